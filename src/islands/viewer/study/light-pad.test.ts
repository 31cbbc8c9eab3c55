import { describe, expect, it } from 'vitest';
import { directionOnPad, placeOnPad } from './light-pad.ts';

describe('the pad of the lamp', () => {
  it('has the eye in its middle, and raking light from the left and from above on its rim', () => {
    expect(directionOnPad({ x: 0, y: 0 })).toEqual({ azimuth: 0, elevation: -0 });
    expect(directionOnPad({ x: -1, y: 0 }).azimuth).toBeCloseTo(-90);
    expect(directionOnPad({ x: 0, y: -1 }).elevation).toBeCloseTo(90);
  });

  it('shows the lamp where it was put', () => {
    for (const place of [
      { x: 0.3, y: -0.6 },
      { x: -0.7, y: -0.1 },
      { x: 0, y: 0.1 },
    ]) {
      const shown = placeOnPad(directionOnPad(place));
      expect(shown.x).toBeCloseTo(place.x);
      expect(shown.y).toBeCloseTo(place.y);
    }
  });

  it('keeps a lamp that is dragged away on the rim, and above the floor', () => {
    expect(directionOnPad({ x: 4, y: 0 }).azimuth).toBeCloseTo(90);
    expect(directionOnPad({ x: 0, y: 3 }).elevation).toBe(-10);
  });
});
