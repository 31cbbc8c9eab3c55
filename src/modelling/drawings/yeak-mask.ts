import { curve, ellipse, times, type Line } from './geometry.ts';
import { pair, points, whole } from './outline.ts';
import { TONE, type Sheet } from './sheet.ts';
import { band, crown } from './yeak-crown.ts';

const LACQUER = '#5f8a5a';
const GOLD = '#dcb045';
const RED = '#ab3f30';
const IVORY = '#f6edd2';

/** Ogre mask worn over the whole head, 24 × 34 cm: bulging eyes, flaming brows, two tusks, leaf ears, tiered crown with a spike. */
export function yeakMask(sheet: Sheet): void {
  sheet.shadow(410, 682, 330, 18);
  crown(sheet);
  ears(sheet);
  face(sheet);
  eyes(sheet);
  nose(sheet);
  mouth(sheet);
  band(sheet);
}

function face(sheet: Sheet): void {
  const outline = whole(
    curve(
      points([
        400, 348, 470, 350, 532, 372, 560, 430, 560, 500, 544, 570, 506, 636, 456, 668, 400, 678,
      ]),
    ),
  );
  sheet.form(outline, LACQUER, { angle: -18, gap: 6, from: 0.76 }, 3.2);
  sheet.hatch(outline, { angle: 24, gap: 8, from: 0, to: 0.12 });
  pair((flip) => {
    // The cheek swells: a curled line of gold and short strokes under it.
    const curl = flip(curve(points([548, 536, 516, 548, 492, 572, 498, 596, 520, 594, 520, 578])));
    sheet.ink(curl, 5);
    sheet.hair([curl], 2.4, GOLD);
    sheet.hair(
      times(5).map((index): Line =>
        flip([
          [474 + index * 9, 548 - index * 5],
          [484 + index * 10, 560 - index * 4],
        ]),
      ),
      1,
    );
  });
  const beard = whole(
    curve(points([400, 668, 424, 656, 446, 660, 446, 660, 428, 668, 400, 694, 400, 694])),
  );
  sheet.form(beard, GOLD, { angle: 80, gap: 5, from: 0.5 }, 1.8);
}

function eyes(sheet: Sheet): void {
  pair((flip, isRight) => {
    const middle = flip([[466, 462]])[0] ?? [0, 0];
    sheet.form(ellipse(middle, 47, 41), RED, false, 2.4);
    sheet.form(
      ellipse(middle, 37, 33),
      IVORY,
      { angle: -30, gap: 4.4, from: isRight ? 0.66 : 0.74 },
      2,
    );
    sheet.area(ellipse([middle[0], middle[1] + 2], 14), TONE.ink);
    sheet.area(ellipse([middle[0] - 5, middle[1] - 4], 4), IVORY);
    const brow = flip(
      curve(
        points([
          408, 428, 408, 428, 430, 398, 468, 390, 504, 398, 522, 378, 516, 352, 516, 352, 544, 374,
          548, 408, 530, 430, 500, 420, 466, 414, 432, 424, 408, 446, 408, 446,
        ]),
      ),
    );
    sheet.form(brow, GOLD, { angle: isRight ? -20 : 20, gap: 4.6, from: 0.45 }, 2.2);
    sheet.hair([flip(curve(points([414, 434, 436, 410, 468, 402, 508, 410, 532, 392])))], 1.2);
  });
  sheet.form(
    whole(curve(points([400, 380, 400, 380, 410, 396, 414, 412, 400, 428, 400, 428]))),
    RED,
    false,
    1.8,
  );
}

function nose(sheet: Sheet): void {
  const outline = whole(
    curve(points([400, 444, 414, 450, 418, 500, 434, 516, 452, 530, 446, 552, 420, 554, 400, 562])),
  );
  sheet.form(outline, '#6d9766', { angle: -10, gap: 5, from: 0.62 }, 2.4);
  pair((flip) => {
    sheet.area(flip(ellipse([424, 544], 9, 5.5)), TONE.ink);
    sheet.hair([flip(curve(points([452, 530, 440, 520, 428, 528])))], 1.4);
  });
}

/** A wide mouth with a row of teeth; the tusks rise from its corners. */
function mouth(sheet: Sheet): void {
  const outer = whole(
    curve(points([400, 582, 440, 578, 486, 566, 512, 572, 500, 604, 462, 632, 400, 642])),
  );
  sheet.form(outer, RED, { angle: 8, gap: 5, from: 0.7 }, 2.6);
  const inner = whole(curve(points([400, 594, 440, 592, 482, 582, 490, 590, 456, 616, 400, 624])));
  sheet.form(inner, TONE.dark, false, 1.8);
  const teeth: Line[] = [];
  for (const index of times(9)) {
    const x = 400 + (index - 4) * 17;
    const [top, low] = [594 - Math.abs(index - 4) * 1.4, 611 - Math.abs(index - 4) * 2.4];
    teeth.push(
      curve(
        [
          [x - 8, top],
          [x - 8, low - 3],
          [x - 3, low],
          [x + 3, low],
          [x + 8, low - 3],
          [x + 8, top],
        ],
        false,
        3,
      ),
    );
  }
  for (const tooth of teeth) sheet.form(tooth, IVORY, false, 1.4);
  pair((flip, isRight) => {
    const tusk = flip(
      curve(
        points([
          478, 604, 478, 604, 500, 588, 508, 564, 504, 532, 504, 532, 524, 556, 526, 590, 504, 612,
          504, 612,
        ]),
      ),
    );
    sheet.form(tusk, IVORY, { angle: -50, gap: 4, from: isRight ? 0.5 : 0.7 }, 2.2);
  });
}

function ears(sheet: Sheet): void {
  pair((flip, isRight) => {
    const ear = flip(
      curve(
        points([
          548, 440, 548, 440, 576, 420, 588, 380, 612, 340, 612, 340, 624, 404, 616, 466, 590, 516,
          590, 516, 612, 560, 584, 580, 558, 552, 552, 520,
        ]),
      ),
    );
    sheet.form(ear, GOLD, { angle: isRight ? -60 : 60, gap: 5, from: isRight ? 0.4 : 0.6 }, 2.6);
    sheet.form(
      flip(
        curve(
          points([566, 452, 566, 452, 588, 430, 604, 388, 604, 388, 604, 440, 580, 496, 580, 496]),
          true,
        ),
      ),
      RED,
      false,
      1.6,
    );
    sheet.form(ellipse(flip([[584, 562]])[0] ?? [0, 0], 9), RED, false, 1.6);
  });
}
