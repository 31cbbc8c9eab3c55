import { head } from './buddha-head.ts';
import { curve, rectangle, times, tube, type Line, type Point } from './geometry.ts';
import { pair, points, whole } from './outline.ts';
import type { Sheet } from './sheet.ts';

const STONE = '#b7b09a';
const LIGHT = '#c8c2ad';
const DEEP = '#96907c';

/** Sơn Thọ Buddha, 59 cm: seated with both legs down on a throne of trapezoid tiers, palms up on the thighs, the right hand lost. */
export function buddhaSonTho(sheet: Sheet): void {
  sheet.shadow(408, 694, 430, 18);
  throne(sheet);
  upperArms(sheet);
  torso(sheet);
  footrest(sheet);
  legs(sheet);
  forearms(sheet);
  head(sheet);
}

/** Four tiers, each a little wider below: 34 cm at the foot. */
function throne(sheet: Sheet): void {
  for (const [top, half, low] of [
    [452, 128, 496],
    [496, 138, 560],
    [560, 146, 626],
    [626, 154, 692],
  ] as const) {
    sheet.form(
      whole(points([400, top, 400 + half - 8, top, 400 + half, low, 400, low])),
      STONE,
      { angle: 0, gap: 5.4, from: 0.62 },
      2.6,
    );
    sheet.form(
      rectangle(400 - half - 3, low - 12, half * 2 + 6, 12),
      LIGHT,
      { angle: 0, gap: 4, from: 0.66 },
      2,
    );
    sheet.stipple(rectangle(404 - half, top + 6, half * 2 - 10, low - top - 20), 26, 1.4, DEEP);
  }
}

function footrest(sheet: Sheet): void {
  sheet.form(
    curve(
      points([
        288, 664, 288, 664, 320, 676, 400, 681, 480, 676, 512, 664, 512, 664, 512, 686, 512, 686,
        470, 698, 400, 702, 330, 698, 288, 686, 288, 686,
      ]),
    ),
    STONE,
    { angle: 0, gap: 4.6, from: 0.45 },
    2.4,
  );
  sheet.form(
    points([300, 650, 500, 650, 512, 665, 470, 676, 400, 680, 330, 676, 288, 665]),
    LIGHT,
    false,
    2,
  );
}

/** Lower legs straight and parallel, the robe clinging to them; feet side by side. */
function legs(sheet: Sheet): void {
  pair((flip, isRight) => {
    const leg = curve(
      points([
        408, 486, 418, 468, 448, 462, 478, 474, 484, 498, 474, 550, 466, 630, 462, 646, 462, 646,
        414, 646, 414, 646, 412, 600, 410, 540,
      ]),
      true,
      6,
    );
    sheet.form(
      flip(leg),
      STONE,
      { angle: isRight ? -6 : 6, gap: 5.2, from: isRight ? 0.5 : 0.74 },
      2.8,
    );
    sheet.hatch(flip(leg), { angle: isRight ? 6 : -6, gap: 7, from: 0, to: 0.1 });
    const knee = curve(points([422, 504, 446, 514, 472, 502]));
    const hem = [
      curve(points([414, 626, 440, 634, 466, 626])),
      curve(points([414, 632, 440, 640, 465, 632])),
    ];
    sheet.hair(
      [knee, ...hem].map((line) => flip(line)),
      1.3,
    );
    const foot = curve(
      points([410, 642, 466, 640, 476, 656, 474, 672, 456, 677, 420, 677, 409, 670]),
      true,
      5,
    );
    sheet.form(flip(foot), LIGHT, { angle: 0, gap: 4.4, from: 0.62 }, 2.2);
    sheet.hair(
      times(4).map((index): Line =>
        flip([
          [422 + index * 11, 668],
          [423 + index * 11, 676],
        ]),
      ),
      1.2,
    );
  });
}

function torso(sheet: Sheet): void {
  const outline = whole(
    curve(
      points([
        400, 268, 424, 268, 436, 284, 478, 296, 500, 316, 496, 356, 472, 392, 466, 430, 478, 462,
        472, 480, 400, 484,
      ]),
    ),
  );
  sheet.form(outline, STONE, { angle: -24, gap: 5.4, from: 0.68 }, 2.8);
  sheet.hatch(outline, { angle: 24, gap: 7, from: 0, to: 0.12 });
  // The edge of the robe runs from the left shoulder under the right arm.
  const edge = curve(points([456, 292, 440, 340, 400, 378, 350, 396, 322, 398]));
  sheet.ink(edge, 3);
  sheet.hair(
    [edge.map(([x, y]): Point => [x + 5, y + 6]), curve(points([376, 432, 400, 437, 424, 432]))],
    1.2,
  );
  sheet.hair(
    times(4).map((index): Line =>
      curve([
        [452 - index * 8, 346 + index * 22],
        [430 - index * 10, 388 + index * 16],
        [398 - index * 8, 410 + index * 14],
      ]),
    ),
    0.9,
  );
}

function upperArms(sheet: Sheet): void {
  pair((flip, isRight) => {
    const arm = curve(points([462, 318, 494, 332, 512, 380, 506, 434]));
    sheet.form(
      flip(tube(arm, (t) => (26 - 6 * t) * Math.min(1, Math.sqrt(0.1 + t * 5)))),
      STONE,
      { angle: isRight ? -20 : 20, gap: 5.2, from: isRight ? 0.5 : 0.7 },
      2.6,
    );
  });
}

/** Forearms along the thighs. The arm at our left ends at the wrist, where the stone broke. */
function forearms(sheet: Sheet): void {
  pair((flip, isRight) => {
    const arm = isRight
      ? curve(points([512, 414, 490, 448, 462, 470]))
      : curve(points([512, 414, 496, 440, 478, 456]));
    const half = (t: number): number => (21 - 3 * t) * Math.min(1, Math.sqrt(0.06 + t * 6));
    sheet.form(
      flip(tube(arm, half)),
      STONE,
      { angle: isRight ? 50 : -50, gap: 5, from: isRight ? 0.4 : 0.6 },
      2.6,
    );
  });
  // The hand that is left lies flat, palm up.
  sheet.form(
    curve(
      points([
        474, 458, 462, 454, 442, 464, 424, 480, 420, 492, 432, 500, 452, 496, 474, 486, 482, 472,
      ]),
      true,
    ),
    LIGHT,
    { angle: 30, gap: 5, from: 0.66 },
    2.2,
  );
  sheet.hair(
    [
      curve(points([424, 486, 436, 482, 446, 474])),
      curve(points([428, 494, 442, 488, 452, 480])),
      curve(points([440, 498, 452, 492, 460, 484])),
    ],
    1.1,
  );
  sheet.form(
    curve(points([312, 448, 322, 442, 334, 450, 340, 464, 334, 476, 322, 474, 312, 462]), true, 4),
    DEEP,
    { angle: 34, gap: 3.4, from: 0 },
    2,
  );
}
