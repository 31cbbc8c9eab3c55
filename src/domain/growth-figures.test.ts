import { describe, expect, it } from 'vitest';
import { growthFigures, type GrowthInput } from './growth-figures.ts';
import type { YearOfVisits } from './visit-counts.ts';

const target = {
  baselineYear: 2022,
  periods: [
    { until: 2025, lowerPercent: 10, upperPercent: null },
    { until: 2030, lowerPercent: 10, upperPercent: 15 },
  ],
};

const byMonth = (
  year: number,
  months: (number | null)[],
  more: Partial<YearOfVisits> = {},
): YearOfVisits => ({
  year,
  months: [...months, ...Array<null>(12 - months.length).fill(null)],
  total: null,
  partial: false,
  example: false,
  ...more,
});

const ofTotal = (year: number, total: number, more: Partial<YearOfVisits> = {}): YearOfVisits => ({
  year,
  months: null,
  total,
  partial: false,
  example: false,
  ...more,
});

const input = (more: Partial<GrowthInput> = {}): GrowthInput => ({
  asOf: '2026-11-24',
  target,
  countsOnline: false,
  onSite: [
    ofTotal(2022, 1000),
    ofTotal(2023, 1100),
    byMonth(2024, Array<number>(12).fill(100)),
    byMonth(2025, Array<number>(12).fill(110)),
    byMonth(2026, Array<number>(10).fill(121)),
  ],
  online: { since: null, years: [] },
  ...more,
});

const row = (figures: ReturnType<typeof growthFigures>, year: number) => {
  const found = figures.rows.find((one) => one.year === year);
  if (!found) throw new Error(`no row for ${String(year)}`);
  return found;
};

describe('growth figures', () => {
  it('run from the baseline year to the end of the plan', () => {
    expect(growthFigures(input()).rows.map(({ year }) => year)).toEqual([
      2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030,
    ]);
  });

  it('hold 2025 against the path from the baseline, and 2026 on against the actual 2025', () => {
    const figures = growthFigures(input());
    expect(row(figures, 2025)).toMatchObject({
      counted: 1320,
      lower: 1331,
      missing: 11,
      verdict: 'below',
    });
    expect(row(figures, 2026)).toMatchObject({
      lower: 1452,
      upper: 1518,
      verdict: null,
      inProgress: true,
    });
    expect(row(figures, 2030)).toMatchObject({ counted: null, lower: 2126, upper: 2654 });
    expect(figures.standing).toMatchObject({ judged: true, year: 2025, final: true, missing: 11 });
  });

  it('change verdict, figure and missing visits with one visit more', () => {
    const [first, second, third] = input().onSite;
    const withLast = (total: number) =>
      growthFigures(
        input({
          onSite: [first, second, third, ofTotal(2025, total)].filter((one) => one !== undefined),
        }),
      );
    expect(withLast(1330).standing).toMatchObject({ verdict: 'below', missing: 1 });
    expect(withLast(1331).standing).toMatchObject({ verdict: 'within', missing: 0 });
  });

  it('compare the year in progress through the last month entered, not with months still empty', () => {
    const { thisYear } = growthFigures(input());
    expect(thisYear).toMatchObject({
      through: '2026-10-31',
      comparedWith: '2025-10-31',
      visits: 1210,
      sameDaysLastYear: 1100,
      projection: { estimate: 1452, range: { low: 1452, high: 1452 } },
    });
  });

  it('do not take a month that has only begun for a whole one', () => {
    expect(growthFigures(input({ asOf: '2026-10-30' })).thisYear?.through).toBe('2026-09-30');
    expect(growthFigures(input({ asOf: '2026-10-31' })).thisYear?.through).toBe('2026-10-31');
  });

  it('count online visits only where the setting says so, and show all three either way', () => {
    const online = {
      since: '2026-03-15',
      years: [byMonth(2026, [null, null, 7, 8, 9, 9, 9, 9, 9, 9])],
    };
    const apart = growthFigures(input({ online }));
    expect(row(apart, 2026)).toMatchObject({
      onSite: 1210,
      online: 69,
      together: 1279,
      counted: 1210,
    });
    const counted = growthFigures(input({ online, countsOnline: true }));
    expect(row(counted, 2026)).toMatchObject({ counted: 1279 });
    expect(row(counted, 2025)).toMatchObject({ online: 0, together: 1320, counted: 1320 });
    expect(counted.thisYear).toMatchObject({ visits: 1279, through: '2026-10-31' });
  });

  it('have no sum and no verdict where online visits count and are missing', () => {
    const figures = growthFigures(input({ countsOnline: true }));
    expect(row(figures, 2025)).toMatchObject({
      online: null,
      together: null,
      counted: null,
      verdict: null,
    });
    expect(figures.standing).toMatchObject({ judged: false, reason: 'baseline-missing' });
  });

  it('name the empty months of a year that is over and flag it as partial', () => {
    const onSite = input().onSite.map((one) =>
      one.year === 2025
        ? byMonth(2025, [200, null, 200, 200, 200, 200, 200, 200, 200, 200, null, 0])
        : one,
    );
    const figures = growthFigures(input({ onSite }));
    expect(row(figures, 2025)).toMatchObject({
      partial: true,
      emptyMonths: [2, 11],
      counted: 1800,
    });
    expect(figures.standing).toMatchObject({ flags: ['year-incomplete'] });
    expect(figures.thisYear?.through).toBe('2026-01-31');
  });

  it('carry the example mark to the whole', () => {
    expect(growthFigures(input()).example).toBe(false);
    const onSite = [...input().onSite.slice(1), ofTotal(2022, 1000, { example: true })];
    const figures = growthFigures(input({ onSite }));
    expect(figures.example).toBe(true);
    expect(row(figures, 2022).example).toBe(true);
    expect(row(figures, 2025).example).toBe(false);
  });
});
