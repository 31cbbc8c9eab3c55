import { TONE, type Hatching } from './sheet.ts';
import type { Place, View } from './space.ts';
import { along, cross, dot, unit } from './vectors.ts';

const minus = (a: Place, b: Place): Place => along(a, b, -1);
const middle = (places: readonly Place[]): Place => {
  const sum = (axis: 0 | 1 | 2): number => places.reduce((all, place) => all + place[axis], 0);
  return [sum(0) / places.length, sum(1) / places.length, sum(2) / places.length];
};

/** A convex solid between two outlines of as many corners each: beam, step, roof, bar. Only the faces one sees. */
export function prism(
  view: View,
  lower: readonly Place[],
  upper: readonly Place[],
  fill: string = TONE.light,
  hatching: Hatching | false = {},
  width = 2,
): void {
  const heart = middle([...lower, ...upper]);
  const sides = lower.map((corner, index): Place[] => {
    const next = (index + 1) % lower.length;
    return [corner, lower[next] ?? corner, upper[next] ?? corner, upper[index] ?? corner];
  });
  for (const face of [...sides, [...lower], [...upper]]) {
    const outward = normal(face, heart);
    if (view.sees(outward)) view.face(face, fill, hatching, width);
  }
}

/** Which way a face looks from the heart of its solid. */
function normal(face: readonly Place[], heart: Place): Place {
  const [a, b, c, d] = face;
  if (!a || !b || !c) return [0, 0, 0];
  // Two corners may fall together (the apex of a roof): the diagonals still span the face.
  const across = unit(d ? cross(minus(c, a), minus(d, b)) : cross(minus(b, a), minus(c, a)));
  return dot(across, minus(middle(face), heart)) < 0 ? along([0, 0, 0], across, -1) : across;
}

/** A level rectangle around a middle, as an outline of a prism. */
export const level = ([x, y, z]: Place, width: number, depth: number): Place[] => [
  [x - width / 2, y - depth / 2, z],
  [x + width / 2, y - depth / 2, z],
  [x + width / 2, y + depth / 2, z],
  [x - width / 2, y + depth / 2, z],
];
