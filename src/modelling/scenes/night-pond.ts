import { group, line, n, NIGHT, picture, seeded, shape } from './draw.ts';
import { lantern, moon, moonPath, nightGradients, ripples, stars, treeLine } from './night.ts';

const SIZE = 1200;
const BANK = 560;

/**
 * The square pond by night: old trees whose roots stand clear of the sand, lanterns on the water, and the one
 * lantern of the legend hoisted on a bamboo and taken for the morning star.
 */
export function nightPond(): string {
  const lanterns: [number, number, number][] = [
    [250, 640, 15],
    [520, 625, 12],
    [905, 640, 14],
    [700, 700, 18],
    [380, 760, 24],
    [960, 780, 26],
    [610, 850, 30],
    [180, 900, 32],
    [820, 960, 38],
    [430, 1050, 42],
    [1050, 1090, 44],
  ];
  return picture(
    SIZE,
    SIZE,
    nightGradients,
    shape(`M0 0H${String(SIZE)}V${String(BANK)}H0Z`, 'url(#sky)') +
      stars(SIZE, 480, 100, 23) +
      moon(430, 190, 70) +
      treeLine(SIZE, BANK, 210, NIGHT.far, 8) +
      shape(
        `M0 ${n(BANK - 26)}Q300 ${n(BANK - 40)} 600 ${n(BANK - 28)}T1200 ${n(BANK - 34)}V${n(BANK + 6)}H0Z`,
        '#2B3B33',
      ) +
      shape(`M0 ${String(BANK)}H${String(SIZE)}V${String(SIZE)}H0Z`, 'url(#water)') +
      ripples(SIZE, BANK + 8, SIZE, 90, 3) +
      moonPath(430, BANK, SIZE, 41, 0.9) +
      hoistedLantern(742, BANK - 22, 400) +
      lanterns.map(([x, y, size]) => lantern(x, y, size)).join('') +
      rootedTree(1035, 640, 1.25, 5) +
      rootedTree(60, 690, 1.5, 12),
  );
}

function hoistedLantern(x: number, base: number, height: number): string {
  const top = base - height;
  return (
    line(
      `M${n(x)} ${n(base)}Q${n(x + 4)} ${n(base - height * 0.6)} ${n(x + 26)} ${n(top)}`,
      '#4C5F36',
      6,
    ) +
    line(`M${n(x + 26)} ${n(top)}v34`, NIGHT.cream, 1.4) +
    `<circle cx="${n(x + 26)}" cy="${n(top + 52)}" r="86" fill="url(#glow)"/>` +
    shape(`M${n(x + 12)} ${n(top + 36)}h28l5 14l-5 20h-28l-5 -20z`, NIGHT.lamp) +
    line(`M${n(x + 26)} ${n(top + 36)}v34M${n(x + 8)} ${n(top + 50)}h36`, '#A8722A', 1.6)
  );
}

/** An old sao tree on its dune: roots like a hand holding the sand. */
function rootedTree(x: number, base: number, scale: number, seed: number): string {
  const random = seeded(seed);
  let roots = '';
  for (let index = 0; index < 9; index += 1) {
    const side = index - 4;
    const reach = side * 44 + (random() - 0.5) * 18;
    roots += line(
      `M${n(side * 5)} -78Q${n(reach * 0.35)} ${n(-40 + random() * 12)} ${n(reach * 0.8)} -8T${n(reach * 1.25)} 26`,
      NIGHT.near,
      15 - Math.abs(side) * 2,
    );
  }
  let crown = '';
  for (let index = 0; index < 22; index += 1) {
    crown += `<ellipse cx="${n((random() - 0.5) * 330)}" cy="${n(-520 - random() * 190)}" rx="${n(60 + random() * 52)}" ry="${n(34 + random() * 30)}"/>`;
  }
  const trunk = 'M-24 -70Q-15 -260 -17 -560H17Q15 -260 26 -70Q12 -50 0 -66Q-12 -50 -24 -70Z';
  const boughs = line('M0 -470Q60 -520 120 -540M0 -440Q-70 -500 -130 -520', NIGHT.near, 12);
  return group(
    `<path d="M-240 60Q-120 6 0 4T240 60V120H-240Z" fill="#16302F"/>` +
      roots +
      `<path d="${trunk}"/>` +
      boughs +
      crown,
    ` transform="translate(${n(x)} ${n(base)}) scale(${String(scale)})" fill="${NIGHT.near}"`,
  );
}
