import { times, type Line } from './geometry.ts';
import { level, prism } from './prism.ts';
import { TONE, type Sheet } from './sheet.ts';
import { View, type Place } from './space.ts';

const RED = '#b0523c';
const TILE = '#b98a5f';
const GLAZE = '#5b8468';
const FLOOR = '#ddcb9a';

/** The two ends of an eave or a ridge. */
type Edge = readonly [Place, Place];

/** A hall by the middle of its plan and its size, metres; its ridge runs along x, or along y. */
interface Hall {
  x: number;
  y: number;
  width: number;
  depth: number;
  isAcross?: boolean;
}

/** Three parallel halls and two facing side halls round a sky-well with an incense urn. The sizes of the plan are estimates. */
export function phuocMinhCung(sheet: Sheet): void {
  const view = new View(sheet, 30, 50, 15, [400, 430]);
  sheet.area(view.line(level([0, 0, 0], 34, 40)), '#d6c28a', 0.75);
  sheet.form(view.line(level([0, 0, 0.1], 28, 33)), FLOOR, false, 1.8);
  paving(sheet, view);
  hall(sheet, view, { x: 0, y: 12, width: 18, depth: 7 });
  hall(sheet, view, { x: -11.5, y: 0, width: 4.2, depth: 31, isAcross: true });
  hall(sheet, view, { x: 0, y: 2.2, width: 18, depth: 7 });
  urn(sheet, view);
  hall(sheet, view, { x: 0, y: -12, width: 18, depth: 7 });
  front(sheet, view);
  hall(sheet, view, { x: 11.5, y: 0, width: 4.2, depth: 31, isAcross: true });
}

function paving(sheet: Sheet, view: View): void {
  const joints: Line[] = times(12).map((index) =>
    view.line([
      [-9, -9 + index * 1.6, 0.1],
      [9, -9 + index * 1.6, 0.1],
    ]),
  );
  sheet.hair(joints, 0.8, TONE.dark);
}

function hall(sheet: Sheet, view: View, { x, y, width, depth, isAcross = false }: Hall): void {
  const [eaves, rise] = [4, isAcross ? 1.7 : 2.8];
  prism(view, level([x, y, 0.1], width, depth), level([x, y, eaves], width, depth), RED, {}, 2);
  const [halfX, halfY] = [(width + 1.4) / 2, (depth + 1.4) / 2];
  const corner = (sideX: number, sideY: number): Place => [
    x + sideX * halfX,
    y + sideY * halfY,
    eaves,
  ];
  const top = (side: number): Place => [
    x + (isAcross ? 0 : side * halfX),
    y + (isAcross ? side * halfY : 0),
    eaves + rise,
  ];
  const ridge: Edge = [top(-1), top(1)];
  const far: Edge = isAcross ? [corner(-1, -1), corner(-1, 1)] : [corner(-1, 1), corner(1, 1)];
  const near: Edge = isAcross ? [corner(1, -1), corner(1, 1)] : [corner(-1, -1), corner(1, -1)];
  prism(
    view,
    [far[0], far[1], near[1], near[0]],
    [ridge[0], ridge[1], ridge[1], ridge[0]],
    TILE,
    false,
    2.2,
  );
  tiles(sheet, view, far, ridge);
  tiles(sheet, view, near, ridge);
  sheet.ink(view.line(near), 6);
  sheet.hair([view.line(near)], 3.4, GLAZE);
  edging(view, ridge, isAcross);
}

/** Furrows of the yin-yang tiles run down a slope, from its ridge to its eave. */
function tiles(sheet: Sheet, view: View, [a, b]: Edge, [c, d]: Edge): void {
  const count = Math.round(Math.hypot(b[0] - a[0], b[1] - a[1]) / 0.62);
  const on = (from: Place, to: Place, t: number): Place => [
    from[0] + (to[0] - from[0]) * t,
    from[1] + (to[1] - from[1]) * t,
    from[2] + (to[2] - from[2]) * t,
  ];
  const furrows = times(count - 1).map((index): Line => {
    const t = (index + 1) / count;
    return view.line([on(a, b, t), on(c, d, t)]);
  });
  sheet.hair(furrows, 1.2);
}

/** Glazed edging along the ridge, its ends turned up. */
function edging(view: View, [from, to]: Edge, isAcross: boolean): void {
  const middle: Place = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, from[2]];
  const long = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const bar = (up: number, thick: number): Place[] =>
    level([middle[0], middle[1], middle[2] + up], isAcross ? thick : long, isAcross ? long : thick);
  prism(view, bar(-0.05, 0.7), bar(0.6, 0.5), GLAZE, {}, 1.9);
  for (const [x, y, z] of [from, to]) {
    prism(view, level([x, y, z + 0.5], 0.9, 0.9), level([x, y, z + 1.5], 0.3, 0.3), GLAZE, {}, 1.6);
  }
}

/** Three doors and four posts of the front hall. */
function front(sheet: Sheet, view: View): void {
  const y = -15.5;
  for (const [x, half] of [
    [-5.6, 1],
    [0, 1.5],
    [5.6, 1],
  ] as const) {
    const door = view.line([
      [x - half, y, 0.1],
      [x + half, y, 0.1],
      [x + half, y, 3.1],
      [x - half, y, 3.1],
    ]);
    sheet.form(door, '#6b3524', { angle: 90, gap: 4, from: 0 }, 1.8);
    sheet.hair(
      [
        view.line([
          [x, y, 0.1],
          [x, y, 3.1],
        ]),
      ],
      1.6,
      TONE.gold,
    );
  }
  for (const x of [-8.4, -2.9, 2.9, 8.4]) {
    sheet.form(
      view.line([
        [x - 0.3, y - 0.4, 0.1],
        [x + 0.3, y - 0.4, 0.1],
        [x + 0.3, y - 0.4, 3.7],
        [x - 0.3, y - 0.4, 3.7],
      ]),
      '#d9bf86',
      { angle: 0, gap: 4, from: 0.4 },
      1.8,
    );
  }
}

function urn(sheet: Sheet, view: View): void {
  view.turned({
    base: [0, -5, 0.1],
    profile: [
      [0, 1],
      [0.5, 0.8],
      [0.9, 1.3],
      [1.6, 1.5],
      [2, 1.3],
      [2.1, 1.6],
    ],
    fill: TONE.gold,
    gap: 3.6,
    width: 2,
    end: TONE.gold,
  });
  sheet.area(view.ring([0, -5, 2.2], 1.1), TONE.dark);
  const sticks = [-0.5, 0, 0.5].map((x): Line =>
    view.line([
      [x * 0.5, -5, 2.2],
      [x, -5, 4.6],
    ]),
  );
  sheet.hair(sticks, 1.8, '#7d3b2a');
}
