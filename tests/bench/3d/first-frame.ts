/** A picture of the middle of the stage, as it stood on the screen. */
export interface SeenFrame {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** RGB, all frames of one size. */
  readonly pixels: Uint8Array;
}

/** Less than this between poster and end, and nothing was seen at all (0–255). */
const LEAST_CHANGE = 12;
/** How near the end a frame must be, as part of the way from the poster: half of a fade. */
const NEAR = 0.5;

/**
 * When the object was first seen: the first frame after the tap that is nearer to the last one (the object at rest)
 * than to the poster, which the bench has painted in one flat colour. A white shape of a coloured object is still too
 * far from it. The same measure serves every viewer, for none is asked.
 *
 * @param frames in order of time; the last shows the object at rest
 * @returns milliseconds after the tap
 * @throws Error when the last frame still looks like the poster, or nothing was on the screen before the tap
 */
export function firstFrameSeen(frames: readonly SeenFrame[], tapped: number): number {
  const poster = frames.findLast(({ at }) => at <= tapped);
  const rest = frames.at(-1);
  if (poster === undefined || rest === undefined) throw new Error('no frame before the tap');
  const whole = difference(poster.pixels, rest.pixels);
  if (whole < LEAST_CHANGE) throw new Error('the object was never seen');
  const near = ({ at, pixels }: SeenFrame) =>
    at > tapped && difference(pixels, rest.pixels) <= NEAR * whole;
  return (frames.find(near) ?? rest).at - tapped;
}

/** Mean difference of two pictures of one size, 0–255. */
function difference(a: Uint8Array, b: Uint8Array): number {
  let sum = 0;
  for (const [index, value] of a.entries()) sum += Math.abs(value - (b[index] ?? 0));
  return sum / a.length;
}
