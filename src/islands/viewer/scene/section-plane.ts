import type { Plane } from 'three';
import type { Bounds } from '../projection.ts';
import { AXES, type Section } from '../study-settings.ts';

/** A hair inside the object at both ends, so that the plane never lies in its outermost face. */
const HAIR = 0.001;

/** Puts a plane where the section is; what is on its positive side stays. */
export function placePlane(
  plane: Plane,
  { axis, at, turned }: Section,
  { min, max }: Bounds,
): void {
  const index = AXES.indexOf(axis);
  const [from, to] = [min[index] ?? 0, max[index] ?? 0];
  const place = from + (to - from) * Math.min(1 - HAIR, Math.max(HAIR, at));
  const sign = turned ? 1 : -1;
  plane.normal.set(0, 0, 0).setComponent(index, sign);
  plane.constant = -sign * place;
}
