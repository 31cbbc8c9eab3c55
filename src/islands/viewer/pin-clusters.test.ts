import { expect, it } from 'vitest';
import { clustersOf } from './pin-clusters.ts';

it('keeps apart what a finger can tell apart', () => {
  expect(
    clustersOf(
      [
        { x: 0, y: 0 },
        { x: 44, y: 0 },
      ],
      44,
    ),
  ).toEqual([[0], [1]]);
});

it('puts what overlaps with the first of it, and nothing twice', () => {
  const places = [
    { x: 100, y: 100 },
    { x: 300, y: 100 },
    { x: 110, y: 120 },
    { x: 305, y: 90 },
    { x: 140, y: 100 },
  ];
  expect(clustersOf(places, 44)).toEqual([
    [0, 2, 4],
    [1, 3],
  ]);
});

it('has no groups where there are no places', () => {
  expect(clustersOf([], 44)).toEqual([]);
});
