import { describe, expect, it } from 'vitest';
import { indicatorState, type IndicatorFigure, type IndicatorTarget } from './indicator-state.ts';

const shares: IndicatorTarget[] = [
  { kind: 'share', until: 2025, atLeast: 70 },
  { kind: 'share', until: 2030, atLeast: 100 },
];
const share = (have: number, of: number): IndicatorFigure => ({ kind: 'share', have, of });
const state = (targets: IndicatorTarget[], figures: [number, IndicatorFigure][], asOf: string) =>
  indicatorState(targets, new Map(figures), asOf, 2022);

describe('a share', () => {
  it('is judged exactly, in whole institutions', () => {
    // 70 % of 9 is 6.3: seven are needed.
    expect(state(shares, [[2025, share(6, 9)]], '2026-01-10')).toEqual([
      { until: 2025, state: 'not-met', year: 2025, missing: 1 },
      { until: 2030, state: 'behind', year: 2025, missing: 3 },
    ]);
    expect(state(shares, [[2025, share(7, 9)]], '2026-01-10')[0]).toMatchObject({
      state: 'met',
      missing: 0,
    });
  });

  it('is not judged by a figure of another year once its year is over', () => {
    expect(state(shares, [[2024, share(9, 9)]], '2026-01-10')[0]).toMatchObject({
      state: 'unknown',
      missing: null,
    });
    expect(state(shares, [[2024, share(9, 9)]], '2025-12-31')[0]).toMatchObject({
      state: 'reached',
    });
  });

  it('of nothing cannot be told', () => {
    expect(state(shares, [[2025, share(0, 0)]], '2026-01-10')[0]?.state).toBe('unknown');
  });
});

it('a milestone is reached or not', () => {
  const targets: IndicatorTarget[] = [{ kind: 'milestone', until: 2025 }];
  expect(state(targets, [[2025, { kind: 'milestone', reached: true }]], '2026-01-10')).toEqual([
    { until: 2025, state: 'met', year: 2025, missing: 0 },
  ]);
  expect(state(targets, [[2024, { kind: 'milestone', reached: false }]], '2025-01-10')).toEqual([
    { until: 2025, state: 'behind', year: 2024, missing: 1 },
  ]);
});

describe('growth', () => {
  const targets: IndicatorTarget[] = [
    { kind: 'growth', until: 2025, lowerPercent: 10, upperPercent: null },
    { kind: 'growth', until: 2030, lowerPercent: 15, upperPercent: 20 },
  ];
  const total = (visits: number): IndicatorFigure => ({ kind: 'growth', total: visits });

  it('is judged to the last visit', () => {
    const years = (last: number): [number, IndicatorFigure][] => [
      [2022, total(10000)],
      [2025, total(last)],
    ];
    expect(state(targets, years(13309), '2026-01-10')[0]).toEqual({
      until: 2025,
      state: 'not-met',
      year: 2025,
      missing: 1,
    });
    expect(state(targets, years(13310), '2026-01-10')[0]).toMatchObject({ state: 'met' });
  });

  it('keeps the path, or is behind it, before the target year', () => {
    const years: [number, IndicatorFigure][] = [
      [2022, total(10000)],
      [2025, total(13310)],
      [2026, total(15306)],
    ];
    // 13,310 · 1.15 = 15,306.5: one visit short.
    expect(state(targets, years, '2027-01-10')[1]).toEqual({
      until: 2030,
      state: 'behind',
      year: 2026,
      missing: 1,
    });
    years[2] = [2026, total(15307)];
    expect(state(targets, years, '2027-01-10')[1]).toMatchObject({ state: 'on-path', missing: 0 });
  });

  it('without its baseline cannot be told', () => {
    expect(state(targets, [[2025, total(13310)]], '2026-01-10')[0]?.state).toBe('unknown');
  });
});
