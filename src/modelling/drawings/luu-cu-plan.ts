import { rectangle, times, type Line, type Point } from './geometry.ts';
import type { Sheet } from './sheet.ts';
import { View, type Place } from './space.ts';

const BRICK = '#bd7b53';
const TOP = '#d09a72';
const DUST = '#d9bb8c';

/** A walled plan that narrows toward the rear (west) in right-angled steps. Metres; x points east, y north. */
interface Plan {
  east: number;
  west: number;
  /** Half widths from the front to the rear, and where each next one begins. */
  halves: readonly number[];
  steps: readonly number[];
}

/** Twenty corners: four, and two for each of the eight steps. Which step lies where is our reading of the description. */
const OUTER: Plan = {
  east: 12.5,
  west: -15.6,
  halves: [8.6, 7.7, 6.8, 5.9, 5],
  steps: [-3, -7, -10.4, -13.2],
};
/** Sixteen corners. */
const INNER: Plan = { east: 9.6, west: -11.6, halves: [5, 4.3, 3.6, 2.9], steps: [-2.6, -6, -9.2] };

function outline({ east, west, halves, steps }: Plan, inset = 0): Point[] {
  const north: Point[] = [[east - inset, (halves[0] ?? 0) - inset]];
  for (const [index, x] of steps.entries()) {
    north.push(
      [x + inset, (halves[index] ?? 0) - inset],
      [x + inset, (halves[index + 1] ?? 0) - inset],
    );
  }
  north.push([west + inset, (halves.at(-1) ?? 0) - inset]);
  return [...north, ...north.map(([x, y]): Point => [x, -y]).reverse()];
}

/** Foundation of a brick temple, 31.2 × 17.2 m: redented outer and inner walls, corridor between them, cells, stair to the east. */
export function luuCuPlan(sheet: Sheet): void {
  const view = new View(sheet, 28, 42, 19, [400, 430]);
  sheet.area(
    view.line([...rectangle(-17, -10, 34, 20)].map(([x, y]): Place => [x, y, 0])),
    '#d8c48c',
    0.7,
  );
  enclosure(sheet, view, OUTER, 1.3, 0, 1.5, 0.5);
  for (const cell of cells()) frame(sheet, view, cell);
  enclosure(sheet, view, INNER, 1, 0.5, 1.5, 0.7);
  stair(view);
}

/** Walls of equal thickness round a floor: the floor, the inner faces beyond it, the outer faces before it, the walls' top. */
function enclosure(
  sheet: Sheet,
  view: View,
  plan: Plan,
  thickness: number,
  foot: number,
  top: number,
  floor: number,
): void {
  const [outer, inner] = [outline(plan), outline(plan, thickness)];
  const at = (line: Line, z: number): Point[] => view.line(line.map(([x, y]): Place => [x, y, z]));
  sheet.area(at(inner, floor), DUST);
  const sides = (line: Line, from: number, looksOut: number): void => {
    for (const [index, [x, y]] of line.entries()) {
      const [nextX, nextY] = line[(index + 1) % line.length] ?? [x, y];
      const length = Math.hypot(nextX - x, nextY - y);
      // The plan runs counter-clockwise: its outside lies to the right.
      const outward: Place = [
        ((nextY - y) / length) * looksOut,
        ((x - nextX) / length) * looksOut,
        0,
      ];
      if (view.sees(outward)) {
        const face: Place[] = [
          [x, y, from],
          [nextX, nextY, from],
          [nextX, nextY, top],
          [x, y, top],
        ];
        view.face(face, BRICK, { gap: 4.4 }, 1.8);
      }
    }
  };
  sides(inner, floor, -1);
  sides(outer, foot, 1);
  const [rim, hole] = [at(outer, top), at(inner, top)];
  sheet.area([...rim, ...rim.slice(0, 1), ...hole.slice(0, 1), ...[...hole].reverse()], TOP);
  sheet.ink(rim, 2.2, true);
  sheet.ink(hole, 1.8, true);
}

/** Fourteen square cells along the walls of the corridor: six on the north, six on the south, two on the west. */
function cells(): Point[] {
  const along = times(6).map((index) => 8.4 - index * 3.1);
  const half = (x: number): number =>
    OUTER.halves[OUTER.steps.filter((step) => x < step + 1.2).length] ?? 5;
  return [
    ...along.map((x): Point => [x, half(x) - 2.5]),
    ...[1.6, -1.6].map((y): Point => [-13, y]),
    ...along.map((x): Point => [x, 2.5 - half(x)]),
  ];
}

function frame(sheet: Sheet, view: View, [x, y]: Point): void {
  view.box([x - 0.75, y - 0.75, 0.5], [1.5, 1.5, 0.45], TOP, {}, 1.5);
  const inside = view.line(
    rectangle(x - 0.42, y - 0.42, 0.84, 0.84).map(([px, py]): Place => [px, py, 0.95]),
  );
  sheet.form(inside, '#7d4d35', { angle: 20, gap: 3.4, from: 0 }, 1.2);
}

/** Brick porch 11.3 × 3.1 m with three steps 3.6 m wide. */
function stair(view: View): void {
  view.box([12.5, -5.65, 0], [3.1, 11.3, 1.1], TOP, {}, 2);
  for (const index of times(3))
    view.box([15.6 + index * 0.7, -1.8, 0], [0.7, 3.6, 0.9 - index * 0.3], TOP, {}, 1.8);
}
