import { times, tube, type Line, type Point } from './geometry.ts';
import { TONE, type Sheet } from './sheet.ts';
import { View, type Place } from './space.ts';

const BLACK_WOOD = '#6a5140';
const BRASS = '#d0a24a';
const STRAW = '#e9d79b';

/** Sralai: a large one, 41 cm, and a small one, 32 cm; swollen dark tube, six holes, four-leaf reed on a brass staple. */
export function sralai(sheet: Sheet): void {
  const view = new View(sheet, 0, 90, 18, [400, 400]);
  oboe(sheet, view, [-20, -10.5], 31, 41);
  oboe(sheet, view, [-6.5, -12.5], 31, 32);
}

/** Lies in the plane of the sheet; the foot's place, the rise in degrees and the length in centimetres. */
function oboe(
  sheet: Sheet,
  view: View,
  [x, y]: readonly [number, number],
  rise: number,
  length: number,
): void {
  const turn = (rise * Math.PI) / 180;
  const axis: Place = [Math.cos(turn), Math.sin(turn), 0];
  const on = (way: number, aside = 0): Place => [
    x + axis[0] * way - axis[1] * aside,
    y + axis[1] * way + axis[0] * aside,
    0,
  ];
  const cast = tube(
    view.line([on(1), on(length * 0.5), on(length - 1)]),
    (t) => 25 + 9 * Math.sin(Math.PI * t),
  );
  sheet.area(
    cast.map(([px, py]): Point => [px + 24, py + 34]),
    TONE.shade,
    0.55,
  );
  const thick = 1 - (41 - length) * 0.018;
  const body: Line = [
    [0, 2.1],
    [0.8, 2],
    [3, 1.62],
    [8, 1.75],
    [20.5, 2.15],
    [33, 1.75],
    [38, 1.6],
    [40.2, 1.95],
    [41, 2],
  ].map(([way = 0, radius = 0]) => [(way / 41) * length, radius * thick]);
  view.turned({
    base: on(length + 0.4),
    axis,
    profile: [
      [0, 0.42],
      [4, 0.24],
    ],
    fill: BRASS,
    gap: 3,
    width: 1.8,
  });
  reed(sheet, view, on, length + 4);
  view.turned({
    base: on(0),
    axis,
    profile: body,
    fill: BLACK_WOOD,
    gap: 3.8,
    shade: 0.25,
    end: false,
  });
  for (const part of [0.1, 0.13, 0.3, 0.33, 0.66, 0.69, 0.87, 0.9])
    ring(view, on, part * length, radiusOf(body, part * length));
  view.turned({
    base: on(length - 0.2),
    axis,
    profile: [
      [0, 1.5 * thick],
      [0.7, 1.3 * thick],
    ],
    angular: true,
    fill: BRASS,
    gap: 3,
    width: 1.8,
  });
  // Four holes, a space, two holes: the spacing is estimated.
  for (const part of [0.36, 0.43, 0.5, 0.57, 0.74, 0.81]) {
    const centre = on(part * length, 0.35);
    sheet.form(view.ring(centre, 0.46).slice(0, -1), '#24160c', false, 1.2);
    sheet.hair([view.ring(centre, 0.62, [0, 0, 1], 200, 330)], 0.8, '#a58a70');
  }
}

function ring(view: View, on: (way: number) => Place, way: number, radius: number): void {
  const [from, to] = [on(way), on(way + 1)];
  view.turned({
    base: from,
    axis: [to[0] - from[0], to[1] - from[1], 0],
    profile: [
      [0, radius],
      [0.28, radius + 0.16],
      [0.56, radius],
    ],
    fill: '#7d6350',
    gap: 0,
    width: 1.6,
  });
}

/** Four leaves of sugar palm tied on the staple, opening like a fan. */
function reed(
  sheet: Sheet,
  view: View,
  on: (way: number, aside?: number) => Place,
  way: number,
): void {
  for (const side of [-1, 1]) {
    sheet.form(
      view.line([
        on(way - 0.2, side * 0.25),
        on(way + 1, side * 0.7),
        on(way + 2, side * 1.15),
        on(way + 2.2, side * 0.1),
        on(way + 2.1, -side * 0.2),
        on(way, -side * 0.1),
      ]),
      STRAW,
      { angle: -30, gap: 3.4, from: 0.3 },
      1.8,
    );
  }
  const binding = times(4).map((step) =>
    view.line([on(way + step * 0.22, -0.42), on(way + step * 0.22 + 0.1, 0.42)]),
  );
  sheet.hair(binding, 1.8, TONE.red);
}

function radiusOf(profile: Line, way: number): number {
  const index = profile.findIndex(([at]) => at >= way);
  const [before, after] = [profile[index - 1], profile[index]];
  if (!before || !after) return 0;
  return before[1] + ((after[1] - before[1]) * (way - before[0])) / (after[0] - before[0]);
}
