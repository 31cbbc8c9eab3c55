import { type Bounds, type CameraView, type Point, stageWidth } from './projection.ts';

/** How far a visitor may go: never under the ground, never away from the object, never inside it. */
export interface ViewLimits {
  /** Degrees. */
  readonly elevation: { readonly min: number; readonly max: number };
  /** Metres from the target. */
  readonly distance: { readonly min: number; readonly max: number };
  /** The target stays in this box. */
  readonly target: Bounds;
}

/** A little under level, so that a foot or a rim can be seen from below its edge, and not quite the pole, where left and right flip. */
const ELEVATION = { min: -12, max: 89 };
/** Closest the eye may come to a surface, and to a target in the open, as a part of the object's radius. */
const NEAREST = 0.08;
/** At the farthest, the object is about a third of the picture. */
const FARTHEST_PICTURE = 3;

const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));

/** Half the diagonal of the box, in metres. */
export function radiusOf({ min, max }: Bounds): number {
  return Math.hypot(max[0] - min[0], max[1] - min[1], max[2] - min[2]) / 2;
}

/** The limits for an object of these bounds whose first view is `view`, seen with a field of `fov` degrees. */
export function limitsFor(bounds: Bounds, view: CameraView, fov: number): ViewLimits {
  const radius = radiusOf(bounds);
  const metresPerPicture = stageWidth({ ...view, distance: 1 }, fov);
  return {
    elevation: ELEVATION,
    distance: {
      min: radius * NEAREST,
      max: Math.max(view.distance * 1.5, (2 * radius * FARTHEST_PICTURE) / metresPerPicture),
    },
    target: bounds,
  };
}

/** An angle in degrees brought into (−180, 180]. */
export function turn(azimuth: number): number {
  const rest = ((azimuth % 360) + 360) % 360;
  return rest > 180 ? rest - 360 : rest;
}

/** The target, brought into its box. */
export function targetWithin(target: Point, { min, max }: Bounds): Point {
  return [
    clamp(target[0], min[0], max[0]),
    clamp(target[1], min[1], max[1]),
    clamp(target[2], min[2], max[2]),
  ];
}

/**
 * Nearest distance allowed on a line of sight.
 * `surface` is how far the object reaches from the target towards the eye, in metres (0 where nothing is in between).
 */
export function nearestDistance(limits: ViewLimits, surface: number): number {
  return surface + limits.distance.min;
}

/** The view, brought within the limits. `surface` as for `nearestDistance`. */
export function viewWithin(view: CameraView, limits: ViewLimits, surface = 0): CameraView {
  const nearest = nearestDistance(limits, surface);
  return {
    azimuth: turn(view.azimuth),
    elevation: clamp(view.elevation, limits.elevation.min, limits.elevation.max),
    distance: clamp(view.distance, nearest, Math.max(nearest, limits.distance.max)),
    target: targetWithin(view.target, limits.target),
  };
}
