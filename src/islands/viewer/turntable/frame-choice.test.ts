import { describe, expect, it } from 'vitest';
import type { ViewerTurntable } from '../viewer-config.ts';
import { coarseToFine, frameView, nearestFrame } from './frame-choice.ts';

/** A picture every 15°, the first from 18°; the place `back` is seen from behind only. */
const turntable: ViewerTurntable = {
  bytes: 24_000,
  from: { elevation: 16, distance: 4, target: [0, 0.7, 0] },
  frames: Array.from({ length: 24 }, (_, index) => {
    const azimuth = 18 + index * 15;
    return {
      url: `/${String(index)}.webp`,
      azimuth: azimuth > 180 ? azimuth - 360 : azimuth,
      hidden: index >= 10 && index <= 14 ? [] : ['back'],
    };
  }),
};

describe('choosing a picture', () => {
  it('is the nearest one round the object, across ±180° as well', () => {
    expect(nearestFrame(turntable, 18)).toBe(0);
    expect(nearestFrame(turntable, 25)).toBe(0);
    expect(nearestFrame(turntable, 26)).toBe(1);
    expect(nearestFrame(turntable, 3)).toBe(23);
    expect(nearestFrame(turntable, -175)).toBe(11);
    expect(nearestFrame(turntable, 185)).toBe(11);
  });

  it('shows the place that is asked for, where any picture does', () => {
    expect(nearestFrame(turntable, 0, 'back')).toBe(14);
    expect(nearestFrame(turntable, 150, 'back')).toBe(10);
    expect(nearestFrame(turntable, 18, 'front')).toBe(0);
  });

  it('says where a picture was taken from', () => {
    expect(frameView(turntable, 1)).toEqual({
      azimuth: 33,
      elevation: 16,
      distance: 4,
      target: [0, 0.7, 0],
    });
  });
});

it('any part of the pictures that has come is spread round the object', () => {
  expect(coarseToFine(24).slice(0, 8)).toEqual([0, 12, 8, 16, 6, 18, 4, 20]);
  expect(coarseToFine(24).toSorted((a, b) => a - b)).toEqual([...Array(24).keys()]);
});
