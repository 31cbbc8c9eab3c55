import { growthBetween, type Growth } from './growth-rate.ts';

/** Visits of an earlier year up to the same day, and in all. */
export interface EarlierYear {
  readonly year: number;
  readonly sameDays: number;
  readonly total: number;
}

/** Where a year in progress stands, and what it would come to if the rest of it went like last year's. */
export interface YearToDate {
  readonly through: string;
  readonly comparedWith: string;
  readonly visits: number;
  readonly sameDaysLastYear: number;
  /** Against the same days of last year; null where those had no visit. */
  readonly growth: Growth | null;
  readonly projection: Projection | null;
}

/** An estimate, to be shown as one and with its assumption: the days counted have the share they had last year. */
export interface Projection {
  readonly year: number;
  readonly estimate: number;
  /** From the largest and smallest share those days had in the earlier years; null without two earlier years. */
  readonly range: { readonly low: number; readonly high: number } | null;
}

/** The same day of another year; 29 February becomes 28 February where there is none. */
export function sameDayOf(day: string, year: number): string {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const monthDay = day.slice(5) === '02-29' && !leap ? '02-28' : day.slice(5);
  return `${String(year).padStart(4, '0')}-${monthDay}`;
}

/**
 * Holds a year in progress against the same days of last year.
 *
 * @param through last day counted (ISO), in the year in progress
 * @param earlier whole earlier years; last year must be among them for a projection
 */
export function yearToDate(
  through: string,
  visits: number,
  sameDaysLastYear: number,
  earlier: readonly EarlierYear[],
): YearToDate {
  const year = Number(through.slice(0, 4));
  return {
    through,
    comparedWith: sameDayOf(through, year - 1),
    visits,
    sameDaysLastYear,
    growth: growthBetween(sameDaysLastYear, visits, 1),
    projection: projectionOf(year, visits, earlier),
  };
}

function projectionOf(
  year: number,
  visits: number,
  earlier: readonly EarlierYear[],
): Projection | null {
  const lastYear = earlier.find((one) => one.year === year - 1);
  if (!lastYear || lastYear.sameDays === 0) return null;
  const usable = earlier.filter((one) => one.sameDays > 0 && one.year < year);
  const ends = usable.map((one) => {
    const product = BigInt(one.total) * BigInt(visits);
    const days = BigInt(one.sameDays);
    return { low: Number(product / days), high: Number((product + days - 1n) / days) };
  });
  return {
    year,
    estimate: roundedQuotient(BigInt(lastYear.total) * BigInt(visits), BigInt(lastYear.sameDays)),
    range:
      ends.length < 2
        ? null
        : {
            low: Math.min(...ends.map((end) => end.low)),
            high: Math.max(...ends.map((end) => end.high)),
          },
  };
}

const roundedQuotient = (product: bigint, divisor: bigint): number =>
  Number((2n * product + divisor) / (2n * divisor));
