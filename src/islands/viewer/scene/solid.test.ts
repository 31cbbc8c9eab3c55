import { BoxGeometry, Mesh } from 'three';
import { expect, it } from 'vitest';
import type { CameraView } from '../projection.ts';
import { solidOf } from './solid.ts';

/** A cube of one metre on the ground. */
const cube = new Mesh(new BoxGeometry());
cube.position.y = 0.5;
cube.updateMatrixWorld();
const solid = solidOf(cube, Math.sqrt(0.75));
const front: CameraView = { azimuth: 0, elevation: 0, distance: 4, target: [0, 0.5, 0] };

it('hides a point behind the object, with or without knowing its surface', () => {
  expect(solid.hides([0, 0.5, -0.5], undefined, front)).toBe(true);
  expect(solid.hides([0, 0.5, -0.5], [0, 0, -1], front)).toBe(true);
});

it('shows a point on the side that is seen', () => {
  expect(solid.hides([0, 0.5, 0.5], [0, 0, 1], front)).toBe(false);
  expect(solid.hides([0.5, 0.5, 0], [1, 0, 0], { ...front, azimuth: 60 })).toBe(false);
});

it('hides a point whose surface is turned away although nothing stands before it', () => {
  expect(solid.hides([0.5, 0.5, 0], [1, 0, 0], { ...front, azimuth: -20 })).toBe(true);
});

it('measures how far the object reaches towards the eye', () => {
  expect(solid.reach(front)).toBeCloseTo(0.5);
  expect(solid.reach({ ...front, target: [0, 0.5, 0.3] })).toBeCloseTo(0.2);
  expect(solid.reach({ ...front, target: [0, 0.5, 0.9] })).toBe(0);
});
