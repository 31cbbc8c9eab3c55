import type { Place } from './space.ts';

export const dot = (a: Place, b: Place): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Place, b: Place): Place => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const unit = (a: Place): Place => {
  const length = Math.hypot(...a) || 1;
  return [a[0] / length, a[1] / length, a[2] / length];
};
/** From a place so far in a direction. */
export const along = (from: Place, direction: Place, way: number): Place => [
  from[0] + direction[0] * way,
  from[1] + direction[1] * way,
  from[2] + direction[2] * way,
];
