import { describe, expect, it } from 'vitest';
import { limitsFor, radiusOf, turn, viewWithin } from './limits.ts';
import { type Bounds, type CameraView, stageWidth } from './projection.ts';

const bounds: Bounds = { min: [-0.3, 0, -0.3], max: [0.3, 0.8, 0.3] };
const first: CameraView = { azimuth: 30, elevation: 12, distance: 2, target: [0, 0.4, 0] };
const limits = limitsFor(bounds, first, 30);

describe('viewWithin', () => {
  it('leaves the first view as it is', () => {
    expect(viewWithin(first, limits)).toEqual(first);
  });

  it('never goes under the ground or over the top', () => {
    expect(viewWithin({ ...first, elevation: -80 }, limits).elevation).toBe(-12);
    expect(viewWithin({ ...first, elevation: 200 }, limits).elevation).toBe(89);
  });

  it('keeps the target on the object', () => {
    expect(viewWithin({ ...first, target: [9, -1, 0.1] }, limits).target).toEqual([0.3, 0, 0.1]);
  });

  it('never goes into the object: the surface on the line of sight holds the eye off', () => {
    expect(viewWithin({ ...first, distance: 0.1 }, limits, 0.35).distance).toBeCloseTo(
      0.35 + radiusOf(bounds) * 0.08,
    );
  });

  it('never goes so far that the object is lost', () => {
    const far = viewWithin({ ...first, distance: 1e6 }, limits);
    expect((2 * radiusOf(bounds)) / stageWidth(far, 30)).toBeGreaterThan(0.3);
  });

  it('counts the turns away', () => {
    expect([turn(190), turn(-190), turn(180), turn(-180), turn(730)]).toEqual([
      -170, 170, 180, 180, 10,
    ]);
  });
});
