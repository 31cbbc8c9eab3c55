import { describe, expect, it } from 'vitest';
import { isWithin, occurrenceFor, seasonOf } from './season.ts';

const full2025 = { from: '2025-11-05', to: '2025-11-05' };
const full2026 = { from: '2026-11-24', to: '2026-11-24' };

describe('seasonOf', () => {
  it('runs from 21 days before to 7 days after, over the end of a month', () => {
    expect(seasonOf(full2026)).toEqual({ from: '2026-11-03', to: '2026-12-01' });
  });

  it('is counted from the first and the last day of a longer festival', () => {
    expect(seasonOf({ from: '2026-04-14', to: '2026-04-16' })).toEqual({
      from: '2026-03-24',
      to: '2026-04-23',
    });
  });

  it.each([
    ['2026-11-02', false],
    ['2026-11-03', true],
    ['2026-12-01', true],
    ['2026-12-02', false],
  ])('%s is within: %s', (day, expected) => {
    expect(isWithin(day, seasonOf(full2026))).toBe(expected);
  });
});

describe('occurrenceFor', () => {
  const both = [full2026, full2025];

  it('takes the one in season, also in the week after it', () => {
    expect(occurrenceFor(both, '2025-11-10')).toBe(full2025);
  });

  it('takes the next to come between seasons', () => {
    expect(occurrenceFor(both, '2026-02-01')).toBe(full2026);
  });

  it('takes the last when the known dates are over', () => {
    expect(occurrenceFor(both, '2030-01-01')).toBe(full2026);
  });

  it('has none where none is known', () => {
    expect(occurrenceFor([], '2026-01-01')).toBeUndefined();
  });
});
