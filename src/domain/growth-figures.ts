import { latestStanding, standingIn, yearOnYear, type Standing, type Verdict } from './growth.ts';
import type { Growth } from './growth-rate.ts';
import { boundsFor, periodOf, type GrowthTarget } from './growth-target.ts';
import {
  emptyMonths,
  isPartial,
  monthsEntered,
  together,
  visitsOf,
  visitsThrough,
  type YearOfVisits,
} from './visit-counts.ts';
import { yearToDate, type EarlierYear, type YearToDate } from './year-to-date.ts';

/** What the plan folder says: both open settings, the periods, and the counts. */
export interface GrowthInput {
  /** ISO day in the museum's time zone. */
  readonly asOf: string;
  readonly target: GrowthTarget;
  /** Whether online study visits count toward the target; the decision does not say. */
  readonly countsOnline: boolean;
  readonly onSite: readonly YearOfVisits[];
  /** `since`: the first ISO day of the online museum, before which its visits are a known zero; null without one. */
  readonly online: { readonly since: string | null; readonly years: readonly YearOfVisits[] };
}

/** One year of the chart and of its table. Visits are whole numbers; null is "no figure". */
export interface GrowthRow {
  readonly year: number;
  readonly onSite: number | null;
  readonly online: number | null;
  readonly together: number | null;
  /** The figure that is held against the target: `together` or `onSite`, as the setting says. */
  readonly counted: number | null;
  /** The year is not over: its figures are to date and have no verdict. */
  readonly inProgress: boolean;
  /** The figure covers only part of a year that is over. */
  readonly partial: boolean;
  readonly emptyMonths: readonly number[];
  readonly example: boolean;
  /** Target path in whole visits; null for the baseline year and where its base year has no figure. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly verdict: Verdict | null;
  /** Visits missing to the lower bound, null without a verdict. */
  readonly missing: number | null;
  readonly yearOnYear: Growth | null;
  /** Average growth since the period's base year. */
  readonly average: Growth | null;
}

/** Everything /growth/, the home page and the annual report show, from the same rules. */
export interface GrowthFigures {
  readonly asOf: string;
  readonly baselineYear: number;
  readonly countsOnline: boolean;
  /** From the baseline year to the plan's last year. */
  readonly rows: readonly GrowthRow[];
  /** The last whole year with a figure, against its target. */
  readonly standing: Standing;
  /** This year against the same months of last year, up to the last month entered for every counted source. */
  readonly thisYear: YearToDate | null;
  /** Target path of the year in progress, for "so many to go". */
  readonly thisYearBounds: { readonly lower: number; readonly upper: number | null } | null;
  /** True where any figure is a made-up example: everything shown must then say so. */
  readonly example: boolean;
}

