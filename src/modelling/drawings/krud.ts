import {
  curve,
  ellipse,
  placed,
  rectangle,
  times,
  tube,
  type Line,
  type Point,
} from './geometry.ts';
import { legs, tail, wings } from './krud-plumage.ts';
import { pair, points, whole } from './outline.ts';
import { TONE, type Sheet } from './sheet.ts';

const GOLD = '#d8ab45';
const GREEN = '#6a8b5c';
const RED = '#a8442f';
const CREAM = '#e9dfc2';

/** Krud, 110 cm high, seen from the front on its column: both arms bear the eave; beak, crown, spread wings, feathered legs. */
export function krudBracket(sheet: Sheet): void {
  sheet.form(rectangle(352, 141, 96, 549), CREAM, { angle: 90, gap: 6, from: 0, to: 0.05 }, 2.6);
  sheet.hatch(rectangle(424, 141, 24, 549), { angle: 0, gap: 5, from: 0 });
  wings(sheet);
  tail(sheet);
  legs(sheet);
  arms(sheet);
  torso(sheet);
  head(sheet);
  eave(sheet);
}

function eave(sheet: Sheet): void {
  sheet.form(rectangle(136, 96, 528, 26), RED, { angle: 0, gap: 5, from: 0.5 }, 2.6);
  sheet.form(rectangle(150, 122, 500, 18), GOLD, { angle: 0, gap: 5, from: 0.6 }, 2.4);
  const leaves = times(23).map((index): Line => {
    const x = 161 + index * 21.7;
    return curve(
      [
        [x - 9, 97],
        [x - 9, 97],
        [x - 7, 84],
        [x, 70],
        [x, 70],
        [x + 7, 84],
        [x + 9, 97],
        [x + 9, 97],
      ],
      false,
      4,
    );
  });
  for (const [index, leaf] of leaves.entries())
    sheet.form(leaf, index % 2 ? GREEN : GOLD, { angle: 84, gap: 4, from: 0.6 }, 1.6);
}

function torso(sheet: Sheet): void {
  const outline = whole(
    curve(
      points([
        400, 300, 430, 302, 462, 316, 470, 350, 452, 400, 438, 446, 446, 490, 436, 520, 400, 534,
      ]),
    ),
  );
  sheet.form(outline, GOLD, { angle: -22, gap: 5.4, from: 0.7 }, 2.8);
  sheet.hatch(outline, { angle: 22, gap: 7, from: 0, to: 0.14 });
  for (const [row, y] of [352, 374, 396, 418].entries())
    sheet.hair(
      times(4 - (row % 2)).map((index): Line => {
        const x = 400 + (index - (3 - (row % 2)) / 2) * 20;
        return curve(
          [
            [x - 9, y - 5],
            [x - 5, y + 6],
            [x, y + 9],
            [x + 5, y + 6],
            [x + 9, y - 5],
          ],
          false,
          3,
        );
      }),
      1.2,
    );
  const collar = whole(
    curve(points([400, 316, 436, 310, 462, 318, 452, 336, 424, 346, 400, 366, 400, 366])),
  );
  sheet.form(collar, RED, { angle: 0, gap: 5, from: 0.6 }, 2);
  for (const index of times(7)) {
    const side = (index - 3) / 3;
    sheet.form(ellipse([400 + side * 44, 338 - side * side * 14], 4.6), '#f0d489', false, 1.2);
  }
  const belt = whole(curve(points([400, 462, 440, 456, 444, 478, 444, 478, 400, 486])));
  sheet.form(belt, RED, { angle: 0, gap: 4, from: 0.6 }, 2);
  sheet.form(
    curve(points([384, 470, 400, 458, 416, 470, 412, 500, 400, 536, 400, 536, 388, 500]), true),
    '#e6c264',
    { angle: 80, gap: 4.4, from: 0.55 },
    2,
  );
}

/** Raised on both sides, palms flat under the eave. */
function arms(sheet: Sheet): void {
  pair((flip, isRight) => {
    const arm = curve(
      points([430, 344, 484, 334, 522, 308, 543, 274, 546, 236, 538, 196, 528, 158]),
    );
    sheet.form(
      flip(tube(arm, (t) => 22 - 9 * t)),
      GOLD,
      { angle: isRight ? -50 : 50, gap: 5, from: isRight ? 0.6 : 0.74 },
      2.4,
    );
    sheet.form(
      flip(
        curve(
          points([512, 162, 508, 150, 506, 141, 506, 141, 556, 141, 556, 141, 550, 154, 540, 166]),
          true,
        ),
      ),
      GOLD,
      { angle: 0, gap: 4, from: 0.5 },
      2,
    );
    sheet.hair(
      [0, 1, 2].map((index): Line =>
        flip([
          [518 + index * 11, 142],
          [519 + index * 9, 152],
        ]),
      ),
      1.2,
    );
    for (const [at, half] of [
      [[536, 182], 17],
      [[496, 328], 22],
    ] as [Point, number][]) {
      const bangle = placed(ellipse([0, 0], half, 6.5), at, 1, at[1] > 250 ? 66 : -8);
      sheet.form(flip(bangle), RED, false, 1.8);
    }
  });
}

/** An eagle's head from the front: round eyes, the beak hooked down, flames at the cheeks, a crown with a spike. */
function head(sheet: Sheet): void {
  pair((flip, isRight) => {
    const flame = flip(
      curve(
        points([
          436, 282, 436, 282, 462, 276, 470, 252, 486, 238, 486, 238, 480, 270, 464, 296, 436, 304,
          436, 304,
        ]),
      ),
    );
    sheet.form(flame, GOLD, { angle: isRight ? -40 : 40, gap: 4.4, from: 0.5 }, 1.9);
  });
  sheet.form(
    whole(curve(points([400, 156, 400, 156, 404, 180, 410, 200, 416, 214, 400, 222]))),
    GOLD,
    { angle: 84, gap: 4, from: 0.5 },
    2.2,
  );
  sheet.form(
    whole(curve(points([400, 208, 420, 210, 430, 228, 436, 240, 400, 246]))),
    GOLD,
    { angle: 0, gap: 4.4, from: 0.62 },
    2.2,
  );
  sheet.form(
    whole(curve(points([400, 236, 432, 240, 446, 262, 442, 290, 424, 310, 400, 318]))),
    GREEN,
    { angle: -20, gap: 5, from: 0.7 },
    2.6,
  );
  const band = whole(curve(points([400, 234, 436, 236, 440, 248, 440, 248, 400, 252])));
  sheet.form(band, RED, false, 1.8);
  for (const index of times(5))
    sheet.form(ellipse([400 + (index - 2) * 15, 243], 4, 3.6), '#f0d489', false, 1.1);
  pair((flip) => {
    const [middle] = flip([[421, 270]]);
    if (!middle) return;
    sheet.form(ellipse(middle, 11.5, 10), TONE.light, false, 1.8);
    sheet.area(ellipse([middle[0], middle[1] + 1], 5), TONE.ink);
    sheet.ink(flip(curve(points([404, 266, 414, 257, 430, 256, 442, 262]))), 3.4);
  });
  sheet.form(
    whole(curve(points([400, 262, 408, 272, 418, 288, 414, 302, 404, 314, 400, 330, 400, 330]))),
    '#e9c869',
    { angle: 82, gap: 4, from: 0.55 },
    2.2,
  );
  sheet.hair([curve(points([383, 292, 392, 298, 400, 300, 408, 298, 417, 292]))], 1.4);
}
