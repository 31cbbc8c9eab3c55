import { curve, times, tube, type Line, type Point } from './geometry.ts';
import { level } from './prism.ts';
import { TONE, type Sheet } from './sheet.ts';
import { View, type Place } from './space.ts';

const STRAW = '#ead59a';
const LACQUER = '#a5402f';
const TABLE = 8;
const LEAF = { length: 60, width: 5 };

/** Palm-leaf book on a low table: leaves 60 × 5 cm between bevelled boards, gilded edges, cord; one leaf and the stylus before it. */
export function satra(sheet: Sheet): void {
  const view = new View(sheet, -16, 44, 9.6, [400, 430]);
  sheet.shadow(410, 476, 700, 70);
  view.box([-36, -16, 0], [72, 30, TABLE], TONE.wood, {}, 2.6);
  sheet.form(
    view.line(level([0, -1, TABLE], 70, 26)),
    '#f0e3c0',
    { angle: -12, gap: 9, from: 0.75 },
    1.6,
  );
  book(sheet, view);
  leaf(sheet, view);
  stylus(sheet, view);
}

function book(sheet: Sheet, view: View): void {
  const y = 3;
  cast(sheet, view, [0, y + 2, TABLE], 62, 8);
  board(sheet, view, TABLE, y);
  const [foot, height] = [TABLE + 0.8, 4];
  view.box([-30, y, foot], [LEAF.length, LEAF.width, height], TONE.gold, false, 2);
  const edges = times(15).map((index): Line => {
    const z = foot + ((index + 0.5) * height) / 15;
    const shy = sheet.random() * 0.7;
    return view.line([
      [-30 + shy, y, z],
      [30 - sheet.random() * 0.6, y, z],
    ]);
  });
  sheet.hair(edges, 0.8, '#7d5a1c');
  const ends = times(10).map((index): Line => {
    const z = foot + ((index + 0.5) * height) / 10;
    return view.line([
      [-30, y, z],
      [-30, y + LEAF.width, z],
    ]);
  });
  sheet.hair(ends, 0.9, '#7d5a1c');
  board(sheet, view, foot + height, y);
  for (const x of [-11, 11]) binding(sheet, view, x, y, foot + height + 0.8);
}

/** A lacquered strip of wood, its upper edges planed off. */
function board(sheet: Sheet, view: View, z: number, y: number): void {
  view.box([-30.5, y - 0.25, z], [61, 5.5, 0.8], LACQUER, {}, 2);
  const top: Place[] = level([0, y + 2.5, z + 0.8], 58.6, 3.9);
  sheet.hair([[...view.line(top), ...view.line(top).slice(0, 1)]], 1.3, TONE.gold);
}

/** The cord goes round the book and is tied on top. */
function binding(sheet: Sheet, view: View, x: number, y: number, top: number): void {
  const turns = [-0.55, 0, 0.55].map((aside): Line =>
    view.line([
      [x + aside, y - 0.4, TABLE + 0.2],
      [x + aside, y - 0.4, top],
      [x + aside, y + 5.4, top],
    ]),
  );
  sheet.hair(turns, 4.6);
  sheet.hair(turns, 3, TONE.light);
  if (x < 0) return;
  const loop = (side: number): Line =>
    curve(
      view.line([
        [x + 0.6, y + 2.2, top],
        [x + 3, y + 2.2 + side * 1.4, top],
        [x + 5.2, y + 2.2 + side * 1.1, top],
        [x + 7.6, y + 2.2 + side * 0.5, top],
        [x + 9, y + 2.2 + side * 1.3, top],
      ]),
    );
  const knot = [loop(-1), loop(1)];
  sheet.hair(knot, 4.4);
  sheet.hair(knot, 2.8, TONE.light);
}

/** One leaf: five lines that stand for writing (no text is shown), a blank square round the hole at one third. */
function leaf(sheet: Sheet, view: View): void {
  const [x, y, z] = [-32, -10.5, TABLE + 0.3];
  cast(sheet, view, [0, y + 2, TABLE], 60, 6);
  const bend = (t: number): number => z + 0.5 * Math.sin(t * 6.2) ** 2;
  const edge = (aside: number): Point[] =>
    times(13).map((step) =>
      view.at([x + 2 + (step / 12) * LEAF.length, y + aside, bend(step / 12)]),
    );
  const outline = [...edge(0), ...edge(LEAF.width).reverse()];
  sheet.form(outline, STRAW, { angle: -10, gap: 9, from: 0.8 }, 2);
  const hole = 20;
  const words: Line[] = [];
  for (const row of times(5)) {
    const aside = 0.75 + row * 0.87;
    let at = 1.6;
    while (at < LEAF.length - 2) {
      const long = 0.5 + sheet.random() * 1.6;
      const end = Math.min(at + long, LEAF.length - 1.6);
      const isBlank = end > hole - 2.2 && at < hole + 2.2;
      if (!isBlank)
        words.push([
          view.at([x + 2 + at, y + aside, bend(at / 60)]),
          view.at([x + 2 + end, y + aside, bend(end / 60)]),
        ]);
      at = end + 0.35;
    }
  }
  sheet.hair(words, 1.7);
  const centre: Place = [x + 2 + hole, y + 2.5, bend(hole / 60)];
  sheet.form(view.ring(centre, 0.5).slice(0, -1), TONE.dark, false, 1);
}

function stylus(sheet: Sheet, view: View): void {
  const [from, to]: [Place, Place] = [
    [10, -14, TABLE + 0.7],
    [28, -12.6, TABLE + 0.7],
  ];
  const axis: Place = [to[0] - from[0], to[1] - from[1], 0];
  sheet.ink(tube(view.line([[5.6, -14.4, TABLE + 0.5], from]), 1.2), 1.8, true);
  view.turned({
    base: from,
    axis,
    profile: [
      [0, 0.28],
      [1, 0.72],
      [5, 0.6],
      [9, 0.85],
      [13, 0.6],
      [13.6, 0.4],
    ],
    fill: TONE.dark,
    gap: 3.4,
    rings: [1.6, 8.4, 9.4],
    width: 1.8,
  });
}

/** A narrow shadow on the cloth. */
function cast(sheet: Sheet, view: View, [x, y, z]: Place, length: number, width: number): void {
  sheet.area(view.line(level([x + 1, y - 1.4, z], length, width)), TONE.shade, 0.6);
}
