import { simplified, type Line, type Point } from './geometry.ts';

/** Written units per unit of the sheet: whole numbers are a third shorter than decimals. */
export const GRAIN = 4;

/** Lines of one kind, as they go into one element. */
export interface Part {
  attributes: string;
  lines: readonly Line[];
  closed: boolean;
  /** How far the written line may stray from the drawn one. */
  tolerance: number;
}

/** A part as an SVG element, its points set where they belong on the sheet. */
export const element = (
  { attributes, lines, closed, tolerance }: Part,
  set: (point: Point) => Point,
): string =>
  `<path ${attributes} d="${lines.map((line) => path(line.map(set), closed, tolerance)).join('')}"/>`;

/** A number as short as a path allows. */
export const short = (value: number): string =>
  String(Math.round(value * 10) / 10).replace(/^(-?)0\./, '$1.');

/** Path data in steps from point to point, in whole grains. */
function path(line: Line, closed: boolean, tolerance: number): string {
  const [start, ...rest] = simplified(line, tolerance);
  if (!start) return '';
  let [x, y] = [Math.round(start[0] * GRAIN), Math.round(start[1] * GRAIN)];
  let d = `M${String(x)} ${String(y)}`;
  rest.forEach((point, index) => {
    const [nextX, nextY] = [Math.round(point[0] * GRAIN), Math.round(point[1] * GRAIN)];
    const [dx, dy] = [nextX - x, nextY - y];
    const lead = index === 0 ? 'l' : dx < 0 ? '' : ' ';
    d += `${lead}${String(dx)}${dy < 0 ? '' : ' '}${String(dy)}`;
    [x, y] = [nextX, nextY];
  });
  return closed ? `${d}z` : d;
}
