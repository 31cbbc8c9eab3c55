import { growthBetween, rateOf, type Growth } from './growth-rate.ts';
import {
  boundsFor,
  growthStillNeeded,
  periodOf,
  type GrowthTarget,
  type PlacedPeriod,
} from './growth-target.ts';

/** Study visits of whole years. A year without a figure is absent: a missing figure is never zero. */
export type YearlyVisits = ReadonlyMap<number, number>;

/** Why a year has no verdict. For `baseline-…` the year meant is the `baseYear` of the standing. */
export type Unjudged =
  'baseline-missing' | 'baseline-zero' | 'baseline-only' | 'year-missing' | 'outside-plan';

/** How far to trust a verdict: a count that covers only part of its year. */
export type StandingFlag = 'baseline-incomplete' | 'year-incomplete';

/** Where one year stands against the plan. */
export type Standing =
  | {
      readonly judged: true;
      readonly year: number;
      readonly period: PlacedPeriod;
      readonly visits: number;
      /** Average growth since the period's base year (period 1: the baseline; period 2: the actual last year of 1). */
      readonly growth: Growth;
      /** Average growth since the baseline year; null where that year has no figure. */
      readonly sinceBaseline: Growth | null;
      readonly lower: number;
      readonly upper: number | null;
      readonly verdict: Verdict;
      /** Visits missing to the lower bound of this year; 0 when it is met. */
      readonly missing: number;
      /** True in the period's last year, when the verdict is the plan's; before, it says whether the path is kept. */
      readonly final: boolean;
      readonly neededToEnd: Growth | null;
      /** The period's lower bound in its last year, in whole visits. */
      readonly lowerAtEnd: number;
      readonly flags: readonly StandingFlag[];
    }
  | {
      readonly judged: false;
      readonly year: number | null;
      readonly baseYear: number;
      readonly reason: Unjudged;
    };

/** `within` also where the plan names no upper end. */
export type Verdict = 'below' | 'within' | 'above';

/** Holds one whole year against the plan in exact integers. `partialYears`: years counted only in part. */
export function standingIn(
  year: number,
  visits: YearlyVisits,
  target: GrowthTarget,
  partialYears: ReadonlySet<number> = new Set(),
): Standing {
  const period = periodOf(year, target);
  const baseYear = period?.baseYear ?? target.baselineYear;
  const unjudged = (reason: Unjudged): Standing => ({ judged: false, year, baseYear, reason });
  if (!period) return unjudged(year === target.baselineYear ? 'baseline-only' : 'outside-plan');
  const base = visits.get(baseYear);
  if (base === undefined) return unjudged('baseline-missing');
  if (base === 0) return unjudged('baseline-zero');
  const count = visits.get(year);
  if (count === undefined) return unjudged('year-missing');
  const growth = growthBetween(base, count, year - baseYear);
  if (!growth) return unjudged('baseline-zero');

  const { lower, upper } = boundsFor(year, base, period);
  const flags: StandingFlag[] = [];
  if (partialYears.has(baseYear)) flags.push('baseline-incomplete');
  if (partialYears.has(year)) flags.push('year-incomplete');
  return {
    judged: true,
    year,
    period,
    visits: count,
    growth,
    sinceBaseline: growthBetween(
      visits.get(target.baselineYear) ?? 0,
      count,
      year - target.baselineYear,
    ),
    lower,
    upper,
    verdict: count < lower ? 'below' : upper !== null && count > upper ? 'above' : 'within',
    missing: Math.max(0, lower - count),
    final: year === period.until,
    neededToEnd: growthStillNeeded(year, count, base, period),
    lowerAtEnd: boundsFor(period.until, base, period).lower,
    flags,
  };
}

/**
 * The standing of the last whole year that has a figure, as seen on a day. The year of that day is in progress, so it
 * is never judged here (`yearToDate` is for it).
 *
 * @param asOf ISO day in the museum's time zone
 */
export function latestStanding(
  asOf: string,
  visits: YearlyVisits,
  target: GrowthTarget,
  partialYears: ReadonlySet<number> = new Set(),
): Standing {
  const current = Number(asOf.slice(0, 4));
  const lastYear = Math.max(...[...visits.keys()].filter((year) => year < current));
  if (lastYear > target.baselineYear) return standingIn(lastYear, visits, target, partialYears);
  const base = visits.get(target.baselineYear);
  return {
    judged: false,
    year: null,
    baseYear: target.baselineYear,
    reason:
      base === undefined ? 'baseline-missing' : base === 0 ? 'baseline-zero' : 'baseline-only',
  };
}

/** Growth over the year before; null ("no figures yet") where either year has none or the year before had no visit. */
export function yearOnYear(year: number, visits: YearlyVisits): Growth | null {
  const before = visits.get(year - 1);
  const count = visits.get(year);
  return before === undefined || count === undefined ? null : growthBetween(before, count, 1);
}

/**
 * The arithmetic mean of the yearly rates, as a fraction: shown beside the average growth and named so, never judged.
 * Null where a year between has no rate.
 */
export function meanOfYearlyRates(
  fromYear: number,
  toYear: number,
  visits: YearlyVisits,
): number | null {
  const rates: number[] = [];
  for (let year = fromYear + 1; year <= toYear; year += 1) {
    const growth = yearOnYear(year, visits);
    if (!growth) return null;
    rates.push(rateOf(growth));
  }
  return rates.length === 0 ? null : rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
}
