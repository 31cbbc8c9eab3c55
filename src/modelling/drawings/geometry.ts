/** A place on the sheet, in its units (800 across); y points down. */
export type Point = readonly [number, number];
/** A drawn line or, closed, the outline of a form: always points close enough together to look smooth. */
export type Line = readonly Point[];

const TURN = Math.PI / 180;

/** Points along a smooth curve through the given ones (Catmull-Rom). A point given twice makes a corner. */
export function curve(through: Line, closed = false, steps = 8): Point[] {
  const count = through.length;
  if (count < 3) return [...through];
  const at = (index: number): Point => {
    const inRange = closed ? (index + count) % count : Math.min(count - 1, Math.max(0, index));
    return through[inRange] ?? [0, 0];
  };
  const points: Point[] = [];
  for (let index = 0; index < (closed ? count : count - 1); index += 1) {
    const [p0, p1, p2, p3] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    if (p1[0] === p2[0] && p1[1] === p2[1]) continue;
    for (let step = 0; step < steps; step += 1) {
      const t = step / steps;
      points.push([blend(p0[0], p1[0], p2[0], p3[0], t), blend(p0[1], p1[1], p2[1], p3[1], t)]);
    }
  }
  if (!closed) points.push(at(count - 1));
  return points;
}

const blend = (a: number, b: number, c: number, d: number, t: number): number =>
  0.5 *
  (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3);

/** An ellipse or a part of it; degrees, clockwise from the right. */
export function ellipse([x, y]: Point, rx: number, ry = rx, from = 0, to = 360, tilt = 0): Point[] {
  const steps = Math.max(
    6,
    Math.ceil((Math.abs(to - from) / 360) * Math.sqrt(Math.max(rx, ry)) * 7),
  );
  const whole = Math.abs(to - from) === 360;
  const [cos, sin] = [Math.cos(tilt * TURN), Math.sin(tilt * TURN)];
  return Array.from({ length: whole ? steps : steps + 1 }, (_, index): Point => {
    const angle = (from + ((to - from) * index) / steps) * TURN;
    const [dx, dy] = [rx * Math.cos(angle), ry * Math.sin(angle)];
    return [x + dx * cos - dy * sin, y + dx * sin + dy * cos];
  });
}

export const rectangle = (x: number, y: number, width: number, height: number): Point[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

/** Moves, turns (degrees, clockwise) and scales a line drawn around the origin. */
export function placed(line: Line, [x, y]: Point, scale = 1, turn = 0, flip = false): Point[] {
  const [cos, sin] = [Math.cos(turn * TURN) * scale, Math.sin(turn * TURN) * scale];
  return line.map(([px, py]): Point => {
    const dx = flip ? -px : px;
    return [x + dx * cos - py * sin, y + dx * sin + py * cos];
  });
}

export const between = (a: Point, b: Point, t: number): Point => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
];

/** Whether a point lies inside an outline (even-odd). */
export function isInside([x, y]: Point, outline: Line): boolean {
  let inside = false;
  let previous = outline.at(-1);
  for (const point of outline) {
    if (previous && point[1] > y !== previous[1] > y) {
      const crossing =
        point[0] + ((previous[0] - point[0]) * (y - point[1])) / (previous[1] - point[1]);
      if (x < crossing) inside = !inside;
    }
    previous = point;
  }
  return inside;
}

/** The same line with a point at least every `gap`. */
export function resampled(line: Line, gap: number): Point[] {
  const points: Point[] = [];
  line.forEach((point, index) => {
    const next = line[index + 1];
    points.push(point);
    if (!next) return;
    const pieces = Math.floor(Math.hypot(next[0] - point[0], next[1] - point[1]) / gap);
    for (let piece = 1; piece <= pieces; piece += 1) {
      points.push(between(point, next, piece / (pieces + 1)));
    }
  });
  return points;
}

/** Leaves out points that lie within `tolerance` of the line without them (Douglas-Peucker). */
export function simplified(line: Line, tolerance: number): Point[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return [...line];
  let farthest = 0;
  let distance = 0;
  const length = Math.hypot(last[0] - first[0], last[1] - first[1]);
  line.forEach((point, index) => {
    const away =
      length === 0
        ? Math.hypot(point[0] - first[0], point[1] - first[1])
        : Math.abs(
            (last[0] - first[0]) * (first[1] - point[1]) -
              (first[0] - point[0]) * (last[1] - first[1]),
          ) / length;
    if (away > distance) [farthest, distance] = [index, away];
  });
  if (distance <= tolerance) return [first, last];
  return [
    ...simplified(line.slice(0, farthest + 1), tolerance).slice(0, -1),
    ...simplified(line.slice(farthest), tolerance),
  ];
}

/** Outline of a rope, a limb or a horn: a line made thick, its half width given from start (0) to end (1). */
export function tube(line: Line, half: number | ((t: number) => number)): Point[] {
  const [left, right]: [Point[], Point[]] = [[], []];
  line.forEach((point, index) => {
    const before = line[Math.max(0, index - 1)] ?? point;
    const after = line[Math.min(line.length - 1, index + 1)] ?? point;
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
    const width = typeof half === 'number' ? half : half(index / Math.max(1, line.length - 1));
    const [nx, ny] = [
      ((after[1] - before[1]) / length) * width,
      ((before[0] - after[0]) / length) * width,
    ];
    left.push([point[0] + nx, point[1] + ny]);
    right.push([point[0] - nx, point[1] - ny]);
  });
  return [...left, ...right.reverse()];
}

/** The numbers 0 to count − 1. */
export const times = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => index);

export const lengthOf = (line: Line): number =>
  line.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = line[index + 1] ?? [x, y];
    return sum + Math.hypot(nextX - x, nextY - y);
  }, 0);

/** Where a level line crosses an outline, from left to right. */
export function crossingsAt(outline: Line, level: number): number[] {
  const crossings: number[] = [];
  let previous = outline.at(-1);
  for (const point of outline) {
    if (previous && point[1] > level !== previous[1] > level) {
      crossings.push(
        point[0] + ((previous[0] - point[0]) * (level - point[1])) / (previous[1] - point[1]),
      );
    }
    previous = point;
  }
  return crossings.sort((a, b) => a - b);
}

/** Signed area: positive when the outline runs clockwise on the sheet. */
export function signedArea(outline: Line): number {
  let sum = 0;
  outline.forEach(([x, y], index) => {
    const [nextX, nextY] = outline[(index + 1) % outline.length] ?? [x, y];
    sum += x * nextY - nextX * y;
  });
  return sum / 2;
}
