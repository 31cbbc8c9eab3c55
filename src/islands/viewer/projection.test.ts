import { PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import {
  type CameraView,
  eyeOf,
  facesEye,
  frameFov,
  pictureAxes,
  placeOnStage,
  type Point,
  stageWidth,
  viewBetween,
} from './projection.ts';

const view = (azimuth: number, elevation: number, distance = 2): CameraView => ({
  azimuth,
  elevation,
  distance,
  target: [0.1, 0.4, -0.2],
});
const VIEWS = [view(0, 0), view(30, 12), view(-120, 60, 0.7), view(179, -10), view(90, 89)];
const POINTS: Point[] = [
  [0, 0, 0],
  [0.3, 0.8, 0.1],
  [-0.2, 0.1, -0.4],
];

function threeCamera(seen: CameraView, fov: number): PerspectiveCamera {
  const camera = new PerspectiveCamera(fov, 1, 0.01, 100);
  camera.position.set(...eyeOf(seen));
  camera.lookAt(new Vector3(...seen.target));
  camera.updateMatrixWorld();
  return camera;
}

describe('placeOnStage', () => {
  it.each(VIEWS)('puts points where three draws them, seen from %o', (seen) => {
    const camera = threeCamera(seen, 30);
    for (const point of POINTS) {
      const drawn = new Vector3(...point).project(camera);
      const place = placeOnStage(point, seen, 30);
      expect(place?.x).toBeCloseTo(0.5 + drawn.x / 2, 6);
      expect(place?.y).toBeCloseTo(0.5 - drawn.y / 2, 6);
    }
  });

  it('puts the target in the middle', () => {
    expect(placeOnStage([0.1, 0.4, -0.2], view(25, 30), 30)).toEqual({
      x: expect.closeTo(0.5),
      y: expect.closeTo(0.5),
      depth: expect.closeTo(2),
    });
  });

  it('has no place for what is behind the eye', () => {
    expect(placeOnStage([0.1, 0.4, 5], view(0, 0), 30)).toBeNull();
  });
});

it('reads a view back from eye and target', () => {
  for (const seen of VIEWS) {
    const back = viewBetween(eyeOf(seen), seen.target);
    expect(back.azimuth).toBeCloseTo(seen.azimuth, 6);
    expect(back.elevation).toBeCloseTo(seen.elevation, 6);
    expect(back.distance).toBeCloseTo(seen.distance, 6);
  }
});

it('azimuth 0 looks at the front, and a growing one goes to +X', () => {
  expect(eyeOf({ ...view(0, 0), target: [0, 0, 0] })).toEqual([0, 0, 2]);
  expect(eyeOf({ ...view(90, 0), target: [0, 0, 0] })[0]).toBeCloseTo(2);
});

it('moves along the picture to where three has right and up', () => {
  const camera = threeCamera(view(40, 25), 30);
  const { right, up } = pictureAxes(view(40, 25));
  const three = { x: new Vector3(), y: new Vector3(), z: new Vector3() };
  camera.matrixWorld.extractBasis(three.x, three.y, three.z);
  right.forEach((value, axis) => expect(value).toBeCloseTo(three.x.getComponent(axis), 6));
  up.forEach((value, axis) => expect(value).toBeCloseTo(three.y.getComponent(axis), 6));
});

it('knows which surfaces are turned to the eye', () => {
  expect(facesEye([0, 0.4, 0.5], [0, 0, 1], view(0, 0))).toBe(true);
  expect(facesEye([0, 0.4, -0.5], [0, 0, -1], view(0, 0))).toBe(false);
});

describe('the stage in a frame', () => {
  it('is as wide in metres as its field of view at the target', () => {
    expect(stageWidth(view(0, 0, 2), 90)).toBeCloseTo(4);
  });

  it.each([
    [500, 500, 30],
    [900, 500, 30],
  ])('fills the height of a frame of %d × %d', (width, height, fov) => {
    expect(frameFov(width, height, fov)).toBeCloseTo(fov);
  });

  it('fills the width of a high frame', () => {
    expect(frameFov(500, 1000, 90)).toBeCloseTo(2 * (Math.atan(2) * (180 / Math.PI)));
  });
});
