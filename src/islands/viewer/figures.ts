import type { Bounds } from './projection.ts';

/** Something of known size, in metres. */
export interface Figure {
  readonly id: 'hand' | 'child';
  readonly height: number;
  readonly width: number;
}

const HAND: Figure = { id: 'hand', height: 0.18, width: 0.13 };
const CHILD: Figure = { id: 'child', height: 1.4, width: 0.48 };

/** An object whose longest side is longer than this, in metres, is compared with a child, a smaller one with a hand. */
const BESIDE_A_CHILD = 0.6;

/** What stands beside an object of these bounds to show its size. */
export function figureFor({ min, max }: Bounds): Figure {
  const longest = Math.max(max[0] - min[0], max[1] - min[1], max[2] - min[2]);
  return longest > BESIDE_A_CHILD ? CHILD : HAND;
}
