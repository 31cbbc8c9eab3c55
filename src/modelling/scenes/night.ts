import { group, line, n, NIGHT, radial, seeded, shape, smooth, vertical } from './draw.ts';

/** Definitions that the night elements below use. */
export const nightGradients =
  vertical('sky', [
    [0, NIGHT.skyTop],
    [0.7, '#0D343D'],
    [1, NIGHT.skyLow],
  ]) +
  vertical('water', [
    [0, NIGHT.waterTop],
    [0.35, '#0C323B'],
    [1, NIGHT.waterLow],
  ]) +
  radial('halo', [
    [0, NIGHT.moon, 0.5],
    [0.38, NIGHT.moon, 0.2],
    [1, NIGHT.moon, 0],
  ]) +
  radial('glow', [
    [0, NIGHT.lamp, 0.75],
    [0.35, NIGHT.lamp, 0.28],
    [1, NIGHT.lamp, 0],
  ]);

export function stars(width: number, height: number, count: number, seed: number): string {
  const random = seeded(seed);
  return Array.from({ length: count }, () => {
    const [x, y] = [random() * width, random() ** 1.4 * height];
    return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(0.6 + random() * 1.1)}" fill="${NIGHT.cream}" opacity="${n(0.25 + random() * 0.5)}"/>`;
  }).join('');
}

/** The full moon with its seas, and the light around it. */
export function moon(x: number, y: number, r: number): string {
  const sea = (dx: number, dy: number, rx: number, ry: number, turn: number): string =>
    `<ellipse cx="${n(x + dx * r)}" cy="${n(y + dy * r)}" rx="${n(rx * r)}" ry="${n(ry * r)}" transform="rotate(${String(turn)} ${n(x + dx * r)} ${n(y + dy * r)})" fill="${NIGHT.moonShade}"/>`;
  return (
    `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r * 3.4)}" fill="url(#halo)"/>` +
    `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${NIGHT.moon}"/>` +
    sea(-0.32, -0.28, 0.3, 0.24, -20) +
    sea(0.22, -0.38, 0.22, 0.17, 15) +
    sea(0.4, 0.02, 0.2, 0.28, 10) +
    sea(-0.1, 0.18, 0.26, 0.16, -8) +
    sea(-0.45, 0.3, 0.14, 0.1, 0)
  );
}

/** The moon's path on the water: dashes that widen towards the viewer and scatter at the edges. */
export function moonPath(x: number, top: number, bottom: number, seed: number, spread = 1): string {
  const random = seeded(seed);
  let dashes = '';
  for (let y = top + 4; y < bottom;) {
    const depth = (y - top) / (bottom - top);
    const reach = (26 + 150 * depth ** 0.8) * spread;
    const pieces = 2 + Math.floor(random() * 2 + depth * 2);
    for (let piece = 0; piece < pieces; piece += 1) {
      const centre = (random() + random() - 1) * reach;
      const half = (0.25 + random() * 0.75) * (reach - Math.abs(centre)) * 0.42 + 5;
      const light = 0.16 + 0.6 * (1 - Math.abs(centre) / reach) * (1 - depth * 0.55);
      dashes += `<path d="M${n(x + centre - half)} ${n(y + random() * 3)}h${n(half * 2)}" stroke-width="${n(1.2 + depth * 3.2)}" opacity="${n(light)}"/>`;
    }
    y += 5 + depth * 9;
  }
  return group(dashes, ` stroke="${NIGHT.moon}" stroke-linecap="round"`);
}

/** Quiet ripples over the whole water. */
export function ripples(
  width: number,
  top: number,
  bottom: number,
  count: number,
  seed: number,
): string {
  const random = seeded(seed);
  const all = Array.from({ length: count }, () => {
    const depth = random();
    const length = 14 + depth * 90 * random();
    return `<path d="M${n(random() * width)} ${n(top + depth ** 1.3 * (bottom - top))}h${n(length)}" opacity="${n(0.1 + depth * 0.14)}"/>`;
  }).join('');
  return group(all, ` stroke="#5C979C" stroke-width="1.3" stroke-linecap="round"`);
}

/**
 * A far bank on flat land: old trees with rounded crowns on straight trunks, of uneven height, gaps between them.
 * `height` is the tallest crown's top above `base`.
 */
export function treeLine(
  width: number,
  base: number,
  height: number,
  fill: string,
  seed: number,
): string {
  const random = seeded(seed);
  let trees = '';
  for (let x = -30; x < width + 40; x += height * (0.2 + random() * 0.42)) {
    const top = height * (0.5 + 0.28 * Math.sin(x / 210 + seed) + random() * 0.26);
    const spread = height * (0.16 + random() * 0.16);
    trees += `<path d="M${n(x - 1.2)} ${n(base)}V${n(base - top * 0.7)}h2.4V${n(base)}z"/>`;
    for (let puff = 0; puff < 4; puff += 1) {
      const [dx, dy] = [(random() - 0.5) * spread * 1.5, random() * top * 0.42];
      trees += `<ellipse cx="${n(x + dx)}" cy="${n(base - top + dy)}" rx="${n(spread * (0.55 + random() * 0.45))}" ry="${n(spread * (0.36 + random() * 0.3))}"/>`;
    }
  }
  const undergrowth: [number, number][] = [[-20, base]];
  for (let x = -20; x < width + 40; x += 16 + random() * 22)
    undergrowth.push([x, base - height * (0.1 + random() * 0.16)]);
  undergrowth.push([width + 40, base]);
  return group(
    `${trees}<path d="${smooth(undergrowth)}L${n(width + 40)} ${n(base + 6)}L-20 ${n(base + 6)}Z"/>`,
    ` fill="${fill}"`,
  );
}

