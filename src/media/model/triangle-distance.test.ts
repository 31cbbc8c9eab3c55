import { describe, expect, it } from 'vitest';
import { distanceToTriangle, type Triangle } from './triangle-distance.ts';

const triangle: Triangle = [
  [0, 0, 0],
  [2, 0, 0],
  [0, 2, 0],
];

describe('distance from a point to a triangle', () => {
  it.each([
    ['above the face', [0.5, 0.5, 3], 3],
    ['on the face', [0.5, 0.5, 0], 0],
    ['beyond a corner', [-3, -4, 0], 5],
    ['beyond the second corner', [5, 0, 4], 5],
    ['beyond the third corner', [0, 5, 4], 5],
    ['beside an edge', [1, -2, 0], 2],
    ['beside the other edge', [-2, 1, 0], 2],
    ['beside the long edge', [2, 2, 0], Math.SQRT2],
  ] as const)('%s', (_, [x, y, z], expected) => {
    expect(distanceToTriangle([x, y, z], triangle)).toBeCloseTo(expected, 10);
  });
});
