import { expect, test } from 'vitest';
import { placeTapped } from './surface-place.ts';

const places = [
  {
    id: 'grip',
    positions: [
      [0, 1, 0],
      [0.5, 1, 0],
    ],
  },
  { id: 'rim', positions: [[0, 0.8, 0]] },
] as const;

test('a tap within the tolerance means the place, and its edge still counts', () => {
  expect(placeTapped(places, [0, 1.09, 0], 10)).toBe('grip');
  expect(placeTapped([{ id: 'foot', positions: [[0, 0, 0]] }], [0, 0.25, 0], 25)).toBe('foot');
});

test('a tap beyond it means no place', () => {
  expect(placeTapped(places, [0, 1.11, 0], 10)).toBeUndefined();
  expect(placeTapped(places, [0.1, 1.1, 0.1], 15)).toBeUndefined();
});

test('a part that is there twice may be tapped on either', () => {
  expect(placeTapped(places, [0.5, 1, 0.05], 10)).toBe('grip');
});

test('where two places are within reach, the nearer one is meant', () => {
  expect(placeTapped(places, [0, 0.89, 0], 15)).toBe('rim');
  expect(placeTapped(places, [0, 0.91, 0], 15)).toBe('grip');
});
