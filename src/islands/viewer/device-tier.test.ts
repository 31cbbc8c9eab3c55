import { describe, expect, it } from 'vitest';
import { levelFor, tierOf } from './device-tier.ts';

describe('tierOf', () => {
  it('gives a desktop the finest', () => {
    expect(tierOf({ touch: false, memory: 8, cores: 8, effectiveType: '4g' })).toBe(2);
    expect(tierOf({ touch: false })).toBe(2);
  });

  it('gives a phone and a modest machine the middle', () => {
    expect(tierOf({ touch: true })).toBe(1);
    expect(tierOf({ touch: false, memory: 4 })).toBe(1);
    expect(tierOf({ touch: false, cores: 2 })).toBe(1);
  });

  it('leaves it at the first look where data is dear or memory short', () => {
    expect(tierOf({ touch: false, saveData: true })).toBe(0);
    expect(tierOf({ touch: true, effectiveType: '3g' })).toBe(0);
    expect(tierOf({ touch: true, memory: 1 })).toBe(0);
  });
});

it('takes the finest level that a tier allows, and the coarsest where it allows none', () => {
  const lods = [{ level: 2 }, { level: 0 }];
  expect([0, 1, 2].map((tier) => levelFor(lods, tier)?.level)).toEqual([0, 0, 2]);
  expect(levelFor([{ level: 1 }], 0)?.level).toBe(1);
  expect(levelFor([], 2)).toBeUndefined();
});
