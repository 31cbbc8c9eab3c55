import { expect, it } from 'vitest';
import { annotationView } from './annotation-view.ts';
import type { CameraView } from './projection.ts';

const first: CameraView = { azimuth: 30, elevation: 12, distance: 2, target: [0, 0.4, 0] };

it('is the camera of the annotation, looking at its place', () => {
  const view = { azimuth: 40, elevation: 10, distance: 0.4 };
  expect(annotationView({ at: [1, 2, 3], view }, first)).toEqual({
    ...view,
    target: [1, 2, 3],
  });
});

it('stands before the surface where the annotation has no camera', () => {
  expect(annotationView({ at: [1, 2, 3], normal: [1, 0, 0] }, first)).toEqual({
    azimuth: 90,
    elevation: 5,
    distance: 1,
    target: [1, 2, 3],
  });
});

it('is nowhere for an annotation that has no place', () => {
  expect(annotationView({}, first)).toBeNull();
});
