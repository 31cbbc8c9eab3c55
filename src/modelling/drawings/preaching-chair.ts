import { curve, times, type Line } from './geometry.ts';
import { level, prism } from './prism.ts';
import { TONE, type Sheet } from './sheet.ts';
import { View, type Place } from './space.ts';

const RED = '#9c4433';
const GOLD = '#d3a748';

/** Preaching chair: seat base 90 × 90 × 80 cm, four slim posts, canopy of three tiers with a spire; three steps lead up. */
export function preachingChair(sheet: Sheet): void {
  const view = new View(sheet, 27, 15, 2.15, [400, 620]);
  sheet.shadow(392, 626, 470, 46);
  for (const [z, size, height, fill] of [
    [0, 94, 10, GOLD],
    [10, 86, 10, RED],
    [20, 78, 40, RED],
    [60, 86, 10, RED],
    [70, 94, 10, GOLD],
  ] as const)
    prism(view, level([0, 0, z], size, size), level([0, 0, z + height], size, size), fill);
  panels(sheet, view);
  for (const [x, y] of [
    [-38, 38],
    [38, 38],
    [-38, -38],
    [38, -38],
  ] as const)
    post(view, [x, y, 80]);
  steps(view);
  canopy(sheet, view);
}

/** The waist of the base is carved; only its fields are shown. */
function panels(sheet: Sheet, view: View): void {
  const field = (place: (u: number, z: number) => Place): void => {
    for (const u of [-25, 0, 25]) {
      const frame = view.line([
        place(u - 10, 25),
        place(u + 10, 25),
        place(u + 10, 55),
        place(u - 10, 55),
      ]);
      const flower = view.line([place(u, 28), place(u + 7, 40), place(u, 52), place(u - 7, 40)]);
      sheet.form(frame, '#8a3a2c', false, 1.2);
      sheet.form(flower, GOLD, { angle: 70, gap: 4, from: 0.5 }, 1.3);
    }
  };
  field((u, z) => [u, -39.2, z]);
  field((u, z) => [39.2, u, z]);
}

function post(view: View, base: Place): void {
  view.turned({
    base,
    profile: [
      [0, 4.4],
      [3, 4.4],
      [6, 2.6],
      [30, 3],
      [60, 2.6],
      [90, 3],
      [112, 2.6],
      [116, 4.4],
      [120, 4.4],
    ],
    fill: GOLD,
    gap: 4.4,
    shade: 0.1,
    rings: [3, 6, 58, 62, 112, 116],
    width: 2,
  });
}

function steps(view: View): void {
  for (const index of times(3)) {
    const height = 60 - index * 20;
    view.box([-21, -62 - index * 15, 0], [42, 15, height], TONE.wood, {}, 2.2);
  }
}

/** Three roofs, each smaller and set on a low neck, then the spire. */
function canopy(sheet: Sheet, view: View): void {
  let z = 200;
  for (const [eave, top, height] of [
    [106, 66, 19],
    [80, 48, 17],
    [58, 30, 15],
  ] as const) {
    prism(view, level([0, 0, z], eave, eave), level([0, 0, z + 5], eave, eave), GOLD, {}, 2.2);
    prism(
      view,
      level([0, 0, z + 5], eave - 4, eave - 4),
      level([0, 0, z + height], top, top),
      RED,
      {},
      2.2,
    );
    fringe(sheet, view, eave / 2, z);
    z += height;
    prism(
      view,
      level([0, 0, z], top - 6, top - 6),
      level([0, 0, z + 6], top - 6, top - 6),
      GOLD,
      {},
      1.8,
    );
    z += 6;
  }
  view.turned({
    base: [0, 0, z],
    profile: [
      [0, 9],
      [4, 10],
      [8, 5],
      [11, 6],
      [16, 3],
      [34, 0.3],
    ],
    fill: GOLD,
    gap: 3.6,
    shade: 0.2,
    rings: [4, 11, 16],
    width: 2,
  });
}

/** Small hanging leaves along the two edges of a roof that one sees. */
function fringe(sheet: Sheet, view: View, half: number, z: number): void {
  const leaves: Line[] = [];
  for (const index of times(9)) {
    const [from, to] = [-half + (index * half * 2) / 9, -half + ((index + 1) * half * 2) / 9];
    const drop = z - 6;
    leaves.push(
      view.line([
        [from, -half, z],
        [(from + to) / 2, -half, drop],
        [to, -half, z],
      ]),
      view.line([
        [half, from, z],
        [half, (from + to) / 2, drop],
        [half, to, z],
      ]),
    );
  }
  for (const leaf of leaves) sheet.form(curve(leaf), GOLD, false, 1.3);
}
