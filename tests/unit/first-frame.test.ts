import { expect, it } from 'vitest';
import { firstFrameSeen } from '../bench/3d/first-frame.ts';

const POSTER = [255, 0, 255, 255, 0, 255];
const TEXTURED = [120, 80, 40, 60, 40, 20];
/** A frame that is `part` of the way from the poster to the object. */
const frame = (at: number, part: number) => ({
  at,
  pixels: Uint8Array.from(
    POSTER,
    (value, index) => value + part * ((TEXTURED[index] ?? 0) - value),
  ),
});

it('sees the object when a fade is half through', () => {
  const frames = [frame(900, 0), frame(1200, 0.1), frame(1300, 0.45), frame(1400, 0.6)];
  expect(firstFrameSeen([...frames, frame(2000, 1)], 1000)).toBe(400);
});

it('takes a bare white shape for no textured frame', () => {
  const white = { at: 1200, pixels: Uint8Array.from(POSTER, () => 255) };
  expect(firstFrameSeen([frame(900, 0), white, frame(1700, 1)], 1000)).toBe(700);
});

it('says so when the poster stays', () => {
  expect(() => firstFrameSeen([frame(900, 0), frame(1500, 0.02)], 1000)).toThrow('never seen');
});
