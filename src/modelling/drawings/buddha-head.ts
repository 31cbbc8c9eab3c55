import { curve, ellipse, times, type Point } from './geometry.ts';
import { mirrored, pair, points, whole } from './outline.ts';
import type { Sheet } from './sheet.ts';

const STONE = '#b7b09a';
const LIGHT = '#c8c2ad';
const DEEP = '#96907c';

/** Full round face, snail curls, long ears; brows, lids and lips are told by few lines. */
export function head(sheet: Sheet): void {
  sheet.form(
    whole(points([400, 258, 424, 258, 428, 282, 400, 290])),
    STONE,
    { angle: 0, gap: 4, from: 0.3 },
    2,
  );
  sheet.hair([curve(points([376, 276, 400, 282, 424, 276]))], 1.1);
  pair((flip, isRight) => {
    sheet.form(
      flip(curve(points([442, 196, 452, 192, 456, 208, 450, 246, 444, 256, 439, 240]), true)),
      STONE,
      { angle: 90, gap: 4, from: isRight ? 0.3 : 0.5 },
      2,
    );
  });
  sheet.form(
    whole(curve(points([400, 160, 440, 166, 448, 204, 440, 240, 422, 262, 400, 270]))),
    LIGHT,
    { angle: -26, gap: 5, from: 0.8 },
    2.6,
  );
  hair(sheet);
  pair((flip) => {
    sheet.hair([flip(curve(points([404, 203, 414, 197, 428, 198, 438, 205])))], 1.6);
    sheet.form(
      flip(curve(points([408, 213, 418, 207, 430, 208, 436, 215, 424, 219]), true)),
      STONE,
      false,
      1.3,
    );
    sheet.ink(flip(curve(points([407, 215, 418, 220, 428, 219, 437, 215]))), 2.2);
  });
  sheet.hair(
    [curve(points([404, 205, 405, 222, 410, 232, 406, 237, 400, 238, 394, 237, 390, 232]))],
    1.4,
  );
  sheet.hatch(curve(points([404, 210, 406, 224, 411, 234, 403, 236]), true), {
    angle: 78,
    gap: 3.4,
    from: 0.2,
  });
  const lips = whole(
    curve(points([400, 246, 405, 244, 412, 246, 420, 245, 420, 245, 411, 253, 406, 255, 400, 253])),
  );
  sheet.form(lips, STONE, false, 1.3);
  const line = curve(points([400, 249, 408, 248, 420, 245]));
  sheet.hair([line, mirrored(line), curve(points([392, 261, 400, 263, 408, 261]))], 1.2);
}

function hair(sheet: Sheet): void {
  const cap = whole(
    curve(
      points([
        400, 120, 416, 122, 424, 134, 442, 146, 454, 172, 452, 200, 446, 204, 446, 204, 440, 184,
        424, 178, 400, 176,
      ]),
    ),
  );
  sheet.form(cap, DEEP, false, 2.8);
  const curls: Point[] = [];
  for (const [y, half, count] of [
    [130, 9, 2],
    [144, 24, 3],
    [157, 38, 5],
    [170, 46, 6],
  ] as const)
    for (const index of times(count))
      curls.push([
        400 - half + (index * half * 2) / (count - 1),
        y + Math.abs(index - (count - 1) / 2) * 2.2,
      ]);
  curls.push([354, 186], [446, 186], [352, 198], [448, 198]);
  for (const at of curls) {
    sheet.form(ellipse(at, 7.6, 6.6), STONE, false, 1.5);
    sheet.hair([ellipse(at, 3.2, 2.8, -200, 80)], 1.1);
  }
}
