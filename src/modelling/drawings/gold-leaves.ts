import { curve, ellipse, placed, rectangle, times, type Line, type Point } from './geometry.ts';
import { points } from './outline.ts';
import { TONE, type Sheet } from './sheet.ts';

const GOLD = '#dfb84f';
const LINE = '#7a5312';

/** An elephant in one plain line, looking left; about 80 across. Drawn for the kind of sheet, after no sheet in particular. */
const ELEPHANT: Line = curve(
  points([
    -40, 30, -37, 18, -36, 4, -32, -12, -22, -22, -12, -19, 2, -25, 22, -23, 36, -12, 39, 4, 38, 32,
    38, 32, 27, 32, 27, 32, 25, 14, 10, 13, -6, 14, -8, 32, -8, 32, -19, 32, -19, 32, -20, 12, -26,
    10, -30, 20, -33, 33, -33, 33,
  ]),
  true,
  6,
);
const EAR: Line = curve(points([-14, -14, -4, -12, -1, 0, -8, 9, -16, 2, -16, -8]), true, 5);

/** Nine gold sheets of some 3 cm on a dark board, three by three: elephants and lotuses by turns. */
export function goldLeaves(sheet: Sheet): void {
  sheet.form(rectangle(106, 106, 600, 600), TONE.shade, false, 2);
  const board = rectangle(100, 100, 600, 600);
  sheet.form(board, '#3a2f26', { angle: 0, gap: 9, from: 0, width: 0.9 }, 3);
  sheet.hair([[...rectangle(116, 116, 568, 568), [116, 116]]], 1.4, '#8a7458');
  for (const index of times(9)) {
    const middle: Point = [212 + (index % 3) * 188, 212 + Math.floor(index / 3) * 188];
    const turn = (sheet.random() - 0.5) * 9;
    if (index % 2 === 0) elephantPlate(sheet, middle, turn, index === 4 ? 1.06 : 1);
    else if (index === 1 || index === 7) lotusDisc(sheet, middle, turn);
    else lotusPlate(sheet, middle, turn);
  }
}

/** A thin sheet, its edges a little uneven, a corner lifting from the board. */
function plate(sheet: Sheet, middle: Point, turn: number, half: number): void {
  const edge: Point[] = [];
  for (const side of times(4))
    for (const step of times(4)) {
      const along = -half + step * half * 0.5;
      const out = half + (sheet.random() - 0.5) * 5;
      const corner: Point[] = [
        [along, -out],
        [out, along],
        [-along, out],
        [-out, -along],
      ];
      edge.push(corner[side] ?? [0, 0]);
    }
  const outline = placed(curve(edge, true, 3), middle, 1, turn);
  sheet.area(
    outline.map(([x, y]): Point => [x + 6, y + 8]),
    '#1d1610',
  );
  sheet.form(outline, GOLD, { angle: 62 + turn, gap: 6.5, from: 0.82, width: 0.8 }, 2);
  sheet.hair(
    times(3).map((index): Line => {
      const y = -half * 0.7 + index * half * 0.62;
      return placed(
        curve([
          [-half * 0.94, y + 6],
          [-half * 0.2, y - 3 + sheet.random() * 8],
          [half * 0.94, y],
        ]),
        middle,
        1,
        turn,
      );
    }),
    0.8,
    '#c39a3a',
  );
  const lifted = placed(
    points([half + 1, half - 22, half - 4, half - 3, half - 22, half + 1, half - 14, half - 14]),
    middle,
    1,
    turn,
  );
  sheet.form(lifted, '#f1d883', false, 1.4);
}

function elephantPlate(sheet: Sheet, middle: Point, turn: number, scale: number): void {
  plate(sheet, middle, turn, 72);
  const size = 1.42 * scale;
  const set = (line: Line): Point[] => placed(line, middle, size, turn);
  const body = set(ELEPHANT);
  sheet.ink(body, 3.2, true);
  sheet.hair(
    [
      set(EAR),
      set(curve(points([-30, 6, -34, 12, -42, 12]))),
      set(curve(points([38, -6, 44, 6, 43, 16]))),
    ],
    2,
    LINE,
  );
  const [eye] = set([[-25, -8]]);
  if (eye) sheet.area(ellipse(eye, 2.8), TONE.ink);
  sheet.hatch(body, { angle: 70 + turn, gap: 7, from: 0.72, width: 0.9 });
}

/** Petals round a seed head, pressed into the sheet. */
function lotus(sheet: Sheet, middle: Point, turn: number, reach: number, count: number): void {
  for (const [long, wide, shift] of [
    [reach, 15, 0.5],
    [reach * 0.74, 13, 0],
  ] as const)
    for (const index of times(count)) {
      const petal = curve(
        [
          [8, 0],
          [8, 0],
          [long * 0.55, wide],
          [long, 0],
          [long, 0],
          [long * 0.55, -wide],
        ],
        true,
        5,
      );
      sheet.form(
        placed(petal, middle, 1, turn + ((index + shift) * 360) / count),
        '#e6c463',
        { angle: 40, gap: 5, from: 0.7, width: 0.7 },
        1.7,
      );
    }
  sheet.form(ellipse(middle, 13), '#d3a73c', false, 1.8);
  const seeds = times(6).map((index): Line => {
    const [x, y] = [
      middle[0] + 7 * Math.cos(index * 1.047),
      middle[1] + 7 * Math.sin(index * 1.047),
    ];
    return [
      [x, y],
      [x + 0.1, y],
    ];
  });
  sheet.hair(seeds, 2.6, LINE);
}

function lotusPlate(sheet: Sheet, middle: Point, turn: number): void {
  plate(sheet, middle, turn, 70);
  lotus(sheet, middle, turn, 58, 8);
}

/** A disc cut along its eight petals. */
function lotusDisc(sheet: Sheet, middle: Point, turn: number): void {
  const outline = placed(
    times(64).map((step): Point => {
      const angle = (step / 64) * 2 * Math.PI;
      const radius = 66 + 12 * Math.abs(Math.cos(angle * 4)) ** 0.6;
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    }),
    middle,
    1,
    turn,
  );
  sheet.area(
    outline.map(([x, y]): Point => [x + 6, y + 8]),
    '#1d1610',
  );
  sheet.form(outline, GOLD, { angle: 60, gap: 6.5, from: 0.8, width: 0.8 }, 2);
  lotus(sheet, middle, turn + 22.5, 64, 8);
}
