import { between, times, type Line, type Point } from './geometry.ts';
import { TONE, type Sheet } from './sheet.ts';
import { View, type Place } from './space.ts';

const HIDE = '#efe0bb';

/** Chhay-dăm goblet drum: 100 cm, head 30 across, foot 15, a skirt of bright cloth under the head. */
export function skorChhayyam(sheet: Sheet): void {
  const view = new View(sheet, 0, 17, 5.5, [400, 682]);
  sheet.shadow(425, 682, 230, 20);
  view.turned({
    base: [0, 0, 0],
    profile: [
      [0, 7.8],
      [1.5, 7.9],
      [8, 6.7],
      [15, 6],
    ],
    fill: TONE.wood,
    rings: [1.8, 13, 14.4],
    gap: 4.4,
    shade: 0.3,
  });
  view.turned({
    base: [0, 0, 15],
    profile: [
      [0, 6.1],
      [20, 5.7],
      [40, 6.2],
    ],
    fill: TONE.wood,
    gap: 4.8,
    shade: 0.25,
    rings: [1, 37, 39],
    end: false,
  });
  petals(sheet, view, 19, 7, 6.05, 1);
  petals(sheet, view, 50, -8, 6.1, 1);
  view.turned({
    base: [0, 0, 55],
    profile: [
      [0, 6.1],
      [3, 8.2],
      [12, 12.2],
      [24, 14],
      [38, 14.6],
      [45, 15],
    ],
    fill: TONE.wood,
    gap: 4.6,
    shade: 0.3,
    rings: [1, 2.6],
    end: false,
  });
  skirt(sheet, view);
  view.turned({
    base: [0, 0, 95.5],
    profile: [
      [0, 15.4],
      [4.5, 15.2],
    ],
    angular: true,
    fill: TONE.red,
    gap: 4,
    end: HIDE,
  });
  const head = view.ring([0, 0, 100], 13.6);
  sheet.hair([head, view.ring([0, 0, 100], 5.2, [0, 0, 1], -150, 20)], 0.9);
  sheet.hatch(view.ring([0, 0, 100], 14.6), { angle: -6, gap: 6, from: 0.7 });
  const strap = times(25).map((step): Point => {
    const t = step / 24;
    const start = view.at([-15, 0, 96]);
    const end = view.at([-7, -2, 60]);
    const [x, y] = between(start, end, t);
    return [x - Math.sin(Math.PI * t) * 62, y + Math.sin(Math.PI * t) * 44];
  });
  sheet.ink(strap, 6.5);
  sheet.hair([strap.slice(2, -2)], 1.6, '#d9b27a');
}

/** A row of lotus petals painted round a stem. */
function petals(
  sheet: Sheet,
  view: View,
  z: number,
  rise: number,
  radius: number,
  width: number,
): void {
  const lines: Line[] = [];
  for (const index of times(7)) {
    const middle = -90 + (index - 3) * 25;
    const place = (angle: number, height: number): Place => {
      const turn = (angle * Math.PI) / 180;
      return [radius * Math.cos(turn), radius * Math.sin(turn), z + height];
    };
    const petal = view.line([
      place(middle - 12, 0),
      place(middle - 11, rise * 0.5),
      place(middle - 5, rise * 0.86),
      place(middle, rise),
      place(middle + 5, rise * 0.86),
      place(middle + 11, rise * 0.5),
      place(middle + 12, 0),
    ]);
    sheet.area(petal, index % 2 ? TONE.gold : TONE.red, 0.75);
    lines.push(petal, view.line([place(middle, rise * 0.1), place(middle, rise * 0.62)]));
  }
  sheet.hair(lines, width);
}

