import { curve, ellipse, rectangle, times, tube, type Line } from './geometry.ts';
import { mirrored, pair, points, whole } from './outline.ts';
import type { Sheet } from './sheet.ts';
import { conch, disc, mace } from './visnu-attributes.ts';

const STONE = '#b4b09c';
const LIGHT = '#c4c0ad';
const DEEP = '#8d8a79';

/** Standing Vishnu, 149 cm, a type: tall plain mitre, four arms, short belted cloth whose knot falls to the plinth, stone struts. */
export function visnu(sheet: Sheet): void {
  sheet.shadow(406, 694, 330, 16);
  plinth(sheet);
  upperArms(sheet);
  mace(sheet);
  legs(sheet);
  torso(sheet);
  cloth(sheet);
  lowerArms(sheet);
  head(sheet);
}

function plinth(sheet: Sheet): void {
  sheet.form(rectangle(316, 664, 168, 30), STONE, { angle: 0, gap: 4.6, from: 0.3 }, 2.6);
  sheet.form(points([326, 650, 474, 650, 484, 664, 316, 664]), LIGHT, false, 2.2);
}

/** The raised hands hold disc and conch; a strut ties them to the head. */
function upperArms(sheet: Sheet): void {
  sheet.form(rectangle(300, 216, 200, 11), DEEP, { angle: 0, gap: 3.4, from: 0 }, 1.8);
  pair((flip, isRight) => {
    const arm = curve(points([452, 310, 490, 312, 514, 296, 516, 262, 504, 232]));
    sheet.form(
      flip(tube(arm, (t) => 16 - 4 * t)),
      STONE,
      { angle: isRight ? -60 : 60, gap: 4.6, from: isRight ? 0.5 : 0.68 },
      2.4,
    );
    sheet.form(
      flip(curve(points([490, 236, 488, 216, 498, 206, 512, 208, 518, 224, 514, 240]), true)),
      STONE,
      { angle: 0, gap: 4, from: 0.5 },
      2,
    );
  });
  disc(sheet, [298, 176]);
  conch(sheet, [502, 172]);
}

function legs(sheet: Sheet): void {
  pair((flip, isRight) => {
    const leg = curve(
      points([
        404, 520, 456, 520, 450, 566, 440, 596, 442, 626, 438, 646, 438, 646, 412, 646, 412, 646,
        414, 600, 408, 560,
      ]),
      true,
      5,
    );
    sheet.form(
      flip(leg),
      STONE,
      { angle: isRight ? -8 : 8, gap: 4.8, from: isRight ? 0.45 : 0.7 },
      2.4,
    );
    sheet.hair([flip(curve(points([418, 590, 426, 596, 436, 590])))], 1.3);
    const foot = curve(points([408, 638, 442, 636, 452, 650, 454, 658, 408, 658]), true, 4);
    sheet.form(flip(foot), LIGHT, { angle: 0, gap: 4, from: 0.6 }, 2);
  });
}

function torso(sheet: Sheet): void {
  const outline = whole(
    curve(
      points([
        400, 282, 418, 282, 430, 290, 460, 296, 466, 316, 452, 350, 442, 384, 448, 416, 452, 440,
        400, 446,
      ]),
    ),
  );
  sheet.form(outline, STONE, { angle: -24, gap: 5.2, from: 0.66 }, 2.8);
  sheet.hatch(outline, { angle: 24, gap: 6.5, from: 0, to: 0.14 });
  const chest = curve(points([408, 342, 424, 346, 440, 336]));
  sheet.hair(
    [
      chest,
      mirrored(chest),
      curve(points([370, 416, 384, 426, 400, 429, 416, 426, 430, 416])),
      ellipse([400, 408], 3),
    ],
    1.3,
  );
}

