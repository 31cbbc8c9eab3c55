import { curve, ellipse, rectangle, times, type Point } from './geometry.ts';
import { pair, points, whole } from './outline.ts';
import { TONE, type Sheet } from './sheet.ts';

const TILE = '#c8703d';
const BORDER = '#5f8a62';
const GILT = '#dcb24c';
const RED = '#a03d2c';
const SCALE = 28;
/** A place on the front, metres from the middle and above the ground, as units of the sheet. */
const at = (x: number, z: number): Point => [400 + x * SCALE, 690 - z * SCALE];
export const metres = (row: readonly number[]): Point[] => points(row).map(([x, z]) => at(x, z));
/** A symmetrical form by its right half, in metres, from one end of the axis to the other. */
export const both = (row: readonly number[]): Point[] => whole(metres(row));

/** A bargeboard: the naga's body along the slope, its head down at the eave, flames on its back, the tail flaring up. */
export function rake(sheet: Sheet, [x0, z0]: Point, [x1, z1]: Point): void {
  pair((flip, isRight) => {
    const along = (t: number, out: number): Point => {
      const [dx, dz] = [x1 - x0, z1 - z0];
      const length = Math.hypot(dx, dz);
      return at(x0 + dx * t - (dz / length) * out, z0 + dz * t + (dx / length) * out);
    };
    const count = Math.round(Math.hypot(x1 - x0, z1 - z0) / 0.62);
    for (const index of times(count)) {
      const [from, to] = [(index + 0.1) / count, (index + 0.95) / count];
      sheet.form(
        flip(
          curve(
            [
              along(from, 0.2),
              along(from, 0.2),
              along(from - 0.02, 0.5),
              along(from - 0.06, 0.72),
              along(from - 0.06, 0.72),
              along(to, 0.5),
              along(to, 0.2),
              along(to, 0.2),
            ],
            false,
            4,
          ),
        ),
        GILT,
        false,
        1.4,
      );
    }
    sheet.form(
      flip([along(-0.01, 0.24), along(1, 0.24), along(1, -0.16), along(-0.01, -0.16)]),
      BORDER,
      { angle: isRight ? 63 : -63, gap: 4, from: 0.3 },
      2,
    );
    const head = curve(
      [
        along(0.96, -0.16),
        along(1.04, -0.16),
        along(1.1, 0.1),
        along(1.12, 0.5),
        along(1.06, 0.9),
        along(1.06, 0.9),
        along(1.02, 0.6),
        along(0.96, 0.3),
      ],
      true,
      5,
    );
    sheet.form(flip(head), GILT, { angle: 0, gap: 4, from: 0.5 }, 1.9);
  });
}

/** The topmost gable: a carved panel of sunflower scrolls round a figure that bears a tray, told as a silhouette. */
export function gable(sheet: Sheet): void {
  sheet.form(both([0, 17.4, 3.7, 10.14, 3.7, 9.9, 0, 9.9]), TILE, false, 2.4);
  const panel = both([0, 16.5, 3.1, 10.42, 0, 10.42]);
  sheet.form(panel, RED, { angle: 0, gap: 6, from: 0.6 }, 2.4);
  sheet.hair(
    [both([0, 15.9, 2.75, 10.62, 0, 10.62]), metres([-2.75, 10.62, 2.75, 10.62])],
    2,
    GILT,
  );
  sheet.form(
    both([0, 10.42, 3.8, 10.42, 3.8, 10, 0, 10]),
    BORDER,
    { angle: 0, gap: 4, from: 0.7 },
    2,
  );
  scrolls(sheet);
  figure(sheet);
  rake(sheet, [0.1, 17.3], [3.8, 10.04]);
  const tail = curve(
    metres([
      -0.16, 17, -0.16, 17, -0.3, 17.8, -0.06, 18.5, 0.12, 19.2, 0.12, 19.2, 0.2, 18.4, 0.3, 17.7,
      0.18, 17, 0.18, 17,
    ]),
  );
  sheet.form(tail, GILT, { angle: 84, gap: 4, from: 0.5 }, 2);
  // The panel under the gable, between the slopes of the middle roof.
  sheet.form(both([0, 9.9, 3.7, 9.9, 4.3, 8.5, 0, 8.5]), RED, { angle: 0, gap: 5, from: 0.6 }, 2);
  for (const index of times(9)) sunflower(sheet, at((index - 4) * 0.86, 9.2), 8.4);
}

function scrolls(sheet: Sheet): void {
  pair((flip) => {
    const scroll = flip(
      curve(metres([0.5, 10.8, 1.2, 10.9, 2.1, 11, 2, 11.8, 1.4, 11.7, 1.5, 11.3])),
    );
    const upper = flip(curve(metres([0.7, 12.2, 1.3, 12.6, 1.2, 13.3, 0.8, 13.2, 0.9, 12.9])));
    sheet.hair([scroll, upper], 3, GILT);
    for (const [x, z, radius] of [
      [1.62, 11.4, 9],
      [0.95, 13, 7],
      [0.95, 11.3, 6],
    ] as const) {
      const [middle] = flip([at(x, z)]);
      if (middle) sunflower(sheet, middle, radius);
    }
  });
  sunflower(sheet, at(0, 14.5), 7.5);
}

function sunflower(sheet: Sheet, [x, y]: Point, radius: number): void {
  const petals = times(20).map((step): Point => {
    const r = step % 2 ? radius * 0.68 : radius;
    return [x + r * Math.cos(step * 0.314), y + r * Math.sin(step * 0.314)];
  });
  sheet.form(petals, GILT, false, 1.2);
  sheet.area(ellipse([x, y], radius * 0.36), TONE.dark);
}

function figure(sheet: Sheet): void {
  const body = both([
    0, 13.7, 0.1, 13.35, 0.2, 13.1, 0.17, 12.85, 0.42, 12.7, 0.5, 12.3, 0.34, 12.3, 0.3, 11.9, 0.66,
    11.35, 0.6, 10.95, 0, 10.85,
  ]);
  sheet.form(body, GILT, { angle: 0, gap: 4, from: 0.6 }, 1.6);
  sheet.form(rectangle(...at(-0.62, 12.42), 1.24 * SCALE, 5), '#f0d489', false, 1.5);
}
