import { times, type Line, type Point } from './geometry.ts';

/** The points x₁ y₁ x₂ y₂ …: an outline written as one row of numbers. */
export const points = (row: readonly number[]): Point[] =>
  times(row.length / 2).map((index) => [row[index * 2] ?? 0, row[index * 2 + 1] ?? 0]);

/** The other half of a symmetrical form: the line seen in an upright mirror at `x`. */
export const mirrored = (line: Line, x = 400): Point[] => line.map(([px, py]) => [2 * x - px, py]);

/** Closes a half outline, drawn from one end of the axis to the other, with its mirror image. */
export const whole = (half: Line, x = 400): Point[] => [...half, ...mirrored(half, x).reverse()];

/** Draws the left side of a symmetrical form, then the right: lines are given for the right. */
export function pair(draw: (flip: (line: Line) => Point[], isRight: boolean) => void): void {
  draw((line) => mirrored(line), false);
  draw((line) => [...line], true);
}
