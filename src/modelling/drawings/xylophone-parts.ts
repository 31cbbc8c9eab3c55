import { curve, times, tube } from './geometry.ts';
import { prism } from './prism.ts';
import { TONE, type Sheet } from './sheet.ts';
import type { Place, View } from './space.ts';

/** Dark red-brown lacquer of the cases. */
export const LACQUER = '#8a4a34';

/** Bars side by side across a trough; x runs along it, the longest bar at the player's left. Centimetres. */
interface Keyboard {
  count: number;
  longest: number;
  shortest: number;
  width: number;
  thickness: number;
  /** From the middle of one bar to the next. */
  pitch: number;
  /** Height of the middle bar's underside, and how much higher the outer ones hang. */
  height: number;
  sag: number;
  fill: string;
}

export function bars(sheet: Sheet, view: View, keyboard: Keyboard): void {
  const { count, longest, shortest, width, thickness, pitch, height, sag, fill } = keyboard;
  const half = ((count - 1) / 2) * pitch;
  const holes: Place[] = [];
  for (const index of times(count)) {
    const x = index * pitch - half;
    const slope = (2 * sag * x) / half ** 2;
    const length = longest + ((shortest - longest) * index) / (count - 1);
    const [cos, sin] = [Math.cos(Math.atan(slope)), Math.sin(Math.atan(slope))];
    const z = height + sag * (x / half) ** 2;
    const corner = (side: number, y: number, up: number): Place => [
      x + side * (width / 2) * cos - up * sin,
      y,
      z + side * (width / 2) * sin + up * cos,
    ];
    const outline = (up: number): Place[] => [
      corner(-1, -length / 2, up),
      corner(-1, length / 2, up),
      corner(1, length / 2, up),
      corner(1, -length / 2, up),
    ];
    prism(view, outline(0), outline(thickness), fill, {}, 1.7);
    sheet.hatch(view.line(outline(thickness)), { angle: 100, gap: 7, from: 0.62, width: 0.7 });
    if (sag > 0) {
      for (const y of [-1, 1]) holes.push(corner(0, y * length * (1 / 2 - 2 / 9), thickness));
    }
  }
  sheet.hair(
    holes.map((hole) => [view.at(hole), [view.at(hole)[0] + 0.1, view.at(hole)[1]]]),
    3.6,
  );
}

/** The near side of a trough between two curves that run along it, and its dark inside. */
export function caseSide(
  sheet: Sheet,
  view: View,
  half: number,
  y: number,
  top: (t: number) => number,
  bottom: (t: number) => number,
): void {
  const edge = (height: (t: number) => number, inset = 0): Place[] =>
    times(25).map((step): Place => {
      const t = step / 12 - 1;
      return [t * (half - inset * 2), y, height(t)];
    });
  const far = edge(top).map(([x, , z]): Place => [x, -y, z]);
  sheet.area(view.line([...edge(top), ...far.reverse()]), TONE.dark);
  sheet.form(
    view.line([...edge(top), ...edge(bottom).reverse()]),
    LACQUER,
    { angle: 8, gap: 6, from: 0.35 },
    2.6,
  );
  const inner = (height: (t: number) => number, by: number): Place[] =>
    edge((t) => height(t) + by, 1.6);
  sheet.hair([view.line(inner(bottom, 2.2)), view.line(inner(bottom, 3.2))], 1.5, TONE.gold);
}

export function endBoard(
  sheet: Sheet,
  view: View,
  x: number,
  outline: readonly [number, number][],
): void {
  const face = (at: number, grow = 1): Place[] => {
    const foot = Math.min(...outline.map(([, z]) => z));
    const heart = foot + 10;
    return curve(outline, true).map(([y, z]): Place => [at, y * grow, heart + (z - heart) * grow]);
  };
  sheet.form(view.line(face(x - 1.4)), LACQUER, false, 2.2);
  sheet.form(view.line(face(x)), LACQUER, { angle: 60, gap: 6, from: 0.55 }, 2.4);
  sheet.hair(
    [[...view.line(face(x, 0.74)), ...view.line(face(x, 0.74)).slice(0, 1)]],
    1.6,
    TONE.gold,
  );
}

/** Two sticks with round heads, lying before the instrument. */
export function mallets(
  sheet: Sheet,
  view: View,
  pairs: readonly (readonly [Place, Place])[],
  head: number,
  fill: string,
): void {
  for (const [from, to] of pairs) {
    const axis: Place = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
    sheet.form(tube(view.line([from, to]), 4), TONE.wood, { angle: 5, gap: 3, from: 0.4 }, 1.8);
    view.turned({
      base: to,
      axis,
      profile: [
        [0, head],
        [2, head],
      ],
      angular: true,
      fill,
      gap: 3.4,
      width: 1.8,
    });
  }
}
