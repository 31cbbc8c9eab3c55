import { curve, ellipse, times, type Line, type Point } from './geometry.ts';
import { mirrored, pair, points, whole } from './outline.ts';
import type { Sheet } from './sheet.ts';
import { View } from './space.ts';

const CREAM = '#e6dcbd';
const STONE = '#d3c8a6';
const GILT = '#d3a748';

/** Four-faced post, 180 cm high: square moulded post, a head looking four ways (one face to us, two in profile), lotus crown. */
export function fourFacePost(sheet: Sheet): void {
  post(sheet);
  crown(sheet);
  head(sheet);
  features(sheet);
}

function post(sheet: Sheet): void {
  const view = new View(sheet, 0, 9, 3.4, [400, 690]);
  sheet.shadow(400, 690, 330, 18);
  for (const [z, size, height] of [
    [0, 48, 9],
    [9, 43, 5],
    [14, 38, 58],
    [72, 43, 5],
    [77, 48, 6],
    [83, 42, 5],
  ] as const)
    view.box([-size / 2, -size / 2, z], [size, size, height], CREAM, {}, 2.4);
  const [left, top] = view.at([-13, -19, 66]);
  const [right, low] = view.at([13, -19, 20]);
  sheet.hair(
    [
      [
        [left, top],
        [right, top],
        [right, low],
        [left, low],
        [left, top],
      ],
    ],
    1.6,
  );
  sheet.form(
    curve(
      [
        [400, top + 28],
        [400, top + 28],
        [422, (top + low) / 2],
        [400, low - 28],
        [400, low - 28],
        [378, (top + low) / 2],
      ],
      true,
    ),
    STONE,
    { angle: 70, gap: 5, from: 0.5 },
    1.8,
  );
}

/** The outline: chin, lips, nose and brow of the faces to the left and right. */
const PROFILE: Line = curve(
  points([
    400, 398, 444, 398, 456, 392, 472, 384, 479, 374, 474, 364, 481, 359, 477, 352, 482, 347, 477,
    339, 479, 333, 495, 327, 490, 314, 480, 296, 479, 284, 486, 276, 482, 258, 484, 248, 484, 236,
    400, 232,
  ]),
  false,
  6,
);

function head(sheet: Sheet): void {
  const outline = whole(PROFILE);
  sheet.form(outline, STONE, { angle: -20, gap: 6, from: 0.84 }, 3);
  const middle = whole(
    curve(points([400, 400, 428, 396, 446, 376, 456, 340, 458, 290, 454, 240, 400, 236])),
  );
  sheet.form(middle, CREAM, { angle: -26, gap: 6, from: 0.8 }, 2.2);
  pair((flip) => {
    // The band between two faces, with its long ear.
    const band = flip(
      curve(
        points([452, 262, 462, 264, 466, 300, 464, 350, 458, 388, 448, 388, 452, 340, 454, 300]),
        true,
      ),
    );
    sheet.form(band, STONE, { angle: 90, gap: 4, from: 0.5 }, 1.8);
    sheet.hair(
      [
        flip(curve(points([470, 288, 478, 290, 486, 296]))),
        flip(curve(points([470, 304, 480, 306, 486, 308]))),
        flip(curve(points([468, 352, 474, 350, 477, 352]))),
      ],
      1.4,
    );
  });
  const diadem = whole(
    curve(points([400, 246, 440, 248, 484, 252, 484, 252, 485, 230, 485, 230, 440, 226, 400, 224])),
  );
  sheet.form(diadem, GILT, { angle: 0, gap: 4.6, from: 0.72 }, 2.2);
  for (const index of times(11))
    sheet.form(ellipse([400 + (index - 5) * 15.4, 237], 5, 6), '#e6c878', false, 1.2);
}

/** Closed eyes, wide closed lips: a calm face, told by few lines. */
function features(sheet: Sheet): void {
  sheet.ink(
    curve(points([350, 282, 364, 272, 384, 274, 400, 282, 416, 274, 436, 272, 450, 282])),
    3.2,
  );
  sheet.hair(
    [
      curve(points([405, 288, 406, 306, 411, 320, 418, 328, 414, 335, 405, 334])),
      curve(points([382, 328, 386, 335, 395, 334])),
    ],
    1.6,
  );
  sheet.hatch(curve(points([405, 292, 407, 306, 412, 320, 418, 330, 404, 333]), true), {
    angle: 78,
    gap: 3.6,
    from: 0.2,
  });
  sheet.hair([curve(points([396, 335, 400, 337, 404, 335]))], 1.2);
  const lips = whole(
    curve(points([400, 350, 406, 347, 418, 349, 432, 346, 432, 346, 420, 358, 400, 362])),
  );
  sheet.form(lips, '#cdbd98', { angle: 0, gap: 3.6, from: 0.66 }, 1.4);
  sheet.hair(
    [
      curve(points([400, 354, 412, 352, 432, 346])),
      mirrored(curve(points([400, 354, 412, 352, 432, 346]))),
    ],
    1.5,
  );
  sheet.hair(
    [
      curve(points([390, 373, 400, 376, 410, 373])),
      curve(points([434, 343, 437, 346, 436, 350])),
      curve(points([366, 343, 363, 346, 364, 350])),
    ],
    1.1,
  );
  pair((flip) => {
    const lid: Point[] = [
      ...flip(curve(points([410, 297, 420, 289, 434, 289, 446, 298, 434, 304, 420, 304]), true)),
    ];
    sheet.form(lid, STONE, { angle: 0, gap: 3.4, from: 0.4 }, 1.5);
    sheet.ink([...flip(curve(points([408, 299, 420, 305, 434, 305, 448, 298])))], 2.8);
  });
}

/** Tiers of lotus petals, each smaller, ending in a bud. */
function crown(sheet: Sheet): void {
  sheet.form(
    whole(curve(points([400, 84, 400, 84, 408, 104, 416, 122, 410, 138, 400, 140]))),
    GILT,
    { angle: 84, gap: 4, from: 0.5 },
    2.2,
  );
  for (const [foot, half, height, count] of [
    [150, 30, 24, 2],
    [178, 48, 32, 3],
    [206, 66, 34, 4],
    [232, 82, 32, 5],
  ] as const) {
    sheet.form(
      whole(
        curve([
          [400, foot - height],
          [400 + half * 0.72, foot - height],
          [400 + half, foot - 6],
          [400 + half, foot],
          [400, foot + 6],
        ]),
      ),
      GILT,
      { angle: 0, gap: 5, from: 0.6 },
      2.2,
    );
    for (const row of times(count * 2 + 1)) {
      const index = row - count;
      const [x, wide] = [400 + (index * half * 0.92) / count, (half / count) * 0.5];
      sheet.form(
        curve(
          [
            [x - wide, foot + 2],
            [x - wide, foot + 2],
            [x - wide, foot - height * 0.4],
            [x, foot - height * 0.92],
            [x, foot - height * 0.92],
            [x + wide, foot - height * 0.4],
            [x + wide, foot + 2],
            [x + wide, foot + 2],
          ],
          false,
          4,
        ),
        index > 1 ? '#c2963c' : '#e3c169',
        { angle: 84, gap: 4, from: 0.62 },
        1.5,
      );
    }
  }
}
