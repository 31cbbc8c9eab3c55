import { group, line, n, NIGHT, picture, seeded, shape, vertical } from './draw.ts';
import { stars } from './night.ts';

const SIZE = 1200;
const CENTRE = SIZE / 2;
/** Days of a lunar month, new moon to new moon (29.53). */
const DAYS = 30;

/**
 * Why the moon: the moon of each evening of one month in a ring, new at the foot and full at the top, and inside it
 * the ear of rice that ripens by it.
 */
export function twoCalendars(): string {
  const ring = Array.from({ length: DAYS }, (_, day) => {
    const turn = (day / DAYS) * 2 * Math.PI;
    const radius = 462;
    const full = day === DAYS / 2;
    return phase(
      CENTRE - Math.sin(turn) * radius,
      CENTRE + Math.cos(turn) * radius,
      full ? 62 : 29,
      day / DAYS,
    );
  }).join('');
  return picture(
    SIZE,
    SIZE,
    vertical('night', [
      [0, NIGHT.skyTop],
      [1, '#0F3A44'],
    ]),
    shape(`M0 0H${String(SIZE)}V${String(SIZE)}H0Z`, 'url(#night)') +
      stars(SIZE, SIZE, 110, 13) +
      `<circle cx="${String(CENTRE)}" cy="${String(CENTRE)}" r="378" fill="none" stroke="${NIGHT.cream}" stroke-width="1" opacity=".28"/>` +
      ring +
      riceEars(),
  );
}

/** The moon at `age` (0 new, 0.5 full) as seen from the north: lit from the right while it grows. */
function phase(x: number, y: number, r: number, age: number): string {
  const lit = Math.cos(age * 2 * Math.PI);
  const growing = age < 0.5;
  const crescent = lit > 0;
  const rx = Math.abs(lit) * r;
  // The limb runs from pole to pole on the lit side, the terminator back: towards the limb in a crescent, beyond the middle else.
  const limb = growing ? 1 : 0;
  const terminator = growing === crescent ? 0 : 1;
  return (
    `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="#123F49"/>` +
    shape(
      `M${n(x)} ${n(y - r)}A${n(r)} ${n(r)} 0 0 ${String(limb)} ${n(x)} ${n(y + r)}A${n(rx)} ${n(r)} 0 0 ${String(terminator)} ${n(x)} ${n(y - r)}Z`,
      NIGHT.moon,
    )
  );
}

/** Three stalks of ripe sticky rice bending under their ears. */
function riceEars(): string {
  const random = seeded(9);
  const stalk = (x: number, height: number, bend: number): string => {
    const base: [number, number] = [x, 905];
    const top: [number, number] = [x + bend * 0.28, 905 - height];
    const tip: [number, number] = [x + bend, 905 - height * 0.66];
    const stem = `M${n(base[0])} ${n(base[1])}Q${n(x)} ${n(905 - height * 0.55)} ${n(top[0])} ${n(top[1])}Q${n(x + bend * 0.72)} ${n(905 - height * 1.03)} ${n(tip[0])} ${n(tip[1])}`;
    let grains = '';
    for (let index = 0; index < 34; index += 1) {
      const t = index / 33;
      // A point on the second curve, from the top of the stem to the tip of the ear.
      const [cx, cy] = [x + bend * 0.72, 905 - height * 1.03];
      const px = (1 - t) ** 2 * top[0] + 2 * (1 - t) * t * cx + t * t * tip[0];
      const py = (1 - t) ** 2 * top[1] + 2 * (1 - t) * t * cy + t * t * tip[1];
      const side = index % 2 ? 1 : -1;
      const angle = (bend > 0 ? 1 : -1) * (18 + t * 76) + side * (24 + random() * 16);
      grains += `<ellipse cx="${n(px)}" cy="${n(py + 11)}" rx="6.4" ry="15" transform="rotate(${n(angle)} ${n(px)} ${n(py)})" fill="${random() < 0.3 ? '#C8912A' : NIGHT.gold}"/>`;
    }
    return line(stem, '#8F8A3C', 5) + grains;
  };
  const leaf = (x: number, reach: number, rise: number): string =>
    shape(
      `M${n(x)} 905Q${n(x + reach * 0.2)} ${n(905 - rise)} ${n(x + reach)} ${n(905 - rise * 0.72)}Q${n(x + reach * 0.3)} ${n(905 - rise * 0.86)} ${n(x + 12)} 905Z`,
      '#4E7A3F',
    );
  return group(
    leaf(590, -210, 250) +
      leaf(606, 230, 300) +
      leaf(598, -120, 380) +
      leaf(602, 150, 190) +
      stalk(592, 520, -190) +
      stalk(604, 560, 200) +
      stalk(598, 600, 60),
  );
}