/** A short cloth, a belt, and the knot whose end falls between the feet. */
function cloth(sheet: Sheet): void {
  const outline = whole(
    curve(points([400, 436, 454, 434, 464, 470, 470, 520, 468, 540, 468, 540, 430, 548, 400, 550])),
  );
  sheet.form(outline, LIGHT, { angle: -14, gap: 5.4, from: 0.7 }, 2.6);
  const folds = times(4).map((index): Line =>
    curve([
      [412 + index * 5, 462],
      [424 + index * 9, 500],
      [426 + index * 11, 540 - index * 2],
    ]),
  );
  sheet.hair([...folds, ...folds.map((fold) => mirrored(fold))], 1.1);
  const belt = whole(
    curve(points([400, 438, 430, 438, 456, 432, 456, 432, 459, 448, 459, 448, 430, 455, 400, 456])),
  );
  sheet.form(belt, STONE, { angle: 0, gap: 4, from: 0.6 }, 2);
  const fall = whole(points([400, 456, 410, 456, 415, 560, 420, 650, 400, 650]));
  sheet.form(fall, STONE, { angle: 88, gap: 4.6, from: 0, to: 0.95 }, 2.2);
  sheet.form(ellipse([400, 450], 13, 10), LIGHT, { angle: 30, gap: 4, from: 0.5 }, 2);
}

/** A globe in one hand, the mace's head under the other. */
function lowerArms(sheet: Sheet): void {
  pair((flip, isRight) => {
    const arm = curve(points([450, 314, 478, 330, 492, 376, 494, 420, 490, 452]));
    sheet.form(
      flip(tube(arm, (t) => (17 - 4.5 * t) * Math.min(1, Math.sqrt(0.1 + t * 7)))),
      STONE,
      { angle: isRight ? -8 : 8, gap: 4.8, from: isRight ? 0.4 : 0.66 },
      2.6,
    );
    sheet.form(
      flip(curve(points([476, 448, 502, 446, 508, 462, 502, 478, 482, 478, 474, 464]), true)),
      LIGHT,
      { angle: 0, gap: 4, from: 0.55 },
      2,
    );
  });
  sheet.form(ellipse([309, 484], 18), STONE, { angle: -30, gap: 4.4, from: 0.5 }, 2.2);
  sheet.form(
    curve(points([292, 476, 300, 470, 316, 470, 326, 478, 322, 486, 298, 486]), true),
    LIGHT,
    false,
    1.8,
  );
}

/** The mitre is plain; the face is told by brow, lids, nose and lips alone. */
function head(sheet: Sheet): void {
  pair((flip) => {
    sheet.form(
      flip(curve(points([428, 232, 436, 230, 439, 246, 436, 272, 430, 276, 427, 258]), true)),
      STONE,
      { angle: 90, gap: 4, from: 0.4 },
      1.8,
    );
  });
  sheet.form(
    whole(points([400, 274, 412, 274, 416, 292, 400, 296])),
    STONE,
    { angle: 0, gap: 3.6, from: 0.3 },
    2,
  );
  sheet.form(
    whole(curve(points([400, 216, 426, 218, 430, 238, 424, 264, 412, 278, 400, 282]))),
    LIGHT,
    { angle: -24, gap: 4.6, from: 0.76 },
    2.4,
  );
  sheet.form(
    whole(
      curve(
        points([400, 154, 400, 154, 424, 156, 429, 162, 429, 162, 430, 218, 430, 218, 400, 224]),
      ),
    ),
    STONE,
    { angle: -6, gap: 5, from: 0.62 },
    2.6,
  );
  pair((flip) => {
    sheet.hair(
      [
        flip(curve(points([404, 235, 412, 231, 424, 235]))),
        flip(curve(points([407, 243, 414, 246, 422, 242]))),
      ],
      1.3,
    );
  });
  sheet.hair(
    [
      curve(points([402, 237, 404, 252, 407, 256, 400, 259, 394, 256])),
      curve(points([391, 267, 397, 265, 400, 266, 403, 265, 409, 267])),
      curve(points([392, 268, 400, 271, 408, 268])),
    ],
    1.2,
  );
}
