import { type Figure, figureFor } from './figures.ts';
import { radiusOf, type ViewLimits } from './limits.ts';
import { type Bounds, type CameraView, pictureAxes, type Point, stageWidth } from './projection.ts';

/** The gap between the object and the figure, as a part of the figure's width. */
const GAP = 0.35;
/** Of the picture, the object and the figure together take this part. */
const FILLED = 0.86;

/** Half the object's width, as seen by an eye that goes round it. */
function halfWidth({ min, max }: Bounds, azimuth: number): number {
  const turn = (azimuth * Math.PI) / 180;
  const [wide, deep] = [max[0] - min[0], max[2] - min[2]];
  return (Math.abs(Math.cos(turn)) * wide + Math.abs(Math.sin(turn)) * deep) / 2;
}

/** Where the foot of the figure stands: on the ground to the left of the object, for an eye at this azimuth. */
export function figurePlace(bounds: Bounds, figure: Figure, azimuth: number): Point {
  const { right } = pictureAxes({ azimuth, elevation: 0, distance: 1, target: [0, 0, 0] });
  const away = halfWidth(bounds, azimuth) + figure.width * (0.5 + GAP);
  const { min, max } = bounds;
  return [(min[0] + max[0]) / 2 - right[0] * away, min[1], (min[2] + max[2]) / 2 - right[2] * away];
}

/** The view from the same side that shows the object in its middle and the figure whole, from whatever side. */
export function viewWithFigure(
  view: CameraView,
  bounds: Bounds,
  figure: Figure,
  fov: number,
): CameraView {
  const { min, max } = bounds;
  const height = Math.max(max[1] - min[1], figure.height);
  const width = 2 * (Math.hypot(max[0] - min[0], max[2] - min[2]) / 2 + figure.width * (1 + GAP));
  const perMetre = stageWidth({ ...view, distance: 1 }, fov);
  return {
    ...view,
    // The nearest parts are nearer than the middle by up to a radius.
    distance: Math.max(width, height) / FILLED / perMetre + radiusOf(bounds) / 2,
    target: [(min[0] + max[0]) / 2, min[1] + height / 2, (min[2] + max[2]) / 2],
  };
}

/** The limits while the figure stands there: as far away as it takes to see it, and as high as its middle. */
export function limitsWithFigure(
  limits: ViewLimits,
  {
    bounds,
    view,
  }: { readonly bounds: Bounds; readonly view: CameraView & { readonly fov: number } },
): ViewLimits {
  const { distance, target } = viewWithFigure(view, bounds, figureFor(bounds), view.fov);
  const [x, , z] = bounds.max;
  return {
    ...limits,
    distance: { min: limits.distance.min, max: Math.max(limits.distance.max, distance * 1.2) },
    target: { min: bounds.min, max: [x, Math.max(bounds.max[1], target[1]), z] },
  };
}
