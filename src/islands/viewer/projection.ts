/**
 * The geometry of looking, shared by the build (numbers on the poster) and the viewer (numbers in the scene),
 * so that both put the same number on the same place. Pure; angles in degrees, lengths in metres, Y up.
 */

/** x, y, z in metres, in the space of the model: Y up, base centre at the origin, front towards +Z. */
export type Point = readonly [x: number, y: number, z: number];

/** An upright box around the model, in metres. */
export interface Bounds {
  readonly min: Point;
  readonly max: Point;
}

/** Where the eye is: it looks at `target` from `distance` metres away. */
export interface CameraView {
  /** 0 = from the front (+Z); growing turns the eye towards +X, the right-hand side as one faces the front. */
  readonly azimuth: number;
  /** 0 = level with the target, 90 = straight above it. */
  readonly elevation: number;
  readonly distance: number;
  readonly target: Point;
}

/** A place on the stage: 0,0 is its upper left corner and 1,1 its lower right one. `depth` is metres before the eye. */
export interface StagePlace {
  readonly x: number;
  readonly y: number;
  readonly depth: number;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;
const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const dot = (a: Point, b: Point) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** Unit vector from the target to the eye. */
export function directionToEye(view: CameraView): Point {
  const azimuth = radians(view.azimuth);
  const elevation = radians(view.elevation);
  return [
    Math.sin(azimuth) * Math.cos(elevation),
    Math.sin(elevation),
    Math.cos(azimuth) * Math.cos(elevation),
  ];
}

/** Position of the eye in metres. */
export function eyeOf(view: CameraView): Point {
  const [x, y, z] = directionToEye(view);
  return [
    view.target[0] + x * view.distance,
    view.target[1] + y * view.distance,
    view.target[2] + z * view.distance,
  ];
}

/** The view of an eye that looks at a target; azimuth in (−180, 180]. The two must not be one point. */
export function viewBetween(eye: Point, target: Point): CameraView {
  const [x, y, z] = minus(eye, target);
  const distance = Math.hypot(x, y, z);
  return {
    azimuth: degrees(Math.atan2(x, z)),
    elevation: degrees(Math.asin(Math.min(1, Math.max(-1, y / distance)))),
    distance,
    target,
  };
}

/** The right and up directions of the picture, as unit vectors in model space. */
export function pictureAxes(view: CameraView): { readonly right: Point; readonly up: Point } {
  const azimuth = radians(view.azimuth);
  const elevation = radians(view.elevation);
  return {
    right: [Math.cos(azimuth), 0, -Math.sin(azimuth)],
    up: [
      -Math.sin(azimuth) * Math.sin(elevation),
      Math.cos(elevation),
      -Math.cos(azimuth) * Math.sin(elevation),
    ],
  };
}

/**
 * Where a point of the model stands on the stage, the square that the field of view `fov` (degrees) fills.
 * Places outside 0…1 are outside the square; a point behind the eye gives null.
 */
export function placeOnStage(point: Point, view: CameraView, fov: number): StagePlace | null {
  const toPoint = minus(point, eyeOf(view));
  const depth = -dot(toPoint, directionToEye(view));
  if (depth <= 0) return null;
  const { right, up } = pictureAxes(view);
  const halfStage = depth * Math.tan(radians(fov / 2));
  return {
    x: 0.5 + dot(toPoint, right) / (2 * halfStage),
    y: 0.5 - dot(toPoint, up) / (2 * halfStage),
    depth,
  };
}

/** Whether a surface at `point` with this outward normal is turned to the eye. */
export function facesEye(point: Point, normal: Point, view: CameraView): boolean {
  return dot(normal, minus(eyeOf(view), point)) > 0;
}

/** How far beyond the middle of an object a place still counts as on its near side, as part of its half width. */
const BEYOND_THE_MIDDLE = 0.5;

/**
 * Whether a place is on the half of an object that is turned to the eye, looked at from above. Where nothing can measure
 * what hides what, this stands in for it.
 */
export function isOnNearSide([x, , z]: Point, { min, max }: Bounds, view: CameraView): boolean {
  const [toEyeX, , toEyeZ] = directionToEye(view);
  const forward = (x - (min[0] + max[0]) / 2) * toEyeX + (z - (min[2] + max[2]) / 2) * toEyeZ;
  const half = Math.max(max[0] - min[0], max[2] - min[2]) / 2;
  return forward >= -BEYOND_THE_MIDDLE * half * Math.hypot(toEyeX, toEyeZ);
}

/** How many metres the stage is wide at the depth of the target. */
export function stageWidth(view: CameraView, fov: number): number {
  return 2 * view.distance * Math.tan(radians(fov / 2));
}

/** Side of the stage in pixels: the largest square in the middle of a frame of this size. */
export function stageSide(width: number, height: number): number {
  return Math.min(width, height);
}

/** Vertical field of view (degrees) that a frame of this height needs so that the stage spans `fov`. */
export function frameFov(width: number, height: number, fov: number): number {
  return 2 * degrees(Math.atan((Math.tan(radians(fov / 2)) * height) / stageSide(width, height)));
}
