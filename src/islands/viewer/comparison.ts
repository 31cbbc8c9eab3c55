import { limitsFor, radiusOf, type ViewLimits } from './limits.ts';
import {
  type Bounds,
  type CameraView,
  directionToEye,
  pictureAxes,
  type Point,
  stageWidth,
} from './projection.ts';

/** Of its pane, the larger of two objects takes this part. */
const FILLED = 0.86;
/** Before the other object's size is known, a view may be this many times farther away than of one alone. */
const FAR_ENOUGH = 100;

/** Degrees; a box looks the same from the opposite side. */
const TURNS = Array.from({ length: 12 }, (_, step) => step * 15);
const CORNERS = [-1, 1].flatMap((x) =>
  [-1, 1].flatMap((y) => [-1, 1].map((z) => [x, y, z] as const)),
);

const dot = (a: Point, b: Point) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** By how much the other object is enlarged: 1 at one scale, or as large as this one. */
export function enlargement(bounds: Bounds, other: Bounds, filling: boolean): number {
  return filling ? radiusOf(bounds) / radiusOf(other) : 1;
}

/** The box of both, if they stood on one spot. Metres in the space of the first. */
export function aroundBoth(bounds: Bounds, other: Bounds, enlarged: number): Bounds {
  const [x, y, z] = other.min;
  const [u, v, w] = other.max;
  return {
    min: [
      Math.min(bounds.min[0], x * enlarged),
      Math.min(bounds.min[1], y * enlarged),
      Math.min(bounds.min[2], z * enlarged),
    ],
    max: [
      Math.max(bounds.max[0], u * enlarged),
      Math.max(bounds.max[1], v * enlarged),
      Math.max(bounds.max[2], w * enlarged),
    ],
  };
}

/** The view from the same side, as near as all of a box can be seen while it is turned once round. `fov` in degrees. */
export function viewOfAll(view: CameraView, { min, max }: Bounds, fov: number): CameraView {
  const half: Point = [(max[0] - min[0]) / 2, (max[1] - min[1]) / 2, (max[2] - min[2]) / 2];
  const perMetre = FILLED * stageWidth({ ...view, distance: 1 }, fov);
  const distances = TURNS.flatMap((azimuth) => {
    const side = { ...view, azimuth };
    const { right, up } = pictureAxes(side);
    const toEye = directionToEye(side);
    return CORNERS.map(([x, y, z]) => {
      const corner: Point = [x * half[0], y * half[1], z * half[2]];
      const off = Math.max(Math.abs(dot(corner, right)), Math.abs(dot(corner, up)));
      return (2 * off) / perMetre + dot(corner, toEye);
    });
  });
  return {
    ...view,
    distance: Math.max(...distances),
    target: [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2],
  };
}

/** The limits while two are compared; while the other's size is still unknown, wide ones. */
export function limitsOfBoth(
  alone: ViewLimits,
  around: Bounds | null,
  view: CameraView & { readonly fov: number },
): ViewLimits {
  if (around === null) {
    const far = alone.distance.max * FAR_ENOUGH;
    return {
      ...alone,
      distance: { min: alone.distance.min, max: far },
      target: { min: [-far, -far, -far], max: [far, far, far] },
    };
  }
  const both = limitsFor(around, viewOfAll(view, around, view.fov), view.fov);
  // A small one may still be seen from near beside a large one.
  return { ...both, distance: { min: alone.distance.min, max: both.distance.max } };
}
