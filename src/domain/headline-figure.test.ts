import { describe, expect, it } from 'vitest';
import { growthFigures } from './growth-figures.ts';
import { headlineFigure } from './headline-figure.ts';
import type { YearOfVisits } from './visit-counts.ts';

const year = (of: number, visits: number, months: number): YearOfVisits => ({
  year: of,
  months: Array.from({ length: 12 }, (_, index) => (index < months ? visits : null)),
  total: null,
  partial: false,
  example: of === 2024,
});
const figures = (onSite: YearOfVisits[], asOf = '2026-11-24') =>
  growthFigures({
    asOf,
    target: {
      baselineYear: 2024,
      periods: [{ until: 2030, lowerPercent: 10, upperPercent: 15 }],
    },
    countsOnline: false,
    onSite,
    online: { since: null, years: [] },
  });

describe('the headline figure', () => {
  it('is the year in progress up to the last month entered, with the target of the whole year', () => {
    expect(
      headlineFigure(figures([year(2024, 100, 12), year(2025, 110, 12), year(2026, 121, 10)])),
    ).toEqual({
      year: 2026,
      visits: 1210,
      through: '2026-10-31',
      lower: 1452,
      upper: 1587,
      example: true,
    });
  });

  it('is the last whole year while nothing is entered for this one', () => {
    expect(headlineFigure(figures([year(2024, 100, 12), year(2025, 110, 12)]))).toMatchObject({
      year: 2025,
      visits: 1320,
      through: null,
      lower: 1320,
    });
  });

  it('is absent where nothing was counted', () => {
    expect(headlineFigure(figures([]))).toBeNull();
  });
});
