import { group, line, n, NIGHT, picture, seeded, shape } from './draw.ts';
import { lantern, moon, moonPath, nightGradients, ripples, stars, treeLine } from './night.ts';

const WIDTH = 1800;
const HEIGHT = 1000;
const BANK = 470;

/**
 * The square pond by night: old trees whose roots stand clear of the sand, lanterns on the water, and the one
 * lantern of the legend hoisted on a bamboo and taken for the morning star.
 */
export function nightPond(): string {
  const lanterns: [number, number, number][] = [
    [520, 545, 12],
    [760, 530, 11],
    [980, 560, 13],
    [1240, 545, 12],
    [640, 630, 18],
    [1120, 640, 19],
    [500, 765, 26],
    [860, 730, 25],
    [1330, 740, 26],
    [700, 830, 32],
    [1080, 850, 33],
    [1560, 860, 34],
    [300, 880, 36],
    [900, 950, 42],
  ];
  return picture(
    WIDTH,
    HEIGHT,
    nightGradients,
    shape(`M0 0H${String(WIDTH)}V${String(BANK)}H0Z`, 'url(#sky)') +
      stars(WIDTH, 400, 130, 23) +
      moon(610, 170, 66) +
      treeLine(WIDTH, BANK, 190, NIGHT.far, 8) +
      shape(
        `M0 ${n(BANK - 24)}Q450 ${n(BANK - 38)} 900 ${n(BANK - 26)}T${String(WIDTH)} ${n(BANK - 32)}V${n(BANK + 6)}H0Z`,
        '#2B3B33',
      ) +
      shape(`M0 ${String(BANK)}H${String(WIDTH)}V${String(HEIGHT)}H0Z`, 'url(#water)') +
      ripples(WIDTH, BANK + 8, HEIGHT, 110, 3) +
      moonPath(610, BANK, HEIGHT, 41, 0.9) +
      hoistedLantern(1190, BANK - 20, 340) +
      lanterns.map(([x, y, size]) => lantern(x, y, size)).join('') +
      rootedTree(1640, 560, 1.2, 5) +
      rootedTree(120, 610, 1.4, 12),
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
    `<path d="M-330 74Q-120 4 0 4T330 74Q160 92 0 92T-330 74Z" fill="#16302F"/>` +
      roots +
      `<path d="${trunk}"/>` +
      boughs +
      crown,
    ` transform="translate(${n(x)} ${n(base)}) scale(${String(scale)})" fill="${NIGHT.near}"`,
  );
}
