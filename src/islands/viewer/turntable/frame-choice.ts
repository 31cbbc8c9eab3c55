import { turn } from '../limits.ts';
import type { CameraView } from '../projection.ts';
import type { ViewerTurntable } from '../viewer-config.ts';

/** The camera that a picture was taken with. */
export function frameView({ frames, from }: ViewerTurntable, index: number): CameraView {
  return { ...from, azimuth: frames[index]?.azimuth ?? 0 };
}

/**
 * The picture that comes nearest to a view from this side (degrees); with a place, the nearest of those that show it,
 * where there are any.
 */
export function nearestFrame(
  { frames }: ViewerTurntable,
  azimuth: number,
  place: string | null = null,
): number {
  const showing = frames.filter(({ hidden }) => place === null || !hidden.includes(place));
  const choice = showing.length > 0 ? showing : frames;
  const away = (frame: (typeof frames)[number]) => Math.abs(turn(frame.azimuth - azimuth));
  const nearest = choice.reduce((best, frame) => (away(frame) < away(best) ? frame : best));
  return frames.indexOf(nearest);
}

/** In which order to fetch the pictures, so that any part of them is spread round the object: 0, 12, 8, 16, 6, … */
export function coarseToFine(count: number): number[] {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  return Array.from({ length: count }, (_, index) => index).sort(
    (a, b) => divisor(count, b) - divisor(count, a) || a - b,
  );
}
