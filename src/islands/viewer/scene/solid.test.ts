import { BoxGeometry, Mesh, Plane, Vector3 } from 'three';
import { expect, it } from 'vitest';
import type { CameraView } from '../projection.ts';
import { solidOf } from './solid.ts';
import { standInOf } from './stand-in.ts';

/** A cube of one metre on the ground. */
const cube = new Mesh(new BoxGeometry());
cube.position.y = 0.5;
cube.updateMatrixWorld();
const cuts: Plane[] = [];
const solid = solidOf(standInOf(cube), Math.sqrt(0.75), () => cuts);
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

it('knows what a plane has taken away, and that the cut is a wall', () => {
  cuts.push(new Plane(new Vector3(0, 0, -1), 0)); // the front half is gone
  expect(solid.hides([0, 0.5, 0.5], [0, 0, 1], front)).toBe(true);
  expect(solid.hides([0, 0.5, -0.5], undefined, front)).toBe(true);
  expect(solid.reach({ ...front, target: [0, 0.5, -0.4] })).toBeCloseTo(0.4);
  expect(solid.reach(front)).toBeCloseTo(0);
  cuts.pop();
});
