/** The few tones of a night scene, from far to near. */
export const NIGHT = {
  skyTop: '#061A20',
  skyLow: '#14444E',
  far: '#0C2F37',
  mid: '#08252C',
  near: '#051A1F',
  waterTop: '#113D47',
  waterLow: '#071F25',
  moon: '#F6ECD2',
  moonShade: '#E5D8B4',
  lamp: '#F3C66B',
  flame: '#FFE9B0',
  red: '#A8322A',
  green: '#2F6B4F',
  gold: '#D9A62E',
  violet: '#5B3B72',
  cream: '#EFE5CF',
} as const;

/** Repeatable randomness: the same seed draws the same scene (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A number as short as it can be in a path. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

/** A closed or open path through points, smoothed by quadratic curves through the midpoints. */
export function smooth(points: [number, number][], closed = false): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${n(first[0])} ${n(first[1])}`;
  rest.forEach(([x, y], index) => {
    const next = rest[index + 1];
    if (next) path += `Q${n(x)} ${n(y)} ${n((x + next[0]) / 2)} ${n((y + next[1]) / 2)}`;
    else path += `L${n(x)} ${n(y)}`;
  });
  return closed ? `${path}Z` : path;
}

export const shape = (path: string, fill: string, extra = ''): string =>
  `<path d="${path}" fill="${fill}"${extra}/>`;

export const line = (path: string, stroke: string, width: number, extra = ''): string =>
  `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${n(width)}" stroke-linecap="round"${extra}/>`;

export const group = (inner: string, extra = ''): string => `<g${extra}>${inner}</g>`;

/** A whole picture. `gradients` are definitions used by fills of the form `url(#name)`. */
export const picture = (width: number, height: number, gradients: string, inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}"><defs>${gradients}</defs>${inner}</svg>\n`;

export const vertical = (name: string, stops: [number, string, number?][]): string =>
  `<linearGradient id="${name}" x2="0" y2="1">${gradientStops(stops)}</linearGradient>`;

export const radial = (name: string, stops: [number, string, number?][]): string =>
  `<radialGradient id="${name}">${gradientStops(stops)}</radialGradient>`;

const gradientStops = (stops: [number, string, number?][]): string =>
  stops
    .map(
      ([offset, colour, opacity]) =>
        `<stop offset="${String(offset)}" stop-color="${colour}"${opacity === undefined ? '' : ` stop-opacity="${String(opacity)}"`}/>`,
    )
    .join('');
