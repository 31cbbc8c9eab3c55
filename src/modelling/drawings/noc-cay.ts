import { curve, times, tube, type Line, type Point } from './geometry.ts';
import { TONE, type Sheet } from './sheet.ts';
import { View, type Place } from './space.ts';

const HARDWOOD = '#8f5636';

/** Nọc cấy: a stake of 49 cm, round head, waist with a cross grip of 17 cm, swollen belly, tapering point dark with mud. */
export function nocCay(sheet: Sheet): void {
  const view = new View(sheet, 0, 0, 15.5, [400, 400]);
  const [lean, length] = [28, 49];
  const turn = (lean * Math.PI) / 180;
  const axis: Place = [-Math.sin(turn), 0, -Math.cos(turn)];
  const start: Place = [(Math.sin(turn) * length) / 2, 0, (Math.cos(turn) * length) / 2];
  const on = (way: number, aside = 0): Place => [
    start[0] + axis[0] * way + Math.cos(turn) * aside,
    0,
    start[2] + axis[2] * way - Math.sin(turn) * aside,
  ];
  const cast = tube(view.line([on(1), on(17), on(40), on(49)]), (t) => 46 - 40 * t);
  sheet.area(
    cast.map(([x, y]): Point => [x + 40, y + 30]),
    TONE.shade,
    0.55,
  );
  seedlings(sheet);
  const part = (from: number, profile: Line, rings: readonly number[] = []): void => {
    view.turned({
      base: on(from),
      axis,
      profile,
      fill: HARDWOOD,
      gap: 4.4,
      shade: 0.28,
      rings,
      end: false,
    });
  };
  part(
    13,
    [
      [0, 1.7],
      [1, 2.4],
      [4, 3],
      [8, 2.9],
      [18, 2],
      [30, 1.1],
      [35, 0.55],
      [36, 0.1],
    ],
    [1.2, 2],
  );
  const tip = [
    on(37, -1.62),
    on(41, -1.25),
    on(48, -0.55),
    on(49, 0),
    on(48, 0.55),
    on(41, 1.25),
    on(37, 1.62),
  ];
  sheet.area(view.line(tip), '#4a3626', 0.55);
  part(9, [
    [0, 2.2],
    [0.8, 1.5],
    [3.2, 1.5],
    [4, 1.9],
  ]);
  part(
    0,
    [
      [0, 0.2],
      [0.4, 1.6],
      [2, 2.8],
      [4.5, 3.1],
      [7, 2.8],
      [9, 2],
    ],
    [7.2, 7.8],
  );
  view.turned({
    base: on(11, -8.5),
    axis: [on(11, 1)[0] - on(11)[0], 0, on(11, 1)[2] - on(11)[2]],
    profile: [
      [0, 0.9],
      [0.8, 1.45],
      [5, 1.2],
      [8.5, 1.5],
      [12, 1.2],
      [16.2, 1.45],
      [17, 0.9],
    ],
    fill: '#a3673f',
    gap: 4.2,
    shade: 0.28,
    rings: [6.4, 7, 10, 10.6],
    end: false,
  });
}

/** A sheaf of rice seedlings, tied with a leaf, as the other hand sets them. */
function seedlings(sheet: Sheet): void {
  const blades = times(13).map((index): Line => {
    const side = (index - 6) / 6;
    const root: Point = [478 + side * 13, 694];
    const high = 214 - Math.abs(side) * 44 - (index % 3) * 22;
    return curve([
      root,
      [482 + side * 12, 636],
      [486 + side * 40, 694 - high * 0.66],
      [488 + side * 92 + 8, 694 - high],
    ]);
  });
  for (const [index, line] of blades.entries())
    sheet.form(
      tube(line, (t) => 4.6 * (1 - t) + 0.6),
      index % 3 ? TONE.green : '#98a56c',
      false,
      1.3,
    );
  sheet.hair(
    times(9).map((index): Line => [
      [466 + index * 3, 692],
      [462 + index * 4, 706 + (index % 3) * 5],
    ]),
    1.2,
  );
  sheet.form(
    tube(
      [
        [466, 646],
        [498, 644],
      ],
      6,
    ),
    '#b7ad68',
    { angle: 0, gap: 3, from: 0.2 },
    1.8,
  );
}
