import { curve, rectangle, times, tube, type Line, type Point } from './geometry.ts';
import { TONE, type Sheet } from './sheet.ts';

const VIOLET = '#6d4f73';
const ROD = 168;

/** A cloth hanging over the rod: its edges and the height of its fall, in units of the sheet. */
interface Cloth {
  left: number;
  right: number;
  bottom: number;
}

/** How far a hanging cloth sways to the side and how its hem rises in folds. */
const sway = (x: number, y: number): Point => [
  x + Math.sin(y / 95 + x / 70) * 3.4,
  y + Math.sin(x / 24) * 3.2 * ((y - ROD) / 400),
];

const edge = (from: Point, to: Point): Line =>
  times(13).map((step) =>
    sway(from[0] + ((to[0] - from[0]) * step) / 12, from[1] + ((to[1] - from[1]) * step) / 12),
  );

const panel = (x: number, y: number, width: number, height: number): Line => [
  ...edge([x, y], [x + width, y]),
  ...edge([x + width, y], [x + width, y + height]),
  ...edge([x + width, y + height], [x, y + height]),
  ...edge([x, y + height], [x, y]),
];

/** A fringed check krama, 70 cm wide, and a broad silk sampot, 100 cm wide, hung over one rod. */
export function kramaSampot(sheet: Sheet): void {
  const krama: Cloth = { left: 118, right: 338, bottom: 486 };
  const sampot: Cloth = { left: 378, right: 692, bottom: 566 };
  behind(sheet, krama, 26, '#d8b19a');
  behind(sheet, sampot, 40, '#5c4263');
  sheet.form(
    tube(
      [
        [72, ROD],
        [732, ROD],
      ],
      8,
    ),
    TONE.wood,
    { angle: 0, gap: 4, from: 0.3 },
    2.6,
  );
  check(sheet, krama);
  silk(sheet, sampot);
  for (const cloth of [krama, sampot]) folds(sheet, cloth);
}

/** The far half of the cloth, a little longer. */
function behind(sheet: Sheet, { left, right, bottom }: Cloth, longer: number, fill: string): void {
  const width = right - left;
  sheet.form(
    panel(left + 9, ROD, width, bottom - ROD + longer),
    fill,
    { angle: 90, gap: 6, from: 0.86 },
    2,
  );
}

function check(sheet: Sheet, { left, right, bottom }: Cloth): void {
  const [width, height] = [right - left, bottom - ROD + 8];
  fringe(sheet, left, right, bottom);
  sheet.area(panel(left, ROD - 8, width, height), '#f4ead2');
  const [columns, rows] = [11, 16];
  for (const column of times(columns)) {
    sheet.area(
      panel(
        left + ((column * 2 + 0.5) * width) / (columns * 2),
        ROD - 8,
        width / (columns * 2),
        height,
      ),
      TONE.red,
      0.6,
    );
  }
  for (const row of times(rows)) {
    sheet.area(
      panel(left, ROD - 8 + ((row * 2 + 0.5) * height) / (rows * 2), width, height / (rows * 2)),
      TONE.red,
      0.6,
    );
  }
  sheet.ink(panel(left, ROD - 8, width, height), 2.4, true);
}

function fringe(sheet: Sheet, left: number, right: number, bottom: number): void {
  const threads = times(34).map((index): Line => {
    const x = left + 2 + (index * (right - left - 4)) / 33;
    const lean = (sheet.random() - 0.5) * 7;
    return [
      sway(x, bottom - 4),
      [x + lean * 0.5, bottom + 14],
      [x + lean, bottom + 25 + sheet.random() * 6],
    ];
  });
  sheet.hair(threads, 2.2);
  sheet.hair(threads, 1.1, '#f0dfc0');
}

function silk(sheet: Sheet, { left, right, bottom }: Cloth): void {
  const [width, top] = [right - left, ROD - 8];
  sheet.area(panel(left, top, width, bottom - top), VIOLET);
  const field: Line[] = [];
  for (const row of times(9))
    for (const column of times(9)) {
      const x = left + 22 + column * ((width - 44) / 8) + (row % 2 ? (width - 44) / 16 : 0);
      if (x > right - 14) continue;
      const y = top + 24 + row * 27;
      field.push([sway(x - 7, y), sway(x, y - 9), sway(x + 7, y), sway(x, y + 9), sway(x - 7, y)]);
    }
  sheet.hair(field, 1.5, TONE.gold);
  for (const [y, height, colour] of [
    [bottom - 134, 12, TONE.gold],
    [bottom - 114, 60, TONE.red],
    [bottom - 46, 12, TONE.gold],
    [bottom - 26, 8, TONE.gold],
  ] as const)
    sheet.area(panel(left, y, width, height), colour);
  const teeth: Line[] = [];
  for (const index of times(16)) {
    const x = left + (index * width) / 16;
    const step = width / 16;
    teeth.push([
      sway(x, bottom - 58),
      sway(x + step / 2, bottom - 92),
      sway(x + step, bottom - 58),
    ]);
    teeth.push([
      sway(x + step * 0.3, bottom - 58),
      sway(x + step / 2, bottom - 74),
      sway(x + step * 0.7, bottom - 58),
    ]);
  }
  sheet.hair(teeth, 2, TONE.gold);
  sheet.hair([edge([left, bottom - 102], [right, bottom - 102])], 1.6, TONE.gold);
  sheet.ink(panel(left, top, width, bottom - top), 2.6, true);
}

/** Where the cloth bends away, short lines fall from the rod and rise from the hem. */
function folds(sheet: Sheet, { left, right, bottom }: Cloth): void {
  const lines: Line[] = [];
  for (let x = left + 16; x < right - 8; x += 26 + sheet.random() * 12) {
    for (const aside of [0, 4, 8, 12]) {
      const long = 60 + sheet.random() * 80;
      lines.push(
        curve([
          sway(x + aside, ROD + 2),
          sway(x + aside * 0.9, ROD + long / 2),
          sway(x + aside * 0.8, ROD + long),
        ]),
      );
      lines.push(edge([x + aside, bottom - 20 - sheet.random() * 90], [x + aside, bottom - 3]));
    }
  }
  sheet.hair(lines, 0.8);
  sheet.area(rectangle(left, ROD - 7, right - left, 5), TONE.light, 0.35);
}
