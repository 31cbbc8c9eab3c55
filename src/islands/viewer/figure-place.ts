import type { Figure } from './figures.ts';
import { radiusOf } from './limits.ts';
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

/** The box that holds the object and, wherever the eye is, the figure beside it. */
export function boundsWithFigure({ min, max }: Bounds, figure: Figure): Bounds {
  const added = figure.width * (1 + GAP);
  return {
    min: [min[0] - added, min[1], min[2] - added],
    max: [max[0] + added, Math.max(max[1], min[1] + figure.height), max[2] + added],
  };
}

/** The view from the same side that shows the object and the figure whole. */
export function viewWithFigure(
  view: CameraView,
  bounds: Bounds,
  figure: Figure,
  fov: number,
): CameraView {
  const { min, max } = bounds;
  const { right } = pictureAxes(view);
  const object = halfWidth(bounds, view.azimuth);
  const added = figure.width * (1 + GAP);
  const width = 2 * object + added;
  const height = Math.max(max[1] - min[1], figure.height);
  const metres = Math.max(width, height) / FILLED;
  const perMetre = stageWidth({ ...view, distance: 1 }, fov);
  return {
    ...view,
    // The nearest parts are nearer than the middle by up to a radius.
    distance: metres / perMetre + radiusOf(bounds) / 2,
    target: [
      (min[0] + max[0]) / 2 - (right[0] * added) / 2,
      min[1] + height / 2,
      (min[2] + max[2]) / 2 - (right[2] * added) / 2,
    ],
  };
}
