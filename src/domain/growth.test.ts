import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatGrowth } from '../catalogue/growth-format.ts';
import { latestStanding, meanOfYearlyRates, standingIn, yearOnYear } from './growth.ts';
import { compareWithPercent, growthBetween, rateOf, roundedPercent } from './growth-rate.ts';
import { boundsFor, periodOf, type GrowthTarget } from './growth-target.ts';
import { territoryGrowth } from './territory-growth.ts';
import { sameDayOf, yearToDate } from './year-to-date.ts';

interface Example {
  id: string;
  visits?: Record<string, number>;
  toDate?: Record<string, number>;
  museums?: Record<string, Record<string, number>>;
  territories?: Record<string, string[]>;
  partialYears?: string[];
  asOf: string;
  expect: Record<string, unknown>;
}

const {
  examples,
  baselineYear,
  tolerance,
}: {
  examples: Example[];
  baselineYear: number;
  tolerance: number;
} = JSON.parse(
  readFileSync(new URL('../../tests/fixtures/plan/growth-examples.json', import.meta.url), 'utf8'),
);

const target: GrowthTarget = {
  baselineYear,
  periods: [
    { until: 2025, lowerPercent: 10, upperPercent: null },
    { until: 2030, lowerPercent: 10, upperPercent: 15 },
  ],
};

const byYear = (record: Record<string, number> = {}) =>
  new Map(Object.entries(record).map(([year, visits]) => [Number(year), visits]));

/** Everything the examples may ask about, computed by the rules alone, under the names the examples use. */
function answersTo(example: Example): Record<string, unknown> {
  const visits = byYear(example.visits);
  const partial = new Set((example.partialYears ?? []).map(Number));
  const standing = latestStanding(example.asOf, visits, target, partial);
  const answers: Record<string, unknown> = {};
  answers.yearOnYear = Object.fromEntries(
    Array.from({ length: 8 }, (_, index) => 2023 + index).map((year) => {
      const growth = yearOnYear(year, visits);
      return [year, growth && rateOf(growth)];
    }),
  );
  if (standing.judged) {
    const { period } = standing;
    answers.period = period.number;
    answers.averageGrowth = standing.sinceBaseline && rateOf(standing.sinceBaseline);
    answers.averageGrowthFrom2025 = rateOf(standing.growth);
    answers.met = standing.verdict !== 'below';
    answers.verdict = standing.verdict;
    answers.missing = standing.missing;
    answers.flag = standing.flags[0];
    answers.shown = formatGrowth(standing.growth, 'vi', [period.lowerPercent]);
    answers.arithmeticMean = meanOfYearlyRates(baselineYear, standing.year, visits);
    answers[`target${standing.year}`] = standing.lower;
    answers[`lower${standing.year}`] = standing.lower;
    answers[`upper${standing.year}`] = standing.upper;
    answers[`lower${period.until}`] = standing.lowerAtEnd;
    answers[`neededPerYearTo${period.until}`] =
      standing.neededToEnd && rateOf(standing.neededToEnd);
  } else {
    Object.assign(answers, { averageGrowth: null, met: null, reason: standing.reason });
  }

  if (example.toDate) {
    const year = Number(example.asOf.slice(0, 4));
    const lastYear = sameDayOf(example.asOf, year - 1);
    const sameDays = example.toDate[lastYear] ?? Number.NaN;
    const total = visits.get(year - 1);
    const toDate = yearToDate(
      example.asOf,
      example.toDate[example.asOf] ?? Number.NaN,
      sameDays,
      total === undefined ? [] : [{ year: year - 1, sameDays, total }],
    );
    answers.yearOnYearToDate = toDate.growth && rateOf(toDate.growth);
    answers.comparedWith = toDate.comparedWith;
    answers[`projection${year}`] = toDate.projection?.estimate;
    answers.projectionIsEstimate = toDate.projection !== null;
  }

  const museums = new Map(
    Object.entries(example.museums ?? {}).map(([id, one]) => [id, byYear(one)]),
  );
  const rates = (members: readonly string[]) => {
    const growth = territoryGrowth(members, museums, 2024, 2025).growth;
    return { 2025: growth && rateOf(growth) };
  };
  if (example.museums && !example.territories) {
    answers.yearOnYear = rates([...museums.keys()]);
    answers.leftOut = territoryGrowth([...museums.keys()], museums, 2024, 2025).leftOut;
  }
  for (const [territory, members] of Object.entries(example.territories ?? {}))
    answers[territory] = rates(members);
  return answers;
}

function expectAgreement(found: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number') {
    expect(typeof found, path).toBe('number');
    const allowed = Number.isInteger(expected) ? 0 : tolerance;
    expect(Math.abs(Number(found) - expected), path).toBeLessThanOrEqual(allowed);
  } else if (expected !== null && typeof expected === 'object' && !Array.isArray(expected)) {
    const given = new Map(Object.entries(found ?? {}));
    for (const [key, value] of Object.entries(expected))
      expectAgreement(given.get(key), value, `${path}.${key}`);
  } else {
    expect(found, path).toEqual(expected);
  }
}

describe('the worked examples of the plan', () => {
  it.each(examples)('$id', (example) => {
    const answers = answersTo(example);
    for (const [name, expected] of Object.entries(example.expect)) {
      if (name === 'note') continue;
      expectAgreement(answers[name], expected, name);
    }
  });

  it('are all there', () => expect(examples).toHaveLength(18));
});

