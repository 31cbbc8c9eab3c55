import type { Line } from './geometry.ts';
import { level, prism } from './prism.ts';
import { recess } from './recess.ts';
import { TONE, type Sheet } from './sheet.ts';
import { View, type Place } from './space.ts';

const STONE = '#a9ab98';
const LIGHT = '#bcbda9';
const DEEP = '#84877a';
const LOOK = { turn: 33, tilt: 32 };
const TOP = 25;

/** Pedestal of grey-green sandstone: slabs 70 × 70 cm over a waist of 58, tray 4 cm deep, square socket of 16, a spout with a channel. */
export function yoni(sheet: Sheet): void {
  const view = new View(sheet, LOOK.turn, LOOK.tilt, 6.2, [380, 560]);
  sheet.shadow(396, 572, 640, 110);
  block(sheet, view, 0, 70, 6);
  block(sheet, view, 6, 64, 2);
  block(sheet, view, 8, 58, 6);
  block(sheet, view, 14, 64, 2);
  block(sheet, view, 16, 70, 9);
  recess(sheet, view, LOOK, [-29, -29, TOP], [58, 58, 4], { wall: DEEP, floor: LIGHT });
  recess(sheet, view, LOOK, [-8, -8, TOP - 4], [16, 16, 12], { wall: DEEP, floor: TONE.dark });
  spout(sheet, view);
}

function block(sheet: Sheet, view: View, z: number, size: number, height: number): void {
  prism(view, level([0, 0, z], size, size), level([0, 0, z + height], size, size), STONE, {}, 2.4);
  const front: Place[] = [
    [-size / 2, -size / 2, z],
    [size / 2, -size / 2, z],
    [size / 2, -size / 2, z + height],
    [-size / 2, -size / 2, z + height],
  ];
  sheet.stipple(view.line(front), size * 0.3 * Math.min(2, height / 4), 1.4, '#6f7264');
}

/** Projects 14 cm from the middle of one side; the groove runs from the tray to its end. */
function spout(sheet: Sheet, view: View): void {
  const end = (x: number, half: number, z: number): Place[] => [
    [x, -half, z],
    [x, half, z],
  ];
  const ring = (half: number, x: number, low: number): Place[] => [
    [x, -half, low],
    [x, half, low],
    [x, half, TOP],
    [x, -half, TOP],
  ];
  prism(view, ring(6.5, 35, 17), ring(4.6, 49, 19), STONE, {}, 2.4);
  const groove: Place[] = [...end(29, 2, TOP), ...end(49, 1.6, TOP).reverse()];
  sheet.form(view.line(groove), DEEP, { angle: -12, gap: 3, from: 0 }, 1.6);
  const floor: Line = view.line([
    [49, -1.6, TOP],
    [49, 1.6, TOP],
    [49, 1, TOP - 2.2],
    [49, -1, TOP - 2.2],
  ]);
  sheet.form(floor, DEEP, false, 1.6);
}
