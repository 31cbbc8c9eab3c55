import { group, line, n, NIGHT, picture, seeded, shape } from './draw.ts';
import { lantern, moon, nightGradients, stars, treeLine } from './night.ts';

const SIZE = 1200;
const GROUND = 985;
/** One rolled betel leaf for each month of the year, one areca nut for each day of the week. */
const BETEL_ROLLS = 12;
const ARECA_NUTS = 7;

/** The moon-offering gate: bamboo arch, the two strings, the table of the harvest, the moon not yet overhead. */
export function moonGate(): string {
  return picture(
    SIZE,
    SIZE,
    nightGradients,
    shape(`M0 0H${String(SIZE)}V${String(GROUND)}H0Z`, 'url(#sky)') +
      stars(SIZE, 700, 90, 17) +
      moon(600, 250, 92) +
      treeLine(SIZE, GROUND - 70, 150, NIGHT.far, 6) +
      shape(`M0 ${String(GROUND - 76)}H${String(SIZE)}V${String(SIZE)}H0Z`, '#0A2A2F') +
      arch() +
      garland(BETEL_ROLLS, 500, (x, y) => betelRoll(x, y)) +
      garland(ARECA_NUTS, 700, (x, y) => arecaNut(x, y)) +
      table(),
  );
}

function arch(): string {
  const random = seeded(4);
  const post = (x: number): string => {
    let nodes = '';
    for (let y = 420; y < GROUND + 20; y += 74)
      nodes += line(`M${n(x - 15)} ${n(y)}h30`, '#2E4A22', 3);
    return (
      shape(`M${n(x - 14)} 350h28V${n(GROUND + 60)}h-28z`, '#5E7F3C') +
      shape(`M${n(x - 14)} 350h9V${n(GROUND + 60)}h-9z`, '#7C9C50') +
      nodes
    );
  };
  const bow = 'M236 380C250 120 950 120 964 380';
  let leaves = '';
  for (let index = 0; index <= 54; index += 1) {
    const t = index / 54;
    const x =
      (1 - t) ** 3 * 236 + 3 * (1 - t) ** 2 * t * 250 + 3 * (1 - t) * t * t * 950 + t ** 3 * 964;
    const y =
      (1 - t) ** 3 * 380 + 3 * (1 - t) ** 2 * t * 120 + 3 * (1 - t) * t * t * 120 + t ** 3 * 380;
    const turn = -70 + t * 140 + (index % 2 ? 52 : -42) + (random() - 0.5) * 30;
    leaves += `<path transform="translate(${n(x)} ${n(y)}) rotate(${n(turn)})" d="M0 0Q13 -26 0 -62Q-13 -26 0 0Z" fill="${['#2F6B4F', '#3F7F4A', '#23563F'][index % 3] ?? ''}"/>`;
    if (index % 6 === 3)
      leaves += `<circle cx="${n(x)}" cy="${n(y)}" r="11" fill="${NIGHT.gold}"/><circle cx="${n(x)}" cy="${n(y)}" r="5" fill="${NIGHT.red}"/>`;
  }
  return post(242) + post(958) + line(bow, '#5E7F3C', 22) + leaves;
}

/** A string that hangs from the bow at `x`, with `count` things on it. */
function garland(count: number, x: number, thing: (x: number, y: number) => string): string {
  const top = 205;
  const bottom = 690;
  const gap = (bottom - top - 50) / (count - 1);
  const things = Array.from({ length: count }, (_, index) => thing(x, top + 50 + index * gap)).join(
    '',
  );
  return line(`M${n(x)} ${n(top)}V${n(bottom)}`, '#C9B98A', 3) + things;
}

const betelRoll = (x: number, y: number): string =>
  group(
    `<path d="M-15 -16L15 -11L9 17Q0 22 -7 17Z" fill="#2F6B4F"/><path d="M-15 -16L15 -11L12 -2L-13 -6Z" fill="#4C8A5D"/><path d="M-4 -14L-1 19" stroke="#1F4C38" stroke-width="2"/>`,
    ` transform="translate(${n(x)} ${n(y)})"`,
  );

