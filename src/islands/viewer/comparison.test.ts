import { expect, test } from 'vitest';
import { aroundBoth, enlargement, limitsOfBoth, viewOfAll } from './comparison.ts';
import { limitsFor } from './limits.ts';
import { type Bounds, placeOnStage } from './projection.ts';

const mortar: Bounds = { min: [-0.2, 0, -0.2], max: [0.2, 0.6, 0.2] };
const boat: Bounds = { min: [-15, 0, -0.6], max: [15, 1.2, 0.6] };
const view = { azimuth: 30, elevation: 10, distance: 2, target: [0, 0.3, 0], fov: 30 } as const;

test('at one scale nothing is enlarged; each filling its pane, both have one radius', () => {
  expect(enlargement(mortar, boat, false)).toBe(1);
  const factor = enlargement(mortar, boat, true);
  expect(factor).toBeCloseTo(Math.hypot(0.4, 0.6, 0.4) / Math.hypot(30, 1.2, 1.2), 10);
});

test('the box around both holds both, the other enlarged', () => {
  expect(aroundBoth(mortar, boat, 1)).toEqual({ min: [-15, 0, -0.6], max: [15, 1.2, 0.6] });
  expect(aroundBoth(mortar, boat, 0.01)).toEqual({ min: [-0.2, 0, -0.2], max: [0.2, 0.6, 0.2] });
});

test('the view of all shows every corner from every side', () => {
  for (const azimuth of [0, 45, 90, 200]) {
    const all = viewOfAll({ ...view, azimuth }, boat, view.fov);
    for (const x of [-15, 15])
      for (const y of [0, 1.2])
        for (const z of [-0.6, 0.6]) {
          const place = placeOnStage([x, y, z], all, view.fov);
          expect(place?.x).toBeGreaterThan(0);
          expect(place?.x).toBeLessThan(1);
          expect(place?.y).toBeGreaterThan(0);
          expect(place?.y).toBeLessThan(1);
        }
  }
});

test('the limits let both be seen, and the small one from as near as alone', () => {
  const alone = limitsFor(mortar, view, view.fov);
  const around = aroundBoth(mortar, boat, 1);
  const both = limitsOfBoth(alone, around, view);
  expect(both.distance.min).toBe(alone.distance.min);
  expect(both.distance.max).toBeGreaterThan(viewOfAll(view, around, view.fov).distance);
  expect(both.target).toEqual(around);
});

test('what a link says is not cut short while the size of the other is still unknown', () => {
  const alone = limitsFor(mortar, view, view.fov);
  expect(limitsOfBoth(alone, null, view).distance.max).toBeGreaterThan(
    viewOfAll(view, boat, view.fov).distance,
  );
});