/** Pleated cloth, 30 cm long, in three bands of colour. */
function skirt(sheet: Sheet, view: View): void {
  const bands: [number, string][] = [
    [96, TONE.red],
    [85, TONE.gold],
    [77, TONE.green],
    [68, TONE.red],
  ];
  const pleats = 34;
  const edge = (z: number, ripple: number): Point[] =>
    times(pleats * 6 + 1).map((step) => {
      const angle = Math.PI + (step / (pleats * 6)) * Math.PI;
      const flare = 15.3 + ((96 - z) / 30) * 3.6;
      const wave = Math.sin(step * (Math.PI / 3)) * ripple;
      return view.at([
        (flare + wave) * Math.cos(angle),
        (flare + wave) * Math.sin(angle),
        z + wave * 0.5,
      ]);
    });
  const hem = 66;
  bands.forEach(([z, colour], index) => {
    const lower = edge(bands[index + 1]?.[0] ?? hem, (96 - (bands[index + 1]?.[0] ?? hem)) / 55);
    const upper = edge(z, (96 - z) / 55);
    const outline = [...upper, ...lower.reverse()];
    sheet.area(outline, colour);
    sheet.hair([lower], 1);
  });
  const folds = times(pleats + 1).map((fold) => {
    const angle = Math.PI + ((fold + 0.5) / pleats) * Math.PI;
    const long = 0.55 + sheet.random() * 0.45;
    return view.line(
      [0, 0.5, 1].map((t): Place => {
        const z = 96 - t * long * 29;
        const flare = 15.3 + ((96 - z) / 30) * 3.5;
        return [flare * Math.cos(angle), flare * Math.sin(angle), z];
      }),
    );
  });
  sheet.hair(folds, 1);
  const dark = folds.slice(20).map((fold) => fold.map(([x, y]): Point => [x - 4, y + 5]));
  sheet.hair(dark, 0.9);
  const outline = [...edge(96, 0), ...edge(hem, 0.55).reverse()];
  sheet.ink(outline, 2.6, true);
}

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

/** Samphor: a lying barrel of 50 cm, belly 35, heads 28 and 24, dense V lacing, paste on each head, low trestle. */
export function samphor(sheet: Sheet): void {
  const view = new View(sheet, 32, 16, 9.4, [400, 590]);
  sheet.shadow(410, 640, 560, 44);
  for (const x of [14, -14]) {
    view.box([x - 2.2, -15, 0], [4.4, 30, 4], TONE.wood);
    view.box([x - 2, -12, 4], [4, 4, 15], TONE.wood);
    view.box([x - 2, 8, 4], [4, 4, 15], TONE.wood);
  }
  view.box([-14, -2, 5], [28, 4, 4], TONE.wood);
  const axis: Place = [1, 0, 0];
  const base: Place = [-25, 0, 31];
  const profile: Line = [
    [0, 12],
    [8, 15.4],
    [20, 17.3],
    [26, 17.4],
    [38, 16.4],
    [50, 14],
  ];
  view.turned({
    base: [-28, 0, 31],
    axis,
    profile: [
      [0, 11.4],
      [3.4, 12.8],
    ],
    angular: true,
    fill: HIDE,
    gap: 4,
    end: false,
  });
  view.turned({ base, axis, profile, fill: '#b98a58', gap: 5.4, shade: 0.2, end: false });
  lacing(sheet, view, profile);
  view.turned({
    base: [22.4, 0, 31],
    axis,
    profile: [
      [0, 15],
      [3, 14.2],
    ],
    angular: true,
    fill: HIDE,
    gap: 4,
    end: HIDE,
  });
  const head = view.ring([25.4, 0, 31], 12.6, axis);
  sheet.hair([head], 0.9);
  sheet.hatch(view.ring([25.4, 0, 31], 13.4, axis), { angle: -40, gap: 6, from: 0.7 });
  const paste = view.ring([25.5, 0, 31], 5, axis);
  sheet.form(paste, '#4a3220', { angle: 10, gap: 4, from: 0.5 }, 2);
}

function lacing(sheet: Sheet, view: View, profile: Line): void {
  const radius = (way: number): number => {
    const after = profile.findIndex(([at]) => at >= way);
    const [a, b] = [profile[Math.max(0, after - 1)] ?? [0, 12], profile[after] ?? [50, 14]];
    return a[0] === b[0] ? b[1] : a[1] + ((b[1] - a[1]) * (way - a[0])) / (b[0] - a[0]);
  };
  const thongs: Line[] = [];
  const count = 30;
  for (const index of times(count * 2)) {
    const middle = (index / (count * 2)) * 2 * Math.PI;
    const lean = (index % 2 ? 1 : -1) * 0.1;
    if (!view.sees([0, Math.cos(middle), Math.sin(middle)])) continue;
    thongs.push(
      view.line(
        times(11).map((step): Place => {
          const way = 0.8 + step * 4.8;
          const angle = middle + lean * (step / 5 - 1);
          const r = radius(way) + 0.2;
          return [way - 25, r * Math.cos(angle), 31 + r * Math.sin(angle)];
        }),
      ),
    );
  }
  sheet.hair(thongs, 3.4);
  sheet.hair(thongs, 1.8, HIDE);
}