/** Computes the figures for chart, table and sentences. Pure: the day is an argument. */
export function growthFigures(input: GrowthInput): GrowthFigures {
  const { asOf, target, countsOnline } = input;
  const currentYear = Number(asOf.slice(0, 4));
  const lastYear = Math.max(target.baselineYear, ...target.periods.map(({ until }) => until));
  const years = Array.from(
    { length: lastYear - target.baselineYear + 1 },
    (_, index) => target.baselineYear + index,
  );
  const sources = new Map(years.map((year) => [year, sourcesOf(year, input)]));
  const countedOf = (year: number) => sources.get(year)?.counted ?? null;

  const whole = new Map<number, number>();
  const partialYears = new Set<number>();
  for (const year of years.filter((one) => one < currentYear)) {
    const counted = countedOf(year);
    const visits = counted && visitsOf(counted);
    if (!counted || visits === null) continue;
    whole.set(year, visits);
    if (isPartial(counted)) partialYears.add(year);
  }

  const boundsOf = (year: number) => {
    const period = periodOf(year, target);
    const base = period && whole.get(period.baseYear);
    return period && base ? boundsFor(year, base, period) : null;
  };

  const rows = years.map((year): GrowthRow => {
    const { onSite, online, both, counted } = sources.get(year) ?? NOTHING;
    const standing = standingIn(year, whole, target, partialYears);
    const bounds = boundsOf(year);
    const inProgress = year === currentYear;
    return {
      year,
      onSite: onSite && visitsOf(onSite),
      online: online && visitsOf(online),
      together: both && visitsOf(both),
      counted: counted && visitsOf(counted),
      inProgress,
      partial: partialYears.has(year),
      emptyMonths: onSite && !inProgress ? emptyMonths(onSite) : [],
      example: [onSite, online].some((source) => source?.example),
      lower: bounds?.lower ?? null,
      upper: bounds?.upper ?? null,
      verdict: standing.judged ? standing.verdict : null,
      missing: standing.judged ? standing.missing : null,
      yearOnYear: yearOnYear(year, whole),
      average: standing.judged ? standing.growth : null,
    };
  });

  return {
    asOf,
    baselineYear: target.baselineYear,
    countsOnline,
    rows,
    standing: latestStanding(asOf, whole, target, partialYears),
    thisYear: thisYearOf(asOf, years, countedOf),
    thisYearBounds: boundsOf(currentYear),
    example: rows.some((row) => row.example),
  };
}

interface Sources {
  onSite: YearOfVisits | null;
  online: YearOfVisits | null;
  both: YearOfVisits | null;
  counted: YearOfVisits | null;
}

const NOTHING: Sources = { onSite: null, online: null, both: null, counted: null };

function sourcesOf(year: number, input: GrowthInput): Sources {
  const onSite = input.onSite.find((one) => one.year === year) ?? null;
  const online = onlineOf(year, input.online);
  const both = onSite && online && together(onSite, online);
  return { onSite, online, both, counted: input.countsOnline ? both : onSite };
}

/** Before the online museum opened its visits are a known zero, in whole years and in the months of its first year. */
function onlineOf(year: number, online: GrowthInput['online']): YearOfVisits | null {
  const entered = online.years.find((one) => one.year === year) ?? null;
  if (online.since === null) return entered;
  const [sinceYear = 0, sinceMonth = 1] = online.since.split('-').map(Number);
  if (year < sinceYear) {
    return { year, months: Array<number>(12).fill(0), total: null, partial: false, example: false };
  }
  if (year > sinceYear || !entered?.months) return entered;
  const months = entered.months.map((visits, index) =>
    index + 1 < sinceMonth ? (visits ?? 0) : visits,
  );
  return { ...entered, months };
}

function thisYearOf(
  asOf: string,
  years: readonly number[],
  countedOf: (year: number) => YearOfVisits | null,
): YearToDate | null {
  const currentYear = Number(asOf.slice(0, 4));
  const current = countedOf(currentYear);
  const lastYear = countedOf(currentYear - 1);
  if (!current || !lastYear) return null;
  const monthsOver = Number(asOf.slice(5, 7)) - (isLastOfMonth(asOf) ? 0 : 1);
  const month = Math.min(monthsOver, monthsEntered(current), monthsEntered(lastYear));
  const visits = visitsThrough(current, month);
  const sameDays = visitsThrough(lastYear, month);
  if (month === 0 || visits === null || sameDays === null) return null;
  const earlier = years.flatMap((year): EarlierYear[] => {
    const counted = year < currentYear ? countedOf(year) : null;
    if (!counted || isPartial(counted)) return [];
    const sameDaysThen = visitsThrough(counted, month);
    const total = visitsOf(counted);
    return sameDaysThen === null || total === null ? [] : [{ year, sameDays: sameDaysThen, total }];
  });
  return yearToDate(lastDayOf(currentYear, month), visits, sameDays, earlier);
}

const lastDayOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

const isLastOfMonth = (day: string): boolean =>
  lastDayOf(Number(day.slice(0, 4)), Number(day.slice(5, 7))) === day;
