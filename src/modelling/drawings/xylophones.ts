import { times } from './geometry.ts';
import { level, prism } from './prism.ts';
import { TONE, type Sheet } from './sheet.ts';
import { View, type Place } from './space.ts';
import { bars, caseSide, endBoard, LACQUER, mallets } from './xylophone-parts.ts';

const ROSEWOOD = '#b3754c';
const DARK_WOOD = '#97724a';
const BLACK_IRON = '#5d5a57';

/** Roneat ek: boat-shaped case 115 cm long on one central foot, triangular end boards, 21 bars slung like a bridge. */
export function roneatEk(sheet: Sheet): void {
  const view = new View(sheet, 20, 27, 5.4, [400, 560]);
  sheet.shadow(400, 576, 300, 30);
  prism(view, level([0, 0, 0], 26, 20), level([0, 0, 4], 26, 20), LACQUER);
  prism(view, level([0, 0, 4], 18, 16), level([0, 0, 12], 20, 18), LACQUER);
  const triangle: [number, number][] = [
    [-8, 26],
    [-8, 26],
    [-12.4, 38],
    [-12.4, 38],
    [-6, 46],
    [0, 59],
    [0, 59],
    [6, 46],
    [12.4, 38],
    [12.4, 38],
    [8, 26],
    [8, 26],
  ];
  endBoard(sheet, view, -57.5, triangle);
  caseSide(
    sheet,
    view,
    57.5,
    -11,
    (t) => 27 + 9 * t * t,
    (t) => 10 + 18 * t * t,
  );
  for (const y of [-10.5, 8.5])
    sheet.ink(
      view.line([
        [50, y, 36.5],
        [58, y, 40],
      ]),
      3,
    );
  bars(sheet, view, {
    count: 21,
    longest: 39,
    shortest: 30,
    width: 4.7,
    thickness: 1.5,
    pitch: 5.15,
    height: 29,
    sag: 8,
    fill: ROSEWOOD,
  });
  endBoard(sheet, view, 58.5, triangle);
  mallets(
    sheet,
    view,
    [
      [
        [20, -27, 1],
        [46, -20, 1],
      ],
      [
        [16, -34, 1],
        [43, -30, 1],
      ],
    ],
    2,
    TONE.light,
  );
}

/** Roneat thung: straighter case 125 cm long on four small turned feet, half-round end boards, 16 broad bars. */
export function roneatThung(sheet: Sheet): void {
  const view = new View(sheet, 20, 27, 5.1, [400, 560]);
  sheet.shadow(420, 566, 640, 46);
  const half = 61;
  for (const [x, y] of [
    [-54, 11],
    [54, 11],
    [-54, -11],
    [54, -11],
  ] as const)
    view.turned({
      base: [x, y, 0],
      profile: [
        [0, 2],
        [2, 2.6],
        [4, 1.7],
        [6, 2.6],
        [10, 2.6],
      ],
      fill: LACQUER,
      gap: 3.4,
      width: 2,
    });
  const arc: [number, number][] = times(13).map((step) => {
    const angle = (step / 12) * Math.PI;
    return [15.5 * Math.cos(angle), 31 + 19 * Math.sin(angle)];
  });
  const round: [number, number][] = [[15.5, 12], [15.5, 12], ...arc, [-15.5, 12], [-15.5, 12]];
  endBoard(sheet, view, -half, round);
  caseSide(
    sheet,
    view,
    half,
    -15,
    (t) => 31 + 4 * t * t,
    () => 8,
  );
  bars(sheet, view, {
    count: 16,
    longest: 47,
    shortest: 38,
    width: 6.2,
    thickness: 2,
    pitch: 7.2,
    height: 32.5,
    sag: 4,
    fill: ROSEWOOD,
  });
  endBoard(sheet, view, half + 1, round);
  mallets(
    sheet,
    view,
    [
      [
        [-40, -36, 1],
        [-12, -31, 1],
      ],
      [
        [-36, -44, 1],
        [-8, -41, 1],
      ],
    ],
    2.6,
    TONE.red,
  );
}

/** Roneat dek: plain straight trough 110 cm long; 21 flat bars of blackened iron lying on two padded rails. */
export function roneatDek(sheet: Sheet): void {
  const view = new View(sheet, 20, 29, 5.8, [400, 540]);
  sheet.shadow(420, 556, 660, 44);
  view.box([-55, -12, 0], [110, 24, 22], DARK_WOOD, {}, 2.6);
  const inside: Place[] = level([0, 0, 22], 107, 21);
  sheet.form(view.line(inside), TONE.dark, { angle: -4, gap: 4, from: 0 }, 1.6);
  for (const y of [7, -9]) view.box([-54, y, 22], [108, 2, 2], TONE.red, {}, 1.4);
  bars(sheet, view, {
    count: 21,
    longest: 30,
    shortest: 24,
    width: 4.5,
    thickness: 0.8,
    pitch: 5.1,
    height: 24,
    sag: 0,
    fill: BLACK_IRON,
  });
  mallets(
    sheet,
    view,
    [
      [
        [-36, -30, 1],
        [-10, -26, 1],
      ],
      [
        [-32, -37, 1],
        [-6, -35, 1],
      ],
    ],
    2,
    TONE.dark,
  );
}
