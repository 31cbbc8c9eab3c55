import type { CameraView, Point } from '../projection.ts';
import { turn } from '../limits.ts';

/** A way of the camera from one view to another, from `start` on, for `duration` milliseconds. */
export interface Flight {
  readonly from: CameraView;
  readonly to: CameraView;
  readonly start: number;
  readonly duration: number;
}

const ease = (part: number) => (part < 0.5 ? 4 * part ** 3 : 1 - (2 - 2 * part) ** 3 / 2);
const between = (a: number, b: number, part: number) => a + (b - a) * part;

/**
 * The view at a time of the flight, and whether it has landed. It turns the shorter way round, and nears or draws back
 * by equal factors in equal times, so that a flight from far to close does not rush at its end.
 */
export function alongFlight(flight: Flight, now: number): { view: CameraView; landed: boolean } {
  const { from, to, start, duration } = flight;
  const part = duration <= 0 ? 1 : (now - start) / duration;
  if (part >= 1) return { view: to, landed: true };
  const eased = ease(Math.max(0, part));
  const target: Point = [
    between(from.target[0], to.target[0], eased),
    between(from.target[1], to.target[1], eased),
    between(from.target[2], to.target[2], eased),
  ];
  return {
    view: {
      azimuth: turn(from.azimuth + turn(to.azimuth - from.azimuth) * eased),
      elevation: between(from.elevation, to.elevation, eased),
      distance: from.distance * (to.distance / from.distance) ** eased,
      target,
    },
    landed: false,
  };
}
