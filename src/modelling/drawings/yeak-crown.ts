import { curve, ellipse, times, type Point } from './geometry.ts';
import { points, whole } from './outline.ts';
import type { Sheet } from './sheet.ts';

const GOLD = '#dcb045';
const RED = '#ab3f30';

/** A gilt band with stones runs round the forehead. */
export function band(sheet: Sheet): void {
  const outline = whole(
    curve(points([400, 318, 470, 322, 538, 346, 538, 346, 544, 374, 544, 374, 470, 350, 400, 346])),
  );
  sheet.form(outline, GOLD, { angle: 0, gap: 5, from: 0.72 }, 2.4);
  for (const index of times(9)) {
    const side = (index - 4) / 4;
    const at: Point = [400 + side * 126, 333 + side * side * 22];
    sheet.form(ellipse(at, 7.5, 6.5), index % 2 ? '#4f7a70' : RED, false, 1.5);
  }
}

/** Four tiers, each with a rim of leaves, and the spike. */
export function crown(sheet: Sheet): void {
  const tiers: [number, number, number][] = [
    [346, 128, 58],
    [290, 92, 46],
    [244, 64, 38],
    [206, 42, 30],
  ];
  sheet.form(
    whole(curve(points([400, 92, 400, 92, 405, 130, 412, 160, 424, 182, 400, 186]))),
    GOLD,
    { angle: 84, gap: 4, from: 0.5 },
    2.4,
  );
  for (const [foot, half, height] of [...tiers].reverse()) {
    const top = foot - height;
    sheet.form(
      whole(
        curve([
          [400, top - 2],
          [400 + half * 0.7, top + 4],
          [400 + half * 0.76, foot - height * 0.4],
          [400 + half, foot - 4],
          [400 + half, foot + 6],
          [400, foot + 18],
        ]),
      ),
      GOLD,
      { angle: -8, gap: 5, from: 0.66 },
      2.4,
    );
    const leaves = Math.round(half / 11);
    for (const index of times(leaves * 2 + 1)) {
      const side = (index - leaves) / leaves;
      const [x, y] = [400 + side * half * 0.9, foot + 8 - side * side * 8];
      const wide = (half / leaves) * 0.46;
      sheet.form(
        curve(
          [
            [x - wide, y],
            [x - wide, y],
            [x - wide * 0.8, y - height * 0.34],
            [x, y - height * 0.66],
            [x, y - height * 0.66],
            [x + wide * 0.8, y - height * 0.34],
            [x + wide, y],
            [x + wide, y],
          ],
          false,
          4,
        ),
        index % 2 ? RED : '#e8c464',
        false,
        1.4,
      );
    }
  }
}
