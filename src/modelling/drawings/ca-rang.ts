import { curve, times, type Line, type Point } from './geometry.ts';
import { TONE, type Sheet } from './sheet.ts';
import { View, type Place } from './space.ts';
import { nearRun } from './walls.ts';

const CLAY = '#c9825a';
const SOOT = '#7c5238';

/** Half of the plan, a figure eight 50 × 30 cm: the round hearth at the right, the ash tray at the left. */
const PLAN: Line = [
  [-25, 0],
  [-24.2, 7],
  [-20, 11.5],
  [-13, 12.4],
  [-6, 10.2],
  [-1.5, 9],
  [3, 11.6],
  [9, 14.6],
  [14, 14.6],
  [20.5, 11],
  [24.2, 5],
  [25, 0],
];

/** Cà ràng: figure-eight stove of clay, 20 cm high; three lugs carry the pot; the wall is low where the wood goes in. */
export function caRang(sheet: Sheet): void {
  const view = new View(sheet, -24, 36, 12, [400, 470]);
  sheet.shadow(420, 490, 640, 150);
  const outer = curve(
    [
      ...PLAN,
      ...PLAN.slice(1, -1)
        .reverse()
        .map(([x, y]): Point => [x, -y]),
    ],
    true,
    5,
  );
  const inner = outer.map(([x, y]): Point => [x * 0.9 + (x > 0 ? 0 : 0.4), y * 0.83]);
  const top = (x: number): number => 6 + 10 / (1 + Math.exp(-(x + 9) * 0.55));
  const up = (plan: Line, height: (x: number) => number): Place[] =>
    plan.map(([x, y]): Place => [x, y, height(x)]);
  const [foot, rim] = [up(outer, () => 0), up(outer, top)];
  const [floor, lip] = [up(inner, () => 2.5), up(inner, top)];

  sheet.area(view.line(lip), SOOT);
  insideWall(sheet, view, inner, top);
  sheet.form(view.line(floor), '#9a6444', { angle: 6, gap: 6, from: 0.3 }, 1.4);
  embers(sheet, view);
  firewood(view, 34);
  for (const degrees of [100, 220, 340]) lug(sheet, view, degrees);
  const near = nearRun(view, outer);
  const wall = [
    ...near.map((index) => view.at(rim[index] ?? [0, 0, 0])),
    ...[...near].reverse().map((index) => view.at(foot[index] ?? [0, 0, 0])),
  ];
  sheet.area(wall, CLAY);
  shade(sheet, view, outer, near, top);
  const lipLine = view.line(lip);
  const rimLine = view.line(rim);
  sheet.area(
    [...rimLine, ...rimLine.slice(0, 1), ...lipLine.slice(0, 1), ...[...lipLine].reverse()],
    '#d99a70',
  );
  sheet.ink(wall, 2.6, true);
  sheet.ink(rimLine, 2.2, true);
  sheet.ink(lipLine, 1.8, true);
  // The wood lies on the low wall of the tray: its ends hide the wall's edge.
  firewood(view, 11);
  const thumb = times(26).map((index): Line => {
    const at = near[Math.round((index / 25) * (near.length - 1))] ?? 0;
    const [x, y] = view.at(rim[at] ?? [0, 0, 0]);
    return [
      [x - 2, y + 8],
      [x + 3, y + 9],
    ];
  });
  sheet.hair(thumb, 1.2);
}

function insideWall(sheet: Sheet, view: View, plan: Line, top: (x: number) => number): void {
  const lines = plan.flatMap(([x, y]): Line[] =>
    y > -2
      ? [
          view.line([
            [x, y, top(x) - 0.4],
            [x, y, 2.5 + (x > 4 ? 0 : 1.4)],
          ]),
        ]
      : [],
  );
  sheet.hair(lines, 1);
}

function shade(
  sheet: Sheet,
  view: View,
  plan: Line,
  near: readonly number[],
  top: (x: number) => number,
): void {
  const lines = times(9).flatMap((level): Line[] => {
    const part = (level + 0.5) / 9;
    const end = Math.floor(near.length * (0.5 + sheet.random() * 0.1));
    return [
      near.slice(0, end).map((index) => {
        const [x, y] = plan[index] ?? [0, 0];
        return view.at([x, y, top(x) * part]);
      }),
    ];
  });
  sheet.hair(lines, 0.9);
  const low = times(3).map((level): Line =>
    near.map((index) => {
      const [x, y] = plan[index] ?? [0, 0];
      return view.at([x, y, 0.6 + level * 0.7]);
    }),
  );
  sheet.hair(low, 0.8);
}

/** One of the three knobs that lean in under the pot. */
function lug(sheet: Sheet, view: View, degrees: number): void {
  const turn = (degrees * Math.PI) / 180;
  const [x, y] = [11.5 + 9.6 * Math.cos(turn), 9.6 * Math.sin(turn)];
  view.turned({
    base: [x, y, 9],
    axis: [-0.45 * Math.cos(turn), -0.45 * Math.sin(turn), 1],
    profile: [
      [0, 2.8],
      [5, 2.4],
      [8.6, 1.7],
      [9.4, 0.9],
    ],
    fill: CLAY,
    gap: 4.4,
    shade: 0.25,
    width: 2.2,
  });
  sheet.area(view.ring([x - 4.2 * Math.cos(turn), y - 4.2 * Math.sin(turn), 17.6], 1.1), SOOT, 0.6);
}

/** Coals lie under the lugs. */
function embers(sheet: Sheet, view: View): void {
  const coals = times(9).map((index): Place => [
    8 + (index % 4) * 2.6,
    -3 + Math.floor(index / 3) * 2.6,
    3,
  ]);
  for (const coal of coals) sheet.form(view.ring(coal, 1.3).slice(0, -1), '#4b342a', false, 1.2);
}

/** Split wood reaches from the tray into the hearth. */
function firewood(view: View, length: number): void {
  for (const y of [4, 0.6, -3.2]) {
    view.turned({
      base: [-28, y * 1.3, 7.6],
      axis: [1, -y * 0.02, -0.12],
      profile: [
        [0, 1.25],
        [length + y * 0.8, 1.25 - length * 0.006],
      ],
      angular: true,
      fill: TONE.wood,
      gap: 4,
      shade: 0.2,
      width: 1.9,
      end: '#e2c48c',
    });
  }
}
