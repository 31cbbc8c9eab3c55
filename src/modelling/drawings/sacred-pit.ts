import { times, type Line } from './geometry.ts';
import { front, HALF, RISE, section, shaft } from './sacred-shaft.ts';
import type { Sheet } from './sheet.ts';
import { View, type Place } from './space.ts';

const BRICK = '#bf7d55';
const BRICK_TOP = '#cd936b';
const SAND = '#e0c68d';
const LOW_SAND = '#c9a86b';

/** A shrine's sacred pit, cut through the middle: brick base, shaft narrowing downward, gold on its floor, the path from the east. */
export function sacredPit(sheet: Sheet): void {
  const view = new View(sheet, -16, 24, 58, [380, 420]);
  const [west, east, back, low] = [-5.4, 6.6, 4.6, -2.2];
  ground(sheet, view, west, east, back, low);
  top(sheet, view);
  path(sheet, view, east);
  section(sheet, view);
  shaft(sheet, view);
}

/** The sand ridge: its upper side behind the cut, its layers in the cut and at the west. */
function ground(
  sheet: Sheet,
  view: View,
  west: number,
  east: number,
  back: number,
  low: number,
): void {
  const upper: Place[] = [
    [west, 0, 0],
    [east, 0, 0],
    [east, back, 0],
    [west, back, 0],
  ];
  sheet.form(view.line(upper), '#d9c48f', { angle: 4, gap: 9, from: 0.5 }, 2.4);
  sheet.stipple(view.line(upper), 150, 1.4, '#8f7443');
  const side: Place[] = [
    [west, 0, 0],
    [west, back, 0],
    [west, back, low],
    [west, 0, low],
  ];
  sheet.form(view.line(side), LOW_SAND, { angle: 24, gap: 5, from: 0 }, 2.4);
  const layers: [number, string][] = [
    [0, SAND],
    [-0.7, '#d5b87c'],
    [-1.45, LOW_SAND],
  ];
  for (const [index, [z, fill]] of layers.entries()) {
    const next = layers[index + 1]?.[0] ?? low;
    const wave = (height: number): Place[] =>
      times(13).map((step): Place => {
        const x = west + ((east - west) * step) / 12;
        return [
          x,
          0,
          height + (height === 0 || height === low ? 0 : 0.09 * Math.sin(x * 1.3 + height * 4)),
        ];
      });
    const band = [...view.line(wave(z)), ...view.line(wave(next)).reverse()];
    sheet.area(band, fill);
    sheet.hair([view.line(wave(z))], 1.1);
    sheet.stipple(band, 60 + index * 30, 1.5, '#8f7443');
  }
  sheet.ink(front(view, [west, 0, east, 0, east, low, west, low]), 2.6, true);
}

/** The upper side of the base behind the cut, laid with bricks. */
function top(sheet: Sheet, view: View): void {
  const back = HALF;
  const upper: Place[] = [
    [-HALF, 0, RISE],
    [HALF, 0, RISE],
    [HALF, back, RISE],
    [-HALF, back, RISE],
  ];
  const west: Place[] = [
    [-HALF, 0, 0],
    [-HALF, back, 0],
    [-HALF, back, RISE],
    [-HALF, 0, RISE],
  ];
  view.face(west, BRICK);
  sheet.form(view.line(upper), BRICK_TOP, false, 2.4);
  const joints: Line[] = [];
  for (const row of times(17)) {
    const y = row * 0.26;
    joints.push(
      view.line([
        [-HALF, y, RISE],
        [HALF, y, RISE],
      ]),
    );
    for (const brick of times(17)) {
      const x = -HALF + brick * 0.54 + (row % 2 ? 0.27 : 0);
      if (x > -HALF && x < HALF)
        joints.push(
          view.line([
            [x, y, RISE],
            [x, Math.min(back, y + 0.26), RISE],
          ]),
        );
    }
  }
  sheet.hair(joints, 0.8, '#7c4a30');
}

/** Two lines of brick, 2 m apart; the cut runs between them, so the northern one is seen. */
function path(sheet: Sheet, view: View, east: number): void {
  const floor: Place[] = [
    [HALF, 0, 0],
    [east, 0, 0],
    [east, 1, 0],
    [HALF, 1, 0],
  ];
  sheet.form(view.line(floor), '#e3d09c', false, 1.4);
  for (const index of times(5)) {
    const x = HALF + index * ((east - HALF) / 5);
    view.box([x, 1, 0], [(east - HALF) / 5, 0.3, 0.24], BRICK, {}, 1.6);
  }
}
