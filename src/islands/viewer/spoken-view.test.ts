import { expect, it } from 'vitest';
import type { CameraView } from './projection.ts';
import { spokenView } from './spoken-view.ts';

const view = (azimuth: number, elevation: number): CameraView => ({
  azimuth,
  elevation,
  distance: 1,
  target: [0, 0, 0],
});

it.each([
  [0, 'sideFront'],
  [22, 'sideFront'],
  [23, 'sideFrontRight'],
  [90, 'sideRight'],
  [135, 'sideBackRight'],
  [180, 'sideBack'],
  [-180, 'sideBack'],
  [-135, 'sideBackLeft'],
  [-90, 'sideLeft'],
  [-45, 'sideFrontLeft'],
  [350, 'sideFront'],
])('an azimuth of %d is seen from %s', (azimuth, side) => {
  expect(spokenView(view(azimuth, 0))).toEqual({ from: 'side', side, height: 'heightLevel' });
});

it.each([
  [-12, 'heightBelow'],
  [0, 'heightLevel'],
  [12, 'heightSlightlyAbove'],
  [50, 'heightAbove'],
])('an elevation of %d is %s', (elevation, height) => {
  expect(spokenView(view(0, elevation))).toMatchObject({ height });
});

it('has no side from the top', () => {
  expect(spokenView(view(120, 88))).toEqual({ from: 'top' });
});
