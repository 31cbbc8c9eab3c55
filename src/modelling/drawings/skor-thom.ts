import { times, type Line, type Point } from './geometry.ts';
import { HIDE } from './hide.ts';
import { TONE, type Sheet } from './sheet.ts';
import { View, type Place } from './space.ts';

/** Skor thom: two equal barrels, 50 cm long, heads 44 across, leaning on one cradle; nails in dense rows. */
export function skorThom(sheet: Sheet): void {
  const view = new View(sheet, 24, 16, 5.1, [400, 602]);
  sheet.shadow(400, 640, 620, 46);
  stand(view);
  for (const [index, x] of [-27, 27].entries()) {
    const axis: Place = [0, -0.9, 0.62];
    const base: Place = [x, 21, 24];
    view.turned({
      base,
      axis,
      profile: [
        [0, 21.6],
        [12, 22.8],
        [25, 23.2],
        [38, 22.8],
        [50, 21.8],
      ],
      fill: '#9a5a3c',
      gap: 9.5,
      shade: 0.12,
      rings: [4, 46],
      end: HIDE,
    });
    const on = (way: number): Place => {
      const length = Math.hypot(...axis);
      return [base[0], base[1] + (axis[1] / length) * way, base[2] + (axis[2] / length) * way];
    };
    for (const [way, radius] of [
      [47.6, 22.2],
      [44.6, 22.4],
    ] as const)
      nails(sheet, view, on(way), radius, axis);
    const head = view.ring(on(50), 19.4, axis);
    sheet.hair([head], 0.9);
    sheet.hatch(view.ring(on(50), 20.6, axis), { angle: -30, gap: 6, from: 0.72 });
    sheet.area(view.ring(on(50.1), 6.5, axis), TONE.shade, 0.6);
    if (index === 1) carryingRing(sheet, view.at([x + 21, -6, 48]));
  }
  sticks(sheet);
}

function nails(sheet: Sheet, view: View, centre: Place, radius: number, axis: Place): void {
  const heads = view.ring(centre, radius, axis);
  const count = 48;
  const dots: Line[] = [];
  for (const index of times(count)) {
    const point = heads[Math.round((index / count) * (heads.length - 1))];
    if (point) dots.push([point, [point[0] + 0.1, point[1]]]);
  }
  const hub = view.at(centre);
  const along = view.at([centre[0] + axis[0], centre[1] + axis[1], centre[2] + axis[2]]);
  const near = dots.filter(([dot]) => {
    if (!dot) return false;
    return (dot[0] - hub[0]) * (along[0] - hub[0]) + (dot[1] - hub[1]) * (along[1] - hub[1]) < 40;
  });
  sheet.hair(near, 4.6);
  sheet.hair(near, 2.6, TONE.gold);
}

function carryingRing(sheet: Sheet, [x, y]: Point): void {
  const ring = times(24).map((step): Point => {
    const angle = (step / 24) * 2 * Math.PI;
    return [x + 17 * Math.cos(angle), y + 20 + 20 * Math.sin(angle)];
  });
  sheet.ink(ring, 5, true);
  sheet.hair([[...ring, ...ring.slice(0, 1)]], 1, '#b9a98a');
  sheet.area(
    [
      [x - 5, y - 5],
      [x + 5, y - 5],
      [x + 4, y + 6],
      [x - 4, y + 6],
    ],
    TONE.ink,
  );
}

/** The front rail carries the drums' upper ends, the back rail lies low. */
function stand(view: View): void {
  view.box([-54, 10, 0], [108, 5, 6], TONE.wood);
  for (const x of [-52, 47]) view.box([x, -28, 0], [5, 40, 4.5], TONE.wood);
  for (const x of [-52, -2.5, 47]) view.box([x, -26, 0], [5, 5, 24], TONE.wood);
  view.box([-56, -27, 23], [112, 6, 4.5], TONE.wood);
}

function sticks(sheet: Sheet): void {
  for (const [a, b] of [
    [
      [238, 676],
      [470, 700],
    ],
    [
      [300, 706],
      [520, 668],
    ],
  ] as const) {
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const length = Math.hypot(dx, dy);
    const [nx, ny] = [(-dy / length) * 6, (dx / length) * 6];
    const outline: Line = [
      [a[0] + nx, a[1] + ny],
      [b[0] + nx * 0.7, b[1] + ny * 0.7],
      [b[0] - nx * 0.7, b[1] - ny * 0.7],
      [a[0] - nx, a[1] - ny],
    ];
    sheet.form(outline, TONE.wood, { angle: 5, gap: 4, from: 0.4 }, 2);
  }
}
