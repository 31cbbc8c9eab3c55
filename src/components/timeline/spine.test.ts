import { describe, expect, test } from 'vitest';
import { byEra, crowdedStretch, levelsOf, placeIn, roundYears, wholeStretch } from './spine.ts';

const at = (...years: number[]) => years.map((sort) => ({ date: { sort } }));
const eras = [{ from: 100 }, { from: 900 }, { from: 1900 }, { from: 1992 }];

test('the line begins with a century and ends with this decade', () => {
  expect(wholeStretch(at(200, 1900.5, 2025.8), 2026)).toEqual({ from: 200, to: 2030 });
  expect(wholeStretch(at(200), 2030)).toEqual({ from: 200, to: 2040 });
});

test('years stand to scale', () => {
  expect(placeIn(1100, { from: 200, to: 2000 })).toBe(0.5);
});

describe('the enlarged stretch', () => {
  const whole = { from: 200, to: 2030 };

  test('begins with the earliest era that is short and holds most events', () => {
    expect(crowdedStretch(at(200, 990, 1920, 1995, 2013, 2014), eras, whole)).toEqual({
      from: 1900,
      to: 2030,
    });
  });

  test('is not drawn where events are spread evenly', () => {
    expect(crowdedStretch(at(200, 500, 900, 1400, 1950), eras, whole)).toBeUndefined();
  });
});

test('round years fit their scale', () => {
  expect(roundYears({ from: 1900, to: 2030 }, 8)).toEqual([
    1900, 1920, 1940, 1960, 1980, 2000, 2020,
  ]);
  expect(roundYears({ from: 200, to: 2030 }, 5)).toEqual([500, 1000, 1500, 2000]);
});

test('dots too near to each other are heaped, others stay on the line', () => {
  expect(levelsOf([0, 5, 8, 20, 40], 10)).toEqual([0, 1, 2, 0, 0]);
});

test('every event is told in one era only, empty eras are left out', () => {
  const chapters = byEra(at(50, 200, 1900, 1995), eras);
  expect(chapters.map(({ era, events }) => [era?.from, events.length])).toEqual([
    [undefined, 1],
    [100, 1],
    [1900, 1],
    [1992, 1],
  ]);
});
