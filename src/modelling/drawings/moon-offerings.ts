import { between, curve, ellipse, placed, times, tube, type Line, type Point } from './geometry.ts';
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

function candle(sheet: Sheet, [x, y]: Point, height: number, width = 9): void {
  const top = y - height;
  sheet.form(
    [
      [x - width / 2, top],
      [x + width / 2, top],
      [x + width / 2, y],
      [x - width / 2, y],
    ],
    TONE.light,
    { angle: 0, gap: 5, from: 0.5 },
    1.8,
  );
  sheet.hair(
    [
      [
        [x, top],
        [x + 1, top - 7],
      ],
    ],
    1.4,
  );
  const flame = curve([
    [0, 0],
    [6, -9],
    [4, -19],
    [0, -32],
    [0, -32],
    [-5, -17],
    [-6, -8],
    [0, 0],
  ]);
  sheet.form(placed(flame, [x + 1, top - 4], width / 9), TONE.gold, false, 1.5);
}

function incense(sheet: Sheet, [x, y]: Point): void {
  sheet.form(
    curve([
      [x - 13, y - 22],
      [x - 12, y - 6],
      [x - 7, y],
      [x + 7, y],
      [x + 12, y - 6],
      [x + 13, y - 22],
    ]),
    TONE.indigo,
    { angle: 0, gap: 4, from: 0.55 },
    1.8,
  );
  sheet.hair(
    [
      [
        [x - 4, y - 22],
        [x - 9, y - 92],
      ],
      [
        [x, y - 22],
        [x, y - 98],
      ],
      [
        [x + 4, y - 22],
        [x + 9, y - 92],
      ],
    ],
    1.6,
    '#7d3b2a',
  );
  sheet.hair(
    [
      curve([
        [x, y - 100],
        [x - 7, y - 116],
        [x + 5, y - 132],
        [x - 4, y - 152],
      ]),
      curve([
        [x + 9, y - 94],
        [x + 16, y - 110],
        [x + 8, y - 128],
        [x + 16, y - 142],
      ]),
    ],
    0.8,
    TONE.dark,
  );
}

function flowers(sheet: Sheet, [x, y]: Point): void {
  sheet.form(
    curve([
      [x - 10, y - 34],
      [x - 14, y - 16],
      [x - 8, y],
      [x + 8, y],
      [x + 14, y - 16],
      [x + 10, y - 34],
    ]),
    TONE.light,
    { angle: 0, gap: 4, from: 0.5 },
    1.8,
  );
  for (const [dx, dy] of [
    [-16, -62],
    [16, -60],
    [0, -78],
    [-8, -50],
    [10, -48],
  ] as const) {
    sheet.ink(
      [
        [x + dx * 0.3, y - 34],
        [x + dx, y + dy],
      ],
      1.6,
    );
    for (const petal of times(6)) {
      sheet.form(
        placed(
          [
            [0, 0],
            [5, -4],
            [11, 0],
            [5, 4],
          ],
          [x + dx, y + dy],
          1,
          petal * 60,
        ),
        TONE.gold,
        false,
        1,
      );
    }
  }
}

function coconut(sheet: Sheet, [x, y]: Point): void {
  sheet.form(
    curve(
      [
        [x, y - 46],
        [x + 20, y - 40],
        [x + 25, y - 20],
        [x + 13, y - 1],
        [x - 13, y - 1],
        [x - 25, y - 20],
        [x - 20, y - 40],
      ],
      true,
    ),
    '#98a065',
    { angle: -35, gap: 4.4, from: 0.55 },
    2.2,
  );
  sheet.hair(
    [
      curve([
        [x - 2, y - 45],
        [x - 9, y - 28],
        [x - 7, y - 4],
      ]),
      curve([
        [x + 2, y - 45],
        [x + 10, y - 26],
        [x + 8, y - 4],
      ]),
    ],
    1,
  );
}

function bananas(sheet: Sheet, [x, y]: Point): void {
  for (const index of times(7)) {
    const spread = (index - 3) * 11;
    const finger = tube(
      curve([
        [x + spread * 0.3, y - 44],
        [x + spread * 0.95 - 2, y - 30],
        [x + spread * 1.35, y - 6],
      ]),
      (t) => 3 + 5 * Math.sin(Math.PI * Math.min(0.92, t * 0.9 + 0.1)),
    );
    sheet.form(finger, '#d3b457', { angle: 80, gap: 3.5, from: 0.4, to: 0.9 }, 1.7);
  }
  sheet.form(
    curve(
      [
        [x - 14, y - 42],
        [x, y - 54],
        [x + 14, y - 42],
        [x, y - 38],
      ],
      true,
    ),
    TONE.dark,
    false,
    1.6,
  );
}

function tuber(sheet: Sheet, [x, y]: Point, index: number): void {
  const outline = curve(
    [
      [-24, 0],
      [-12, -9],
      [6, -9],
      [24, 1],
      [8, 8],
      [-10, 8],
    ],
    true,
  );
  sheet.form(
    placed(outline, [x - 6, y - 8 - (index % 2) * 9], 0.9, index * 16 - 22),
    '#a4626a',
    { angle: 60, gap: 4, from: 0.4 },
    1.8,
  );
}

