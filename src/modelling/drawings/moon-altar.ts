import { between, curve, ellipse, placed, times, type Line, type Point } from './geometry.ts';
import { bananas, candle, coconut, flowers, heap, incense, tuber } from './offerings.ts';
import { TONE, type Sheet } from './sheet.ts';
import { View } from './space.ts';

const LEAF: Line = curve([
  [0, 0],
  [9, -7],
  [22, -7],
  [40, 0],
  [40, 0],
  [22, 8],
  [9, 7],
  [0, 0],
  [0, 0],
]);

function leaf(
  sheet: Sheet,
  at: Point,
  scale: number,
  turn: number,
  fill: string = TONE.green,
): void {
  sheet.form(placed(LEAF, at, scale, turn), fill, { angle: turn + 55, gap: 7, from: 0.45 }, 1.6);
  sheet.hair(
    [
      placed(
        [
          [0, 0],
          [34, 0.5],
        ],
        at,
        scale,
        turn,
      ),
    ],
    0.9,
  );
}

/**
 * The gate and table of Ok Om Bok: bamboo arch 200 × 220 cm with leaves, twelve rolled betel leaves,
 * seven areca nuts with flared husks, and the table of offerings under the moon.
 */
export function okOmBokAltar(sheet: Sheet): void {
  const view = new View(sheet, 0, 9, 2.72, [400, 684]);
  sheet.area(ellipse([566, 214], 74), TONE.light);
  sheet.hair([ellipse([566, 214], 74, 74, 0, 359)], 1);
  sheet.hatch(ellipse([566, 214], 70), { angle: -20, gap: 6, from: 0.7, width: 0.7 });
  sheet.shadow(400, 684, 590, 20);

  const top = curve([
    [128, 262],
    [152, 190],
    [230, 130],
    [330, 106],
    [400, 102],
    [470, 106],
    [570, 130],
    [648, 190],
    [672, 262],
  ]);
  for (const x of [128, 672]) bambooPost(sheet, x);
  for (const index of times(21)) {
    const at = top[Math.round(((index + 0.5) / 21) * (top.length - 1))] ?? [0, 0];
    const side = (index - 10) / 10;
    leaf(
      sheet,
      at,
      1.15,
      -90 + side * 70 + (index % 2 ? 38 : -38),
      index % 3 ? TONE.green : '#94a06a',
    );
    if (index % 2) leaf(sheet, at, 0.9, 90 - side * 40, TONE.green);
  }
  sheet.ink(top, 9);
  sheet.hair([top], 3, '#a9ab6c');

  hang(sheet, [142, 250], [658, 250], 74, 12, betelRoll);
  hang(sheet, [196, 178], [604, 178], 52, 7, arecaNut);
  table(sheet, view);
}

function bambooPost(sheet: Sheet, x: number): void {
  const outline: Line = [
    [x - 9, 252],
    [x + 9, 252],
    [x + 10, 684],
    [x - 10, 684],
  ];
  sheet.form(outline, '#a9ab6c', { angle: 0, gap: 6, from: 0.55 });
  for (const y of [316, 392, 470, 548, 622]) {
    sheet.ink(
      curve([
        [x - 11, y],
        [x, y + 4],
        [x + 12, y],
      ]),
      2.6,
    );
    sheet.hair(
      [
        curve([
          [x - 10, y + 6],
          [x, y + 10],
          [x + 10, y + 6],
        ]),
      ],
      0.9,
    );
  }
  for (const side of [-1, 1])
    leaf(sheet, [x + side * 8, 430 + side * 60], 0.85, side > 0 ? -35 : 215);
}

/** Hangs things at equal spaces on a slack string. */
function hang(
  sheet: Sheet,
  a: Point,
  b: Point,
  sag: number,
  count: number,
  one: (sheet: Sheet, at: Point) => void,
): void {
  const along = (t: number): Point => {
    const [x, y] = between(a, b, t);
    return [x, y + sag * 4 * t * (1 - t)];
  };
  sheet.ink(
    times(31).map((step) => along(step / 30)),
    1.8,
  );
  for (const index of times(count)) one(sheet, along((index + 0.7) / (count + 0.4)));
}

function betelRoll(sheet: Sheet, [x, y]: Point): void {
  sheet.hair(
    [
      [
        [x, y],
        [x, y + 8],
      ],
    ],
    1,
  );
  sheet.form(
    [
      [x, y + 6],
      [x + 4, y + 8],
      [x + 11, y + 40],
      [x + 2, y + 44],
      [x - 9, y + 40],
      [x - 3, y + 8],
    ],
    '#5f7848',
    { angle: 80, gap: 4, from: 0.1 },
    1.8,
  );
  sheet.hair(
    [
      [
        [x - 1, y + 9],
        [x + 5, y + 42],
      ],
      ellipse([x + 1, y + 41], 9, 3, 0, 180),
    ],
    0.9,
  );
}

function arecaNut(sheet: Sheet, [x, y]: Point): void {
  sheet.hair(
    [
      [
        [x, y],
        [x, y + 12],
      ],
    ],
    1,
  );
  for (const side of [-1, 1]) {
    const husk = placed(
      curve([
        [0, 0],
        [14, -3],
        [25, 6],
        [28, 18],
        [28, 18],
        [16, 15],
        [5, 11],
        [0, 0],
      ]),
      [x, y + 12],
      1,
      0,
      side < 0,
    );
    sheet.form(husk, '#c58a4a', { angle: side < 0 ? 60 : 120, gap: 3.6, from: 0.3 }, 1.6);
  }
  sheet.form(ellipse([x, y + 26], 8.5, 12), '#b6a05c', { angle: -20, gap: 4, from: 0.5 }, 1.8);
}

function table(sheet: Sheet, view: View): void {
  for (const x of [-56, 52]) view.box([x, -28, 0], [4, 4, 72], TONE.wood);
  view.box([-60, -30, 71], [120, 60, 4], TONE.light);
  const cloth: Line = [
    ...view.line([
      [-60, -30, 75],
      [60, -30, 75],
    ]),
    ...curve([
      [563, 600],
      [522, 606],
      [482, 598],
      [440, 607],
      [400, 599],
      [358, 607],
      [318, 598],
      [278, 606],
      [237, 600],
    ]),
  ];
  sheet.form(cloth, TONE.red, { angle: 88, gap: 9, from: 0, to: 0.8 });
  sheet.hair(
    [
      curve([
        [238, 590],
        [278, 595],
        [318, 588],
        [358, 596],
        [400, 589],
        [440, 596],
        [482, 588],
        [522, 595],
        [562, 590],
      ]),
    ],
    2,
    TONE.gold,
  );

  const z = (x: number, y: number): Point => view.at([x, y, 75]);
  candle(sheet, z(-50, 12), 62);
  candle(sheet, z(50, 12), 62);
  flowers(sheet, z(-33, 14));
  flowers(sheet, z(34, 14));
  incense(sheet, z(0, 18));
  for (const x of [-13, 14]) coconut(sheet, z(x, 6));
  bananas(sheet, z(-36, -12));
  for (const [index, x] of [29, 38, 46].entries()) tuber(sheet, z(x, -14), index);
  heap(sheet, z(0, -18));
}
