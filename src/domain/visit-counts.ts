/**
 * Study visits of one calendar year from one source (on site, or online), as they were entered: month by month, or
 * only as a total for years kept that way. Null is "not entered"; a month without visits is a 0 that somebody wrote.
 */
export interface YearOfVisits {
  readonly year: number;
  /** Twelve entries, January first; null where only the year's total is known. */
  readonly months: readonly (number | null)[] | null;
  /** The year's total where the months are not known. */
  readonly total: number | null;
  /** True where staff say that the figures cover only part of the year. */
  readonly partial: boolean;
  /** True for figures made up to show how the page works; carried to everything computed from them. */
  readonly example: boolean;
}

/** All visits entered for a year, or null where nothing was entered. */
export function visitsOf(year: YearOfVisits): number | null {
  if (!year.months) return year.total;
  const entered = year.months.filter((visits) => visits !== null);
  return entered.length === 0 ? null : entered.reduce((sum, visits) => sum + visits, 0);
}

/** Months (1–12) that nobody has entered, up to and with `lastMonth`; none for a year known only by its total. */
export function emptyMonths(year: YearOfVisits, lastMonth = 12): number[] {
  return (year.months ?? [])
    .slice(0, lastMonth)
    .flatMap((visits, index) => (visits === null ? [index + 1] : []));
}

/** Does the figure of this whole year cover only part of it? */
export function isPartial(year: YearOfVisits): boolean {
  return year.partial || (visitsOf(year) !== null && emptyMonths(year).length > 0);
}

/** Visits of January to `month`, or null where one of those months is missing. */
export function visitsThrough(year: YearOfVisits, month: number): number | null {
  if (!year.months) return null;
  let sum = 0;
  for (const visits of year.months.slice(0, month)) {
    if (visits === null) return null;
    sum += visits;
  }
  return sum;
}

/** How many months from January on are entered without a gap. */
export function monthsEntered(year: YearOfVisits): number {
  const gap = year.months?.indexOf(null) ?? 0;
  return gap === -1 ? 12 : gap;
}

/** Two sources of one year added up; null where one of them has no figure, for a missing figure is never zero. */
export function together(a: YearOfVisits, b: YearOfVisits): YearOfVisits | null {
  const sum = (x: number | null, y: number | null) => (x === null || y === null ? null : x + y);
  const total = sum(visitsOf(a), visitsOf(b));
  if (total === null) return null;
  const bothByMonth = a.months !== null && b.months !== null;
  const months = bothByMonth
    ? a.months.map((visits, index) => sum(visits, b.months?.[index] ?? null))
    : null;
  return {
    year: a.year,
    months,
    total: months ? null : total,
    partial: isPartial(a) || isPartial(b),
    example: a.example || b.example,
  };
}
