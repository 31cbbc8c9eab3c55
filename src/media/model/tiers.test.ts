import { describe, expect, it } from 'vitest';
import { tiersFor } from './tiers.ts';

const levels = (triangles: number, textureSize: number) =>
  tiersFor({ triangles, textureSize }).map((tier) => tier.level);

describe('which levels of detail are worth making', () => {
  it('makes one for a small model without textures', () => {
    expect(levels(12, 0)).toEqual([0]);
  });
  it('makes a second where there is more to see than the first shows', () => {
    expect(levels(9_000, 0)).toEqual([0]);
    expect(levels(20_000, 0)).toEqual([0, 1]);
    expect(levels(500, 256)).toEqual([0, 1]);
  });
  it('makes the third only for much geometry or large textures', () => {
    expect(levels(60_000, 1024)).toEqual([0, 1, 2]);
    expect(levels(15_000, 2048)).toEqual([0, 1, 2]);
    expect(levels(45_000, 1024)).toEqual([0, 1]);
  });
});
