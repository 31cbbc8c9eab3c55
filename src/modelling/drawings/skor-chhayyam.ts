import { between, times, type Line, type Point } from './geometry.ts';
import { HIDE } from './hide.ts';
import { TONE, type Sheet } from './sheet.ts';
import { View, type Place } from './space.ts';

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
