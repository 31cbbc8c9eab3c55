import { TONE, type Sheet } from './sheet.ts';
import type { Place, View } from './space.ts';

/** How the drawing looks at things, in degrees, as its View does; turned to the left and looking down. */
export interface Look {
  turn: number;
  tilt: number;
}

/** A square hole in a level top: its two far walls and what one sees of its floor. */
export function recess(
  sheet: Sheet,
  view: View,
  { turn, tilt }: Look,
  [x, y, z]: Place,
  [width, depth, deep]: Place,
  fills: { wall: string; floor: string },
): void {
  const [a, t] = [(turn * Math.PI) / 180, (tilt * Math.PI) / 180];
  // Where the floor's far corner appears in the plane of the top.
  const [alongX, alongY] = [(deep * Math.sin(a)) / Math.tan(t), (deep * Math.cos(a)) / Math.tan(t)];
  const [right, back] = [x + width, y + depth];
  const [floorX, floorY] = [Math.min(x + alongX, right), Math.max(back - alongY, y)];
  const side: Place[] = [
    [x, y, z],
    [x, back, z],
    [floorX, floorY, z],
    [floorX, y, z],
  ];
  const far: Place[] = [
    [x, back, z],
    [right, back, z],
    [right, floorY, z],
    [floorX, floorY, z],
  ];
  const floor: Place[] = [
    [floorX, y, z],
    [floorX, floorY, z],
    [right, floorY, z],
    [right, y, z],
  ];
  sheet.form(view.line(floor), fills.floor, { angle: 12, gap: 7, from: 0.5 }, 1.6);
  sheet.form(view.line(far), fills.wall, { angle: 14, gap: 4.6, from: 0.2 }, 1.6);
  sheet.form(view.line(side), fills.wall, { angle: 74, gap: 3.6, from: 0 }, 1.6);
  const rim: Place[] = [
    [x, y, z],
    [right, y, z],
    [right, back, z],
    [x, back, z],
  ];
  sheet.hair([[...view.line(rim), view.at([x, y, z])]], 2, TONE.ink);
}
