import { curve, times, type Line, type Point } from './geometry.ts';
import { level, prism } from './prism.ts';
import type { Sheet } from './sheet.ts';
import { View, type Place } from './space.ts';
import { hull } from './walls.ts';

const STONE = '#b9b39c';
const FACE = '#cbc5ae';
const FOOT = 15;

/** Half of the slab's outline, from the foot to the point: centimetres from the axis and above the foot. */
const HALF: Line = curve([
  [13, 0],
  [13, 0],
  [15.4, 6],
  [18.6, 18],
  [20, 32],
  [18.2, 46],
  [12, 57],
  [4.5, 64],
  [0, 70],
  [0, 70],
]);

/** Boundary stone: leaf-shaped slab 40 × 70 cm on a stepped foot, lotus in relief; beside it the small stone bound with thread. */
export function seimaStone(sheet: Sheet): void {
  const view = new View(sheet, -22, 13, 6.1, [380, 640]);
  sheet.shadow(410, 640, 560, 40);
  for (const [z, width, depth, height] of [
    [0, 54, 28, 5],
    [5, 46, 22, 5],
    [10, 40, 18, 5],
  ] as const)
    prism(
      view,
      level([0, 0, z], width, depth),
      level([0, 0, z + height], width - 1.5, depth - 1.5),
      STONE,
    );
  slab(sheet, view);
  hangingStone(sheet, view);
}

function slab(sheet: Sheet, view: View): void {
  const outline = (y: number, scale = 1): Place[] => {
    const half = HALF.map(([x, z]): Place => [x * scale, y, FOOT + 31 + (z - 31) * scale]);
    return [...half, ...[...half].reverse().map(([x, , z]): Place => [-x, y, z])];
  };
  const solid = hull([...view.line(outline(-5)), ...view.line(outline(5))]);
  sheet.area(solid, STONE);
  for (const y of [-3.6, -2.2, -0.8, 0.6, 2, 3.4]) sheet.hair([view.line(outline(y))], 0.9);
  sheet.ink(solid, 2.4, true);
  const front = view.line(outline(-5));
  sheet.area(front, FACE);
  sheet.stipple(front, 90, 1.2, '#8e8871');
  sheet.hatch(front, { angle: -24, gap: 6, from: 0.74 });
  sheet.ink(front, 2.6, true);
  const inner = view.line(outline(-5.05, 0.86));
  sheet.hair([[...inner, ...inner.slice(0, 1)]], 1.4);
  lotus(sheet, (x, z) => view.at([x, -5.1, z]));
}

/** An open lotus of eight petals on a stem with two leaves. */
function lotus(sheet: Sheet, at: (x: number, z: number) => Point): void {
  const [x0, z0] = [0, FOOT + 36];
  const petal = (degrees: number, long: number, wide: number): Line => {
    const turn = (degrees * Math.PI) / 180;
    const place = (way: number, aside: number): Point =>
      at(
        x0 + way * Math.sin(turn) + aside * Math.cos(turn),
        z0 + way * Math.cos(turn) - aside * Math.sin(turn),
      );
    return curve(
      [
        place(2, 0),
        place(2, 0),
        place(long * 0.5, wide),
        place(long, 0),
        place(long, 0),
        place(long * 0.5, -wide),
      ],
      true,
    );
  };
  for (const index of times(8)) sheet.form(petal(index * 45 + 22.5, 13, 3.4), STONE, false, 1.5);
  for (const index of times(8)) {
    const degrees = index * 45;
    const isDark = degrees > 60 && degrees < 250;
    sheet.form(
      petal(degrees, 12, 3.2),
      FACE,
      { angle: degrees - 60, gap: 4, from: isDark ? 0.25 : 0.62 },
      1.7,
    );
  }
  sheet.form(
    curve(
      times(10).map((step): Point =>
        at(x0 + 3 * Math.cos(step * 0.628), z0 + 3 * Math.sin(step * 0.628)),
      ),
      true,
    ),
    '#ddd7c0',
    { angle: 20, gap: 4, from: 0.5 },
    1.7,
  );
}

/** The tapered stone that is hung over the pit, 30 cm high, wound with white thread. */
function hangingStone(sheet: Sheet, view: View): void {
  const [x, y] = [41, -12];
  view.turned({
    base: [x, y, 0],
    profile: [
      [0, 9],
      [2, 10.6],
      [14, 10],
      [24, 7.4],
      [29, 4],
      [30, 0.6],
    ],
    fill: STONE,
    gap: 5,
    shade: 0.3,
    end: false,
  });
  const thread = times(5).map((index): Line =>
    view.ring([x, y, 9 + index * 1.7], 10.7 - index * 0.25, [0, 0, 1], 176, 364),
  );
  sheet.hair(thread, 7);
  sheet.hair(thread, 5, '#fbf4e0');
}
