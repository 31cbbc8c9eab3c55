import { times, type Line, type Point } from './geometry.ts';
import type { Sheet } from './sheet.ts';
import { View, type Place } from './space.ts';
import { hull, nearRun } from './walls.ts';

const BAMBOO = '#d9bd7c';
const INSIDE = '#b9985a';
const RATTAN = '#a9743f';
const ROUND = 72;

/** Rice basket 45 cm across on a square base of 28, 28 cm high, and a winnowing tray 80 cm across leaning behind it. */
export function riceBaskets(sheet: Sheet): void {
  const view = new View(sheet, 16, 26, 7.2, [400, 600]);
  sheet.shadow(420, 610, 600, 54);
  tray(sheet, view);
  basket(sheet, view);
}

/** A place on the basket's wall: square at the foot (0), round at the rim (1). */
function wall(turn: number, height: number, inset = 0): Place {
  const angle = (turn / ROUND) * 2 * Math.PI + Math.PI / 4;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const square = Math.min(14 / Math.max(Math.abs(cos), Math.abs(sin)), 18);
  const part = height ** 0.8;
  const belly = 2 * Math.sin(Math.PI * height);
  const radius = square + (22.5 - square) * part + belly - inset;
  return [radius * cos, radius * sin, height * 28];
}

function basket(sheet: Sheet, view: View): void {
  const ring = (height: number, inset = 0): Place[] =>
    times(ROUND).map((turn) => wall(turn, height, inset));
  const shell = hull(
    [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1].flatMap((height) => view.line(ring(height))),
  );
  sheet.area(shell, BAMBOO);
  const near = new Set(
    nearRun(
      view,
      ring(0.5).map(([x, y]): Point => [x, y]),
    ),
  );
  const dark = (turn: number): boolean => wall(turn, 0.5)[0] > 6;
  weave(sheet, view, near, dark);
  sheet.ink(shell, 2.6, true);
  const opening = view.line(ring(1, 0.6));
  sheet.form(opening, INSIDE, { angle: 4, gap: 5, from: 0, to: 0.6 }, 2);
  const far = times(ROUND).filter((turn) => !near.has(turn));
  const strands = far
    .filter((turn) => turn % 2 === 0)
    .map((turn) => view.line([wall(turn, 0.97, 1.4), wall(turn, 0.6, 1.4)]));
  sheet.hair(strands, 0.8);
  rim(sheet, view, ring(1, 1.1), ring(1, -0.9), ring(0.93, -0.6));
}

/** Flat splints over and under one another; two lines where the wall turns from the light. */
function weave(
  sheet: Sheet,
  view: View,
  near: ReadonlySet<number>,
  dark: (turn: number) => boolean,
): void {
  const [strands, shade]: [Line[], Line[]] = [[], []];
  for (const level of times(13))
    for (const turn of times(ROUND)) {
      if (!near.has(turn) || turn % 2 !== level % 2) continue;
      const [low, high] = [level / 14, (level + 1) / 14];
      const cell = (along: number, up: number): Place =>
        wall(turn + along, low + (high - low) * up);
      strands.push(
        view.line([cell(-0.75, 0.08), cell(0.75, 0.08)]),
        view.line([cell(-0.75, 0.92), cell(0.75, 0.92)]),
      );
      if (dark(turn))
        for (const up of [0.35, 0.65]) shade.push(view.line([cell(-0.7, up), cell(0.7, up)]));
    }
  sheet.hair(strands, 1);
  sheet.hair(shade, 0.8);
}

/** A hoop bound with rattan; the outline of its inner edge, its outer edge and its lower edge. */
function rim(sheet: Sheet, view: View, inner: Place[], outer: Place[], lower: Place[]): void {
  const [inside, outside, under] = [view.line(inner), view.line(outer), view.line(lower)];
  const near = nearRun(
    view,
    outer.map(([x, y]): Point => [x, y]),
  );
  const from = (line: Line): Point[] => near.map((turn) => line[turn] ?? [0, 0]);
  sheet.form([...from(outside), ...from(under).reverse()], RATTAN, false, 2);
  const binding = near.map((turn): Line => [outside[turn] ?? [0, 0], under[turn] ?? [0, 0]]);
  const hoop = [
    ...outside,
    ...outside.slice(0, 1),
    ...inside.slice(0, 1),
    ...[...inside].reverse(),
  ];
  sheet.area(hoop, RATTAN);
  sheet.ink(outside, 2, true);
  sheet.ink(inside, 1.8, true);
  sheet.hair(
    [...binding, ...inside.map((point, turn): Line => [point, outside[turn] ?? point])],
    1,
  );
}

function tray(sheet: Sheet, view: View): void {
  const lean = (24 * Math.PI) / 180;
  const axis: Place = [-0.12, -Math.cos(lean), Math.sin(lean)];
  const base: Place = [-17, 36, 37];
  view.turned({
    base,
    axis,
    profile: [
      [0, 38],
      [5, 40],
    ],
    angular: true,
    fill: BAMBOO,
    gap: 4,
    end: false,
    width: 2.6,
  });
  const length = Math.hypot(...axis);
  const front: Place = [
    base[0] + (axis[0] / length) * 5,
    base[1] + (axis[1] / length) * 5,
    base[2] + (axis[2] / length) * 5,
  ];
  const [outer, inner, bottom] = [
    view.ring(front, 40, axis),
    view.ring(front, 37.6, axis),
    view.ring(base, 37, axis),
  ];
  sheet.form(outer.slice(0, -1), RATTAN, false, 2.4);
  sheet.form(inner.slice(0, -1), INSIDE, false, 2);
  sheet.area(bottom.slice(0, -1), '#e3cb90');
  const strand = (angle: number): Line[] =>
    times(22).flatMap((index): Line[] => {
      const aside = (index - 10.5) * 3.4;
      const half = Math.sqrt(Math.max(0, 36.6 ** 2 - aside ** 2));
      const point = (way: number): Point => {
        const [u, v] = [
          way * Math.cos(angle) - aside * Math.sin(angle),
          way * Math.sin(angle) + aside * Math.cos(angle),
        ];
        return view.at([base[0] + u, base[1] + v * Math.sin(lean), base[2] + v * Math.cos(lean)]);
      };
      // Twill: each strand goes over two and under two, one step further than the last.
      const lines: Line[] = [];
      for (let way = -half + ((index * 3.4) % 13.6); way < half; way += 13.6)
        lines.push([point(way), point(Math.min(half, way + 10))]);
      return lines;
    });
  sheet.hair([...strand(Math.PI / 4), ...strand(-Math.PI / 4)], 1.3, '#8f7040');
  sheet.hatch(bottom.slice(0, -1), { angle: -40, gap: 7, from: 0.7 });
  const binding = times(40).map((index): Line => {
    const at = (ring: Line): Point => ring[Math.round((index / 40) * (ring.length - 1))] ?? [0, 0];
    return [at(inner), at(outer)];
  });
  sheet.hair(binding, 1.4);
  sheet.hair([bottom], 1);
}
