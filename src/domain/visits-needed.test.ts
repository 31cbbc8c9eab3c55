import { expect, it } from 'vitest';
import { visitsNeeded } from './visits-needed.ts';

it('asks of each month left as much as reaches the bound, to the visit', () => {
  // 14,641 asked, 12,000 by the end of October: 2,641 over two months.
  expect(visitsNeeded(14_641, 12_000, 10, 40)).toEqual({
    missing: 2641,
    monthsLeft: 2,
    perMonth: 1321,
    perSchool: 67,
  });
  expect(1321 * 2).toBeGreaterThanOrEqual(2641);
  expect(1320 * 2).toBeLessThan(2641);
});

it('asks for nothing more once the bound is reached', () => {
  expect(visitsNeeded(100, 100, 6, 40)).toMatchObject({ missing: 0, perMonth: 0, perSchool: 0 });
});

it('says nothing of months when the year is over, nor of schools when nobody said how many', () => {
  expect(visitsNeeded(100, 99, 12, null)).toEqual({
    missing: 1,
    monthsLeft: 0,
    perMonth: null,
    perSchool: null,
  });
});

it('spreads the whole year before anything is counted', () => {
  expect(visitsNeeded(1200, 0, 0, null).perMonth).toBe(100);
});
