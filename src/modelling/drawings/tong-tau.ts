import { curve, ellipse, rectangle, times, tube, type Line, type Point } from './geometry.ts';
import { TONE, type Sheet } from './sheet.ts';

/** Sea blue of the hull's upper strakes. */
const BLUE = '#6f93a3';

/** Deck line from stern to bow, and keel line from bow back to stern: a sea-fishing boat made small. */
const SHEER: Line = curve([
  [128, 470],
  [230, 492],
  [360, 500],
  [500, 492],
  [600, 466],
  [690, 404],
]);
const KEEL: Line = curve([
  [690, 404],
  [668, 500],
  [606, 570],
  [470, 592],
  [300, 590],
  [176, 566],
  [128, 470],
]);

/**
 * Tàu tống, the offering boat of Mỹ Long: 300 long, 80 deep over all, raised bow with painted eyes, wheelhouse aft,
 * mast with flags, a deck heaped with offerings, the registration every boat of the village bears.
 */
export function tongTau(sheet: Sheet): void {
  waves(sheet, 604, 3);
  flag(sheet, [168, 470], 250, TONE.red);
  wheelhouse(sheet);
  flag(sheet, [398, 498], 330, TONE.gold);
  offerings(sheet);
  flag(sheet, [596, 466], 232, TONE.green);
  hull(sheet);
  eye(sheet, [628, 478]);
  registration(sheet, [424, 546]);
  waves(sheet, 580, 1);
}

function hull(sheet: Sheet): void {
  const outline = [...SHEER, ...KEEL];
  sheet.form(outline, BLUE, { angle: 4, gap: 6.5, from: 0.45 }, 3.4);
  // Three painted strakes follow the deck line, each a little lower.
  for (const [index, colour] of [TONE.red, TONE.green].entries()) {
    const drop = 9 + index * 26;
    const upper = SHEER.slice(3, -4).map(([x, y]): Point => [x, y + drop]);
    const lower = SHEER.slice(3, -4).map(([x, y]): Point => [x, y + drop + 17]);
    sheet.form([...upper, ...[...lower].reverse()], colour, { angle: 80, gap: 7, from: 0.6 }, 1.3);
  }
  sheet.ink(tube(SHEER, 3.2), 1.6, true);
}

function wheelhouse(sheet: Sheet): void {
  sheet.form(rectangle(196, 352, 122, 144), TONE.leaf, { angle: 90, gap: 6, from: 0.55 }, 2.6);
  sheet.form(
    [
      [180, 354],
      [334, 354],
      [318, 326],
      [198, 326],
    ],
    TONE.red,
    { angle: 0, gap: 5, from: 0.4 },
    2.4,
  );
  for (const x of [214, 266]) {
    sheet.form(rectangle(x, 374, 36, 34), TONE.dark, { angle: 45, gap: 5, from: 0 }, 1.8);
  }
  sheet.form(rectangle(240, 424, 34, 72), TONE.wood, { angle: 90, gap: 5, from: 0.4 }, 1.6);
}

/** A pole with a festival flag that has tongues along its edge. */
function flag(sheet: Sheet, [x, y]: Point, height: number, colour: string): void {
  const top = y - height;
  const cloth = curve([
    [x, top + 6],
    [x, top + 6],
    [x + 34, top + 16],
    [x + 66, top + 4],
    [x + 98, top + 14],
    [x + 98, top + 14],
    [x + 84, top + 34],
    [x + 98, top + 56],
    [x + 98, top + 56],
    [x + 64, top + 50],
    [x + 34, top + 62],
    [x, top + 54],
    [x, top + 54],
  ]);
  sheet.form(cloth, colour, { angle: 76, gap: 7, from: 0.45 }, 2);
  sheet.ink(
    [
      [x, y],
      [x, top],
    ],
    4.6,
  );
}

/** Fruit in heaps on low trays, and incense before them. */
function offerings(sheet: Sheet): void {
  const fruit: [number, number, number, string][] = [
    [344, 476, 20, TONE.green],
    [382, 480, 18, TONE.gold],
    [362, 448, 19, TONE.red],
    [420, 484, 17, TONE.green],
    [396, 452, 15, TONE.gold],
    [470, 478, 20, TONE.gold],
    [510, 476, 18, TONE.red],
    [548, 466, 17, TONE.green],
    [490, 446, 18, TONE.green],
    [526, 442, 16, TONE.gold],
    [506, 418, 15, TONE.red],
  ];
  for (const [x, y, r, colour] of fruit) {
    sheet.form(ellipse([x, y], r, r * 0.94), colour, { angle: 40, gap: 4.5, from: 0.5 }, 1.9);
  }
  for (const index of times(3)) {
    const x = 336 + index * 7;
    sheet.hair(
      [
        [
          [x, 462],
          [x - 4 + index * 4, 396],
        ],
      ],
      1.6,
      TONE.red,
    );
  }
}

/** The eye by which the boat sees its way: a white almond, a dark ring. */
function eye(sheet: Sheet, at: Point): void {
  sheet.form(ellipse(at, 23, 14, 0, 360, -34), TONE.light, false, 2.2);
  sheet.area(ellipse([at[0] + 3, at[1] - 1], 8.5), TONE.ink);
  sheet.area(ellipse([at[0] + 6, at[1] - 4], 2.4), TONE.light);
}

/** ML-0000: drawn letters, no number of a real boat. */
function registration(sheet: Sheet, [x, y]: Point): void {
  const strokes: Line[] = [
    [
      [x - 62, y + 16],
      [x - 62, y - 10],
      [x - 50, y + 4],
      [x - 38, y - 10],
      [x - 38, y + 16],
    ],
    [
      [x - 26, y - 10],
      [x - 26, y + 16],
      [x - 10, y + 16],
    ],
    [
      [x - 1, y + 3],
      [x + 8, y + 3],
    ],
  ];
  for (const stroke of strokes) sheet.hair([stroke], 3.2, TONE.light);
  for (const index of times(4)) {
    sheet.hair([ellipse([x + 26 + index * 22, y + 3], 8, 13)], 3, TONE.light);
  }
}

function waves(sheet: Sheet, top: number, rows: number): void {
  const lines = times(rows).flatMap((row) =>
    times(5).map((index) => {
      const x = 96 + index * 132 + (row % 2) * 48;
      const y = top + row * 17;
      return curve([
        [x, y],
        [x + 24, y - 7],
        [x + 48, y],
        [x + 74, y + 6],
        [x + 96, y],
      ]);
    }),
  );
  sheet.hair(lines, 1.2);
}
