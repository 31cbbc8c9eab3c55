import { expect, it } from 'vitest';
import type { CameraView } from '../projection.ts';
import { alongFlight } from './camera-flight.ts';

const view = (azimuth: number, distance: number): CameraView => ({
  azimuth,
  elevation: 10,
  distance,
  target: [0, 0, 0],
});
const flight = { from: view(170, 4), to: view(-170, 1), start: 1000, duration: 600 };

it('begins where it is and ends where it is going', () => {
  expect(alongFlight(flight, 1000).view.azimuth).toBeCloseTo(170);
  expect(alongFlight(flight, 1600)).toEqual({ view: flight.to, landed: true });
});

it('turns the shorter way, and is half as near by factors half-way', () => {
  const { view: half, landed } = alongFlight(flight, 1300);
  expect(landed).toBe(false);
  expect(Math.abs(half.azimuth)).toBeCloseTo(180);
  expect(half.distance).toBeCloseTo(2);
});

it('is there at once when it may take no time', () => {
  expect(alongFlight({ ...flight, duration: 0 }, 1000).landed).toBe(true);
});