/** An areca nut with its husk split so that two flaps stand out like a bee's wings. */
const arecaNut = (x: number, y: number): string =>
  group(
    '<path d="M-4 4Q-40 -26 -46 -6Q-36 14 -4 12Z" fill="#7FA04A"/><path d="M4 4Q40 -26 46 -6Q36 14 4 12Z" fill="#6F9140"/><ellipse rx="16" ry="24" cy="2" fill="#C9762B"/><path d="M-9 -12Q0 -27 9 -12Q0 -18 -9 -12Z" fill="#5F7F3C"/>',
    ` transform="translate(${n(x)} ${n(y)})"`,
  );

function table(): string {
  const random = seeded(31);
  const top = 858;
  let flakes = '';
  for (let index = 0; index < 120; index += 1) {
    const across = random() + random() - 1;
    const rise = random() * (1 - Math.abs(across)) * 62;
    flakes += `<ellipse cx="${n(600 + across * 105)}" cy="${n(top - 24 - rise)}" rx="7" ry="3" transform="rotate(${n(random() * 180)} ${n(600 + across * 105)} ${n(top - 24 - rise)})" fill="${['#B9C98A', '#A5BB72', '#CBD8A2'][index % 3] ?? ''}"/>`;
  }
  const banana = (x: number, turn: number): string =>
    `<path transform="translate(${n(x)} ${n(top - 20)}) rotate(${n(turn)})" d="M0 0Q-20 -52 6 -104Q14 -108 16 -98Q12 -50 26 -6Q14 8 0 0Z" fill="#D9B23A"/>`;
  const coconut = (x: number): string =>
    `<path d="M${n(x - 46)} ${n(top - 44)}q4 -52 46 -54q42 2 46 54q-2 34 -46 36q-44 -2 -46 -36z" fill="#5F8A48"/><path d="M${n(x - 20)} ${n(top - 92)}q20 -12 40 0q-20 10 -40 0z" fill="${NIGHT.cream}"/>`;
  const tuber = (x: number, y: number): string =>
    `<path d="M${n(x)} ${n(y)}q30 -24 74 -6q14 12 -8 22q-44 10 -66 -16z" fill="#8E4A5C"/>`;
  const candle = (x: number): string =>
    `<circle cx="${n(x)}" cy="${n(top - 92)}" r="54" fill="url(#glow)"/><path d="M${n(x - 6)} ${n(top - 8)}v-66h12v66z" fill="${NIGHT.cream}"/><path d="M${n(x)} ${n(top - 78)}q-8 -12 0 -26q8 14 0 26z" fill="${NIGHT.flame}"/>`;
  const incense = [-8, 0, 9]
    .map(
      (dx) =>
        line(`M770 ${n(top - 10)}l${n(dx * 1.6)} -112`, '#8A4B2C', 3) +
        `<circle cx="${n(770 + dx * 1.6)}" cy="${n(top - 124)}" r="3.4" fill="#F08A4B"/>`,
    )
    .join('');
  return (
    shape(
      `M268 ${n(top + 14)}L302 ${n(SIZE - 40)}h26L318 ${n(top + 14)}zM932 ${n(top + 14)}L898 ${n(SIZE - 40)}h-26L882 ${n(top + 14)}z`,
      '#3A2416',
    ) +
    shape(
      `M240 ${n(top)}H960L940 ${n(top + 150)}Q600 ${n(top + 176)} 260 ${n(top + 150)}Z`,
      NIGHT.red,
    ) +
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
      .map((index) =>
        shape(
          `M${n(276 + index * 60)} ${n(top + 118)}l24 -26l24 26l-24 26z`,
          index % 2 ? NIGHT.gold : NIGHT.cream,
        ),
      )
      .join('') +
    shape(`M232 ${n(top - 10)}H968V${n(top + 8)}H232Z`, '#6B4426') +
    candle(352) +
    candle(848) +
    incense +
    banana(400, -16) +
    banana(424, -4) +
    banana(448, 10) +
    banana(470, 22) +
    coconut(712) +
    coconut(800).replaceAll('#5F8A48', '#537B3F') +
    tuber(520, top - 22) +
    tuber(640, top - 18) +
    `<path d="M484 ${n(top - 24)}h232q-16 26 -116 26t-116 -26z" fill="#9A7B45"/><ellipse cx="600" cy="${n(top - 24)}" rx="116" ry="15" fill="#B8965A"/>` +
    flakes +
    lantern(120, 1110, 34) +
    lantern(1090, 1120, 32)
  );
}
