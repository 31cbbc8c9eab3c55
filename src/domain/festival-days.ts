import type { DaySpan } from './season.ts';

/** Days of a festival in one year, and how sure they are. */
export interface FestivalDays extends DaySpan {
  /** `fixed`: the same every year; `computed` by calendar rules; `announced` by those who hold it. */
  readonly status: 'fixed' | 'computed' | 'announced';
}

interface Reckoned {
  /** A day or span that is the same every year, MM-DD. */
  readonly fixed?: DaySpan | undefined;
  readonly occurrences: readonly (DaySpan & { readonly status: 'computed' | 'announced' })[];
}

/** The days of a festival in the given years, in order; a festival without a reckoned day has none. */
export function festivalDays(
  { fixed, occurrences }: Reckoned,
  years: readonly number[],
): FestivalDays[] {
  const days: FestivalDays[] = fixed
    ? years.map((year) => ({
        from: `${String(year)}-${fixed.from}`,
        to: `${String(year)}-${fixed.to}`,
        status: 'fixed',
      }))
    : occurrences.filter(({ from }) => years.includes(Number(from.slice(0, 4))));
  return [...days].sort((a, b) => a.from.localeCompare(b.from));
}

/** Two reckonings this many days apart or more differ by a month of the moon, not by a day of counting. */
const MONTH_APART = 20;
const DAY = 86_400_000;

/** Whether two reckonings of the same festival lie about a month apart. */
export function isMonthApart(one: DaySpan, other: DaySpan): boolean {
  return Math.abs(Date.parse(one.from) - Date.parse(other.from)) >= MONTH_APART * DAY;
}