/** Light of a hall's windows lying on the water below it. */
export function windowLight(
  x: number,
  top: number,
  size: number,
  lamp: string,
  seed: number,
): string {
  const random = seeded(seed);
  const u = size / 100;
  const dashes = [-40, -24, -8, 8, 24, 40]
    .flatMap((dx) =>
      Array.from({ length: 7 }, (_, row) => {
        const half = (2 + random() * 4) * u;
        return `<path d="M${n(x + dx * u - half + (random() - 0.5) * 4)} ${n(top + 6 + row * 8 + random() * 4)}h${n(half * 2)}" opacity="${n(0.55 - row * 0.07)}"/>`;
      }),
    )
    .join('');
  return group(dashes, ` stroke="${lamp}" stroke-width="1.8" stroke-linecap="round"`);
}

/** A hall with three sheds of roof, tails of the naga at the gable ends, and lit windows; standing on `base`, centred on `x`. */
export function hall(x: number, base: number, size: number, fill: string, lamp: string): string {
  const u = size / 100;
  const at = (dx: number, dy: number): string => `${n(x + dx * u)} ${n(base - dy * u)}`;
  const roof = (halfEave: number, halfRidge: number, low: number, high: number): string =>
    // Eaves curve upward and end in a flame.
    shape(
      `M${at(-halfEave - 7, low + 7)}Q${at(-halfEave, low + 1)} ${at(-halfEave + 8, low)}L${at(halfEave - 8, low)}Q${at(halfEave, low + 1)} ${at(halfEave + 7, low + 7)}Q${at(halfEave - 3, low + 8)} ${at(halfRidge, high)}L${at(-halfRidge, high)}Q${at(-halfEave + 3, low + 8)} ${at(-halfEave - 7, low + 7)}Z`,
      fill,
    );
  const flame = (dx: number, dy: number, side: number): string =>
    line(
      `M${at(dx, dy)}q${n(side * 7 * u)} ${n(-3 * u)} ${n(side * 6 * u)} ${n(-13 * u)}`,
      fill,
      1.8 * u,
    );
  const windows = [-40, -24, -8, 8, 24, 40]
    .map(
      (dx) =>
        `<path d="M${at(dx - 4, 12)}v${n(-13 * u)}q${n(4 * u)} ${n(-6 * u)} ${n(8 * u)} 0v${n(13 * u)}z" fill="${lamp}" opacity=".85"/>`,
    )
    .join('');
  return (
    shape(
      `M${at(-74, 0)}V${n(base - 5 * u)}H${n(x - 66 * u)}V${n(base - 10 * u)}H${n(x + 66 * u)}V${n(base - 5 * u)}H${n(x + 74 * u)}V${n(base)}Z`,
      fill,
    ) +
    shape(`M${at(-54, 10)}V${n(base - 36 * u)}H${n(x + 54 * u)}V${n(base - 10 * u)}Z`, fill) +
    windows +
    roof(66, 46, 33, 50) +
    roof(50, 30, 48, 70) +
    roof(33, 12, 68, 100) +
    shape(`M${at(-1.6, 98)}L${at(0, 138)}L${at(1.6, 98)}Z`, fill) +
    flame(-70, 40, -1) +
    flame(70, 40, 1) +
    flame(-54, 55, -1) +
    flame(54, 55, 1) +
    flame(-36, 75, -1) +
    flame(36, 75, 1)
  );
}

/** A floating lantern: folded-leaf petals on a disc of banana stem, one candle, its light on the water. */
export function lantern(x: number, y: number, size: number): string {
  const u = size / 20;
  const petal = (dx: number, turn: number): string =>
    `<path d="M${n(x + dx * u)} ${n(y)}q${n((-3 + turn) * u)} ${n(-5 * u)} ${n(turn * 1.6 * u)} ${n(-9 * u)}q${n(4 * u)} ${n(4 * u)} ${n((3 - turn) * u)} ${n(9 * u)}z" fill="${turn === 0 ? '#7A4A22' : '#5A3718'}"/>`;
  return (
    `<circle cx="${n(x)}" cy="${n(y - 5 * u)}" r="${n(26 * u)}" fill="url(#glow)"/>` +
    `<path d="M${n(x - 7 * u)} ${n(y + 3 * u)}h${n(14 * u)}M${n(x - 4 * u)} ${n(y + 8 * u)}h${n(9 * u)}M${n(x - 3 * u)} ${n(y + 13 * u)}h${n(5 * u)}" stroke="${NIGHT.lamp}" stroke-width="${n(1.4 * u)}" stroke-linecap="round" opacity=".55"/>` +
    petal(-9, -1.2) +
    petal(7, 1.2) +
    petal(-5, -0.6) +
    petal(3, 0.6) +
    petal(-1, 0) +
    `<path d="M${n(x)} ${n(y - 7 * u)}q${n(-2.6 * u)} ${n(-4 * u)} 0 ${n(-8 * u)}q${n(2.6 * u)} ${n(4 * u)} 0 ${n(8 * u)}z" fill="${NIGHT.flame}"/>`
  );
}
