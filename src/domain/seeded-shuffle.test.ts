import { describe, expect, it } from 'vitest';
import { shuffled } from './seeded-shuffle.ts';

describe('shuffled', () => {
  const items = ['a', 'b', 'c', 'd', 'e', 'f'];

  it('keeps every item, once', () => {
    expect(shuffled(items, 'com-dep-steps').toSorted()).toEqual(items);
  });

  it('gives the same order for the same seed', () => {
    expect(shuffled(items, 'rite-steps')).toEqual(shuffled(items, 'rite-steps'));
  });

  it('gives different orders for different seeds', () => {
    const orders = new Set(
      Array.from({ length: 50 }, (_, index) => shuffled(items, `task-${String(index)}`).join('')),
    );
    expect(orders.size).toBeGreaterThan(30);
  });

  it.each([2, 3, 4, 5, 12])(
    'leaves none of %i items in its own place, whatever the seed',
    (length) => {
      const list = Array.from({ length }, (_, index) => index);
      for (let seed = 0; seed < 500; seed++) {
        expect(shuffled(list, String(seed)).some((item, index) => item === index)).toBe(false);
      }
    },
  );

  it('lets one item and none be', () => {
    expect(shuffled(['a'], 'x')).toEqual(['a']);
    expect(shuffled([], 'x')).toEqual([]);
  });
});
