import { times, type Line, type Point } from './geometry.ts';
import { points } from './outline.ts';
import type { Sheet } from './sheet.ts';
import type { View } from './space.ts';

const BRICK = '#bf7d55';
const GOLD = '#f0cf58';
/** Half of the base's side, metres; most of the six measure 8 to 10 m. */
export const HALF = 4.4;
export const RISE = 0.6;
export const front = (view: View, row: readonly number[]): Point[] =>
  points(row).map(([x, z]) => view.at([x, 0, z]));

/** How deep the shaft goes and half of its width, from the top down; the section is an estimate. */
const STEPS = [
  [0.6, 0.5],
  [0.2, 0.5],
  [-0.2, 0.43],
  [-0.6, 0.37],
  [-1, 0.3],
] as const;

export function section(sheet: Sheet, view: View): void {
  const [upperHalf, lowerHalf] = [STEPS[0][1], STEPS[4][1]];
  for (const side of [-1, 1]) {
    const base = front(view, [
      side * HALF,
      0,
      side * HALF,
      RISE,
      side * upperHalf,
      RISE,
      side * upperHalf,
      0,
    ]);
    sheet.form(base, BRICK, false, 2.4);
    courses(sheet, view, side * upperHalf, side * HALF, 0, RISE);
    // The lining of the shaft goes down with it.
    const lining = front(view, [
      side * 0.9,
      0,
      side * 0.9,
      -1.2,
      side * lowerHalf,
      -1.2,
      side * lowerHalf,
      -1,
      side * 0.37,
      -0.6,
      side * 0.43,
      -0.2,
      side * upperHalf,
      0,
    ]);
    sheet.form(lining, BRICK, false, 2.2);
    courses(sheet, view, side * 0.47, side * 0.9, -1.2, 0);
  }
  sheet.form(
    front(view, [-0.9, -1.2, 0.9, -1.2, 0.9, -1.36, -0.9, -1.36]),
    BRICK,
    { angle: 0, gap: 4, from: 0 },
    2.2,
  );
}

/** Joints of the brickwork in the cut. */
function courses(
  sheet: Sheet,
  view: View,
  from: number,
  to: number,
  low: number,
  high: number,
): void {
  const joints: Line[] = [];
  const count = Math.round((high - low) / 0.15);
  for (const row of times(count)) {
    const z = low + ((row + 1) * (high - low)) / count;
    if (row < count - 1) joints.push(front(view, [from, z, to, z]));
    const long = Math.abs(to - from);
    for (let along = row % 2 ? 0.2 : 0.4; along < long; along += 0.4) {
      const x = from + Math.sign(to - from) * along;
      joints.push(front(view, [x, z, x, z - (high - low) / count]));
    }
  }
  sheet.hair(joints, 0.9, '#7c4a30');
}

/** What is open of the shaft: its far wall, step by step, and the nine sheets on the floor. */
export function shaft(sheet: Sheet, view: View): void {
  for (const [index, [z, half]] of STEPS.entries()) {
    const below = STEPS[index + 1];
    if (!below) continue;
    const wall = front(view, [-half, z, half, z, half, below[0], -half, below[0]]);
    sheet.form(
      wall,
      index === 0 ? '#9c6344' : '#83523a',
      { angle: 0, gap: 5, from: index === 0 ? 0.55 : 0.2 },
      1.4,
    );
  }
  const last = STEPS[4];
  sheet.form(
    front(view, [-last[1], last[0], last[1], last[0], last[1], -1.2, -last[1], -1.2]),
    '#5b3a2a',
    false,
    1.6,
  );
  for (const index of times(9)) {
    const [x, z] = [-0.22 + (index % 5) * 0.11 + (index > 4 ? 0.05 : 0), index > 4 ? -1.06 : -1.15];
    sheet.form(
      front(view, [
        x - 0.045,
        z - 0.03,
        x + 0.04,
        z - 0.035,
        x + 0.045,
        z + 0.035,
        x - 0.04,
        z + 0.03,
      ]),
      GOLD,
      false,
      1,
    );
  }
}
