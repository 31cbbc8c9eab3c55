import { curve, ellipse, type Point } from './geometry.ts';
import { points } from './outline.ts';
import type { Sheet } from './sheet.ts';

const STONE = '#b4b09c';
const LIGHT = '#c4c0ad';

export function disc(sheet: Sheet, at: Point): void {
  sheet.form(ellipse(at, 30), STONE, { angle: -30, gap: 4.6, from: 0.6 }, 2.4);
  sheet.form(ellipse(at, 20), LIGHT, false, 1.6);
  sheet.form(ellipse(at, 7), STONE, false, 1.6);
}

export function conch(sheet: Sheet, [x, y]: Point): void {
  const shell = curve(
    points([0, -40, 0, -40, 12, -26, 22, -6, 18, 16, 4, 32, 4, 32, -12, 18, -18, -4, -10, -26]),
  ).map(([dx, dy]): Point => [x + dx, y + dy]);
  sheet.form(shell, STONE, { angle: 30, gap: 4.6, from: 0.55 }, 2.2);
  sheet.hair(
    [
      curve([
        [x - 12, y - 22],
        [x + 2, y - 16],
        [x + 14, y - 22],
      ]),
      curve([
        [x - 17, y - 6],
        [x + 2, y + 2],
        [x + 21, y - 8],
      ]),
      curve([
        [x - 13, y + 14],
        [x + 2, y + 18],
        [x + 17, y + 12],
      ]),
    ],
    1.3,
  );
}

/** On our right the lower hand rests on a mace that stands on the plinth. */
export function mace(sheet: Sheet): void {
  sheet.form(
    points([480, 466, 497, 466, 482, 660, 456, 660]),
    STONE,
    { angle: 96, gap: 4.4, from: 0, to: 0.06 },
    2.4,
  );
  sheet.hatch(points([488, 466, 497, 466, 482, 660, 470, 660]), { angle: 0, gap: 4.6, from: 0.1 });
}
