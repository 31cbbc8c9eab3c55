import type { Growth } from './growth-rate.ts';

/** One stretch of the plan with its own rate, in the order in which they follow each other. */
export interface TargetPeriod {
  /** The last year it covers; it begins the year after the period before it, or after the baseline year. */
  readonly until: number;
  /** Whole percent a year that the plan asks for at least. */
  readonly lowerPercent: number;
  /** Whole percent a year that the plan names as the upper end, or null where it names none. */
  readonly upperPercent: number | null;
}

/** The two settings that the decision leaves open, and the periods that it fixes. */
export interface GrowthTarget {
  readonly baselineYear: number;
  readonly periods: readonly TargetPeriod[];
}

/** A period placed in time: its number from 1 and the year whose actual count it starts from. */
export interface PlacedPeriod extends TargetPeriod {
  readonly number: number;
  readonly baseYear: number;
}

/** Whole visits: at least `lower`; at most `upper` where the plan has an upper end. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number | null;
}

/** The period that judges a year, or null for the baseline year, years before it and years after the plan. */
export function periodOf(year: number, target: GrowthTarget): PlacedPeriod | null {
  const index = target.periods.findIndex((period) => year <= period.until);
  const period = target.periods[index];
  if (!period || year <= target.baselineYear) return null;
  const before = target.periods[index - 1]?.until ?? target.baselineYear;
  return { ...period, number: index + 1, baseYear: Math.max(before, target.baselineYear) };
}

/**
 * The target path in whole visits: base · (1 + percent)^years, the lower bound rounded up, the upper rounded down
 * ("at most"), so that a whole number of visits meets a bound exactly when the exact comparison does.
 */
export function boundsFor(year: number, base: number, period: PlacedPeriod): Bounds {
  const years = BigInt(year - period.baseYear);
  const scale = 100n ** years;
  const asked = (percent: number) => BigInt(base) * BigInt(100 + percent) ** years;
  return {
    lower: Number((asked(period.lowerPercent) + scale - 1n) / scale),
    upper: period.upperPercent === null ? null : Number(asked(period.upperPercent) / scale),
  };
}

/**
 * Growth a year still needed from a count to the period's lower bound in its last year (measured against the exact
 * bound, not the one rounded to whole visits); null in that last year and where there is nothing to grow from.
 */
export function growthStillNeeded(
  year: number,
  visits: number,
  base: number,
  period: PlacedPeriod,
): Growth | null {
  if (year >= period.until || visits <= 0) return null;
  const years = BigInt(period.until - period.baseYear);
  return {
    from: BigInt(visits) * 100n ** years,
    to: BigInt(base) * BigInt(100 + period.lowerPercent) ** years,
    years: period.until - year,
  };
}
