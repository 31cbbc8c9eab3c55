import { expect, it } from 'vitest';
import { pictureAxes } from '../projection.ts';
import { viewAfterKey } from './keys.ts';

const first = { azimuth: 0, elevation: 12, distance: 2, target: [0, 0.4, 0] as const, fov: 30 };
const after = (key: string, shift = false) => viewAfterKey(key, shift, first, first);

it('goes round by the arrows the way they point', () => {
  expect(after('ArrowLeft')?.azimuth).toBe(-10);
  expect(after('ArrowRight')?.azimuth).toBe(10);
  expect(after('ArrowUp')?.elevation).toBe(22);
  expect(after('ArrowDown')?.elevation).toBe(2);
});

it('comes nearer with + and goes farther with −, also without Shift', () => {
  for (const key of ['+', '=']) expect(after(key)?.distance).toBeLessThan(2);
  for (const key of ['-', '_']) expect(after(key)?.distance).toBeGreaterThan(2);
});

it('moves the picture with Shift, along its own axes', () => {
  const { up } = pictureAxes(first);
  const moved = after('ArrowUp', true)?.target ?? [0, 0, 0];
  expect(moved[1] - 0.4).toBeGreaterThan(0);
  expect((moved[1] - 0.4) / moved[2]).toBeCloseTo(up[1] / up[2]);
  expect(after('ArrowRight', true)?.target[0]).toBeGreaterThan(0);
});

it('returns with Home, and leaves other keys to the page', () => {
  expect(viewAfterKey('Home', false, { ...first, azimuth: 77 }, first)?.azimuth).toBe(0);
  for (const key of ['Tab', 'a', 'Enter', 'PageDown']) expect(after(key)).toBeNull();
});
