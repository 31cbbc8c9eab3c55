import type { StudioMuseum } from './museum.ts';

/** Months (`2026-07`) since the baseline year that are over and of which nothing is written: nobody came, or not entered? */
export function monthsAsked({ plan, today }: StudioMuseum): string[] {
  const first = plan.target.baselineYear;
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: thisYear - first + 1 }, (_, index) => first + index);
  return years.flatMap((year) => {
    const entry = plan.onSite.find((one) => one.year === year);
    if (entry && !entry.months) return [];
    return Array.from({ length: 12 }, (_, index) => index)
      .filter((index) => (entry?.months?.[index] ?? null) === null)
      .map((index) => `${String(year)}-${String(index + 1).padStart(2, '0')}`)
      .filter((month) => month < today.slice(0, 7));
  });
}