/** Flattened green rice, heaped on its tray. */
function heap(sheet: Sheet, [x, y]: Point): void {
  const mound = curve([
    [x - 44, y - 10],
    [x - 26, y - 30],
    [x - 4, y - 44],
    [x + 22, y - 32],
    [x + 44, y - 10],
  ]);
  sheet.form([...mound], '#b9c08b', { angle: -30, gap: 6, from: 0.66 }, 2);
  sheet.stipple(mound, 90, 1.7);
  sheet.form(
    [...ellipse([x, y - 9], 54, 9, 180, 360), ...ellipse([x, y - 6], 46, 13, 0, 180)].slice(20),
    TONE.gold,
    { angle: 0, gap: 4, from: 0.5 },
    2,
  );
}

/** A floating lantern: raft of banana stem, 25 cm across; sixteen folded leaf petals; candle and incense in the middle. */
export function waterLantern(sheet: Sheet): void {
  const view = new View(sheet, 0, 27, 20, [400, 512]);
  ripples(sheet);
  sheet.area(ellipse([404, 590], 300, 96), TONE.indigo, 0.22);
  sheet.hatch(ellipse([404, 600], 286, 80), { angle: 0, gap: 7, from: 0.04, to: 0.96 });
  const petal = (index: number): void => {
    const angle = ((index + 0.5) / 16) * 2 * Math.PI;
    const out = (radius: number, z: number, aside: number): Point => {
      const turn = angle + aside;
      return view.at([radius * Math.cos(turn), radius * Math.sin(turn), z]);
    };
    const near = Math.sin(angle) < 0;
    const tip = out(15.2, 7.4, 0);
    const [left, right, foot] = [out(11.8, 1.8, -0.21), out(11.8, 1.8, 0.21), out(12.8, 0.6, 0)];
    const [first, second] = left[0] < right[0] ? [left, right] : [right, left];
    const swell = (from: Point, side: number): Point => {
      const [x, y] = between(from, tip, 0.5);
      return [x + side * 7, y];
    };
    sheet.form(
      [...curve([first, swell(first, -1), tip]), tip, foot],
      near ? TONE.green : '#93a173',
      { angle: 62, gap: 8, from: 0, to: 0.7 },
      2,
    );
    sheet.form(
      [...curve([tip, swell(second, 1), second]), second, foot],
      near ? '#6c8050' : TONE.green,
      { angle: 118, gap: 6, from: 0, to: 0.85 },
      2,
    );
  };
  const order = times(16).sort(
    (a, b) => Math.sin(((b + 0.5) / 16) * 2 * Math.PI) - Math.sin(((a + 0.5) / 16) * 2 * Math.PI),
  );
  for (const index of order.slice(0, 8)) petal(index);
  view.turned({
    base: [0, 0, -1.6],
    profile: [
      [0, 12.3],
      [4, 12.5],
    ],
    angular: true,
    fill: '#c3c08c',
    gap: 5,
    end: '#d9d3a2',
  });
  for (const radius of [10.6, 8.4, 6])
    sheet.hair([view.ring([0, 0, 2.4], radius, [0, 0, 1], 100, 400)], 0.8);
  sheet.hatch(view.ring([0, 0, 2.4], 12), { angle: -6, gap: 6, from: 0.62 });
  for (const index of times(9)) {
    const angle = (index / 9) * 2 * Math.PI + 0.3;
    const at = view.at([5.6 * Math.cos(angle), 5.6 * Math.sin(angle), 2.6]);
    for (const part of times(7)) {
      sheet.form(
        placed(
          [
            [0, 0],
            [6, -6],
            [14, -5],
            [19, 0],
            [14, 5],
            [6, 6],
          ],
          at,
          0.9,
          part * 51,
        ),
        TONE.gold,
        false,
        1.1,
      );
    }
    sheet.form(ellipse(at, 4.5, 3.5), TONE.dark, false, 1);
  }
  const [x, y] = view.at([0, 0, 2.4]);
  sheet.hair(
    [
      [
        [x + 34, y + 6],
        [x + 52, y - 196],
      ],
      [
        [x + 42, y + 8],
        [x + 76, y - 188],
      ],
      [
        [x + 26, y + 4],
        [x + 30, y - 202],
      ],
    ],
    3,
    '#7d3b2a',
  );
  sheet.hair(
    [
      curve([
        [x + 52, y - 198],
        [x + 40, y - 222],
        [x + 58, y - 244],
        [x + 46, y - 276],
      ]),
      curve([
        [x + 76, y - 190],
        [x + 92, y - 216],
        [x + 74, y - 240],
        [x + 90, y - 262],
      ]),
    ],
    1,
    TONE.dark,
  );
  candle(sheet, [x - 6, y + 8], 168, 27);
  for (const index of order.slice(8)) petal(index);
}

function ripples(sheet: Sheet): void {
  const lines: Line[] = [];
  for (const [y, half] of [
    [610, 330],
    [628, 350],
    [648, 320],
    [668, 270],
    [690, 200],
    [712, 120],
    [430, 340],
    [452, 345],
    [410, 300],
  ] as const) {
    const wave = curve(
      times(9).map((step): Point => [
        400 - half + (step / 8) * half * 2,
        y + Math.sin(step * 2.1 + y) * 3,
      ]),
    );
    lines.push(wave.slice(0, 26), wave.slice(30));
  }
  sheet.hair(lines, 1.1, '#5c6a70');
}
