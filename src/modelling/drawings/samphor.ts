import { times, type Line } from './geometry.ts';
import { HIDE } from './hide.ts';
import { TONE, type Sheet } from './sheet.ts';
import { View, type Place } from './space.ts';

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