describe('exactness', () => {
  it('tells one visit apart where floating point cannot', () => {
    const base = 3_000_000_000_000_000;
    const exact = { from: BigInt(base) * 10n ** 8n, to: BigInt(base) * 11n ** 8n, years: 8 };
    expect(compareWithPercent(exact, 10)).toBe(0);
    expect(compareWithPercent({ ...exact, to: exact.to - 1n }, 10)).toBe(-1);
    expect(compareWithPercent({ ...exact, to: exact.to + 1n }, 10)).toBe(1);
  });

  it('puts the whole-visit bound exactly where the exact comparison turns', () => {
    for (let base = 1; base < 400; base += 1) {
      for (const year of [2026, 2028, 2030]) {
        const period = periodOf(year, target);
        if (!period) throw new Error('a year of the plan has no period');
        const { lower, upper } = boundsFor(year, base, period);
        const side = (visits: number, percent: number) => {
          const growth = growthBetween(base, visits, year - 2025);
          return growth && compareWithPercent(growth, percent);
        };
        expect(side(lower, 10)).toBeGreaterThanOrEqual(0);
        expect(side(lower - 1, 10)).toBe(-1);
        expect(side(upper ?? 0, 15)).toBeLessThanOrEqual(0);
        expect(side((upper ?? 0) + 1, 15)).toBe(1);
      }
    }
  });

  it('rounds half up in whole numbers, also below zero', () => {
    expect(roundedPercent({ from: 2000n, to: 2001n, years: 1 }, 1)).toBe(1n);
    expect(roundedPercent({ from: 10000n, to: 9000n, years: 1 }, 1)).toBe(-100n);
    expect(roundedPercent({ from: 5n, to: 0n, years: 2 }, 1)).toBe(-1000n);
  });
});

describe('shown rates', () => {
  const shown = (from: number, to: number, years: number, thresholds: number[]) => {
    const growth = growthBetween(from, to, years);
    return growth && formatGrowth(growth, 'vi', thresholds);
  };

  it('show one decimal where that is enough, and none that say nothing', () => {
    expect(shown(8000, 11000, 3, [10])).toBe('11,2%');
    expect(shown(10000, 13310, 3, [10])).toBe('10%');
  });

  it('never round onto or across a threshold', () => {
    expect(shown(10000, 13311, 3, [10])).toBe('10,003%');
    expect(shown(13310, 15307, 1, [10, 15])).toBe('15,004%');
    expect(shown(100000, 99999, 1, [])).toBe('-0,001%');
  });

  it('follow the language of the page', () => {
    const growth = growthBetween(10000, 13309, 3);
    expect(growth && formatGrowth(growth, 'en', [10])).toBe('9.997%');
  });
});

describe('standing', () => {
  it('has no verdict for a year without a figure, and does not take it for zero', () => {
    const visits = byYear({ '2022': 1000, '2025': 1500 });
    expect(standingIn(2024, visits, target)).toMatchObject({
      judged: false,
      reason: 'year-missing',
    });
  });

  it('judges the second period from the actual 2025 even where the baseline is missing', () => {
    const visits = byYear({ '2025': 1000, '2026': 1100 });
    expect(latestStanding('2027-02-01', visits, target)).toMatchObject({
      judged: true,
      verdict: 'within',
      sinceBaseline: null,
    });
  });

  it('names the base year that is missing for the second period', () => {
    const visits = byYear({ '2022': 1000, '2026': 1100 });
    expect(latestStanding('2027-02-01', visits, target)).toMatchObject({
      judged: false,
      reason: 'baseline-missing',
      baseYear: 2025,
    });
  });

  it('is final only in the last year of a period', () => {
    const visits = byYear({ '2022': 1000, '2024': 1300, '2025': 1400 });
    expect(standingIn(2024, visits, target)).toMatchObject({ final: false });
    expect(standingIn(2025, visits, target)).toMatchObject({ final: true, neededToEnd: null });
  });

  it('leaves years after the plan unjudged', () => {
    expect(standingIn(2031, byYear({ '2031': 5 }), target)).toMatchObject({
      reason: 'outside-plan',
    });
  });

  it('takes a later baseline year as the start of the second period too', () => {
    expect(periodOf(2027, { ...target, baselineYear: 2026 })).toMatchObject({
      number: 2,
      baseYear: 2026,
    });
  });
});

describe('a year in progress', () => {
  const earlier = [
    { year: 2025, sameDays: 10800, total: 12100 },
    { year: 2024, sameDays: 9000, total: 10000 },
  ];

  it('gives a range from the smallest and largest share of earlier years', () => {
    expect(yearToDate('2026-11-24', 12000, 10800, earlier).projection).toEqual({
      year: 2026,
      estimate: 13444,
      range: { low: 13333, high: 13445 },
    });
  });

  it('gives no range from one earlier year and no projection without last year', () => {
    expect(
      yearToDate('2026-11-24', 12000, 10800, earlier.slice(0, 1)).projection?.range,
    ).toBeNull();
    expect(yearToDate('2026-11-24', 12000, 9000, earlier.slice(1)).projection).toBeNull();
  });

  it('leaves growth undefined where last year had no visit on those days', () => {
    expect(yearToDate('2026-01-03', 5, 0, []).growth).toBeNull();
  });

  it('knows the century rule of leap days', () => {
    expect(sameDayOf('2028-02-29', 2100)).toBe('2100-02-28');
    expect(sameDayOf('2028-02-29', 2024)).toBe('2024-02-29');
  });
});
