import { times, type Line, type Point } from './geometry.ts';
import type { View } from './space.ts';

/** Of a wall on this plan (seen from above): the numbers of the points whose outside looks at us, in order, where they follow one another. */
export function nearRun(view: View, plan: Line): number[] {
  const count = plan.length;
  const at = (index: number): Point => plan[(index + count) % count] ?? [0, 0];
  const area = plan.reduce(
    (sum, [x, y], index) => sum + x * at(index + 1)[1] - at(index + 1)[0] * y,
    0,
  );
  const side = area < 0 ? -1 : 1;
  const seen = plan.map((_, index) => {
    const [before, after] = [at(index - 1), at(index + 1)];
    const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
    const length = Math.hypot(dx, dy) || 1;
    return view.sees([(side * dy) / length, (-side * dx) / length, 0]);
  });
  const start = seen.findIndex((isSeen, index) => isSeen && !seen[(index + count - 1) % count]);
  const order = times(count).map((step) => (start + step) % count);
  return order.slice(0, order.findLastIndex((index) => seen[index]) + 1);
}

/** The outline around a cloud of points (monotone chain). */
export function hull(points: Line): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return [...chain(sorted), ...chain([...sorted].reverse())];
}

function chain(ordered: Line): Point[] {
  const turns: Point[] = [];
  for (const point of ordered) {
    for (;;) {
      const [a, b] = [turns.at(-2), turns.at(-1)];
      if (!a || !b || (b[0] - a[0]) * (point[1] - a[1]) > (b[1] - a[1]) * (point[0] - a[0])) break;
      turns.pop();
    }
    turns.push(point);
  }
  return turns.slice(0, -1);
}
