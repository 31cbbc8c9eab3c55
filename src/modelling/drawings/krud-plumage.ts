import { curve, placed, times, tube, type Line } from './geometry.ts';
import { pair, points } from './outline.ts';
import type { Sheet } from './sheet.ts';

const GOLD = '#d8ab45';
const GREEN = '#6a8b5c';
const RED = '#a8442f';

/** A long feather, its root at the origin, lying along +x. */
const FEATHER: Line = curve(
  points([0, -7, 30, -13, 70, -13, 104, -4, 104, -4, 96, 6, 66, 12, 28, 10, 0, 7, 0, 7]),
);

export function wings(sheet: Sheet): void {
  pair((flip, isRight) => {
    for (const index of times(8)) {
      const feather = placed(
        FEATHER,
        [452 + index * 5, 334 + index * 9],
        1.28 - index * 0.055,
        -38 + index * 15,
      );
      const colour = index % 2 ? RED : GREEN;
      sheet.form(
        flip(feather),
        colour,
        {
          angle: isRight ? -38 + index * 15 : 38 - index * 15,
          gap: 4.6,
          from: isRight ? 0.4 : 0.6,
        },
        1.9,
      );
    }
    for (const index of times(6)) {
      const feather = placed(
        FEATHER,
        [446 + index * 4, 336 + index * 10],
        0.66 - index * 0.03,
        -32 + index * 19,
      );
      sheet.form(flip(feather), GOLD, { angle: isRight ? 10 : -10, gap: 4.6, from: 0.6 }, 1.8);
    }
  });
}

export function tail(sheet: Sheet): void {
  for (const [index, turn] of [126, 54, 108, 72, 90].entries()) {
    sheet.form(
      placed(FEATHER, [400, 566], 1.16 - Math.abs(turn - 90) * 0.005, turn),
      index % 2 ? RED : GREEN,
      { angle: turn - 180, gap: 4.6, from: 0.5 },
      1.9,
    );
  }
}

/** Thighs covered with feathers, shins of a bird, talons on the column. */
export function legs(sheet: Sheet): void {
  pair((flip, isRight) => {
    const shin = tube(curve(points([466, 560, 458, 600, 440, 632])), (t) => 15 - 4 * t);
    sheet.form(flip(shin), GOLD, { angle: isRight ? -60 : 60, gap: 4.4, from: 0.5 }, 2.2);
    sheet.hair(
      times(4).map((index): Line =>
        flip(
          curve([
            [450 - index * 3, 582 + index * 13],
            [459 - index * 4, 588 + index * 13],
            [470 - index * 5, 584 + index * 13],
          ]),
        ),
      ),
      1.1,
    );
    for (const [dx, dy] of [
      [-20, 22],
      [0, 30],
      [20, 22],
    ] as const)
      sheet.form(
        flip(
          tube(
            curve([
              [438, 630],
              [438 + dx * 0.7, 634 + dy * 0.5],
              [438 + dx, 634 + dy],
            ]),
            (t) => 7 * (1 - t) + 1,
          ),
        ),
        GOLD,
        false,
        1.8,
      );
    const thigh = curve(
      points([400, 500, 430, 486, 472, 500, 496, 540, 486, 578, 458, 586, 426, 566, 404, 546]),
      true,
    );
    sheet.form(
      flip(thigh),
      GREEN,
      { angle: isRight ? 50 : -50, gap: 5, from: isRight ? 0.62 : 0.78 },
      2.4,
    );
    const plumes: Line[] = [];
    for (const row of times(4))
      for (const column of times(3 + (row % 2))) {
        const [x, y] = [426 + column * 18 + (row % 2 ? -8 : 0) + row * 5, 508 + row * 17];
        plumes.push(
          flip(
            curve(
              [
                [x - 7, y - 4],
                [x - 4, y + 5],
                [x, y + 8],
                [x + 4, y + 5],
                [x + 7, y - 4],
              ],
              false,
              3,
            ),
          ),
        );
      }
    sheet.hair(plumes, 1.2);
  });
}
