import { STUDY_EVIDENCE, type Evidence } from '../../domain/study-visit.ts';
import type { YearTotals } from './visit-store.ts';

const LEVELS: readonly Evidence[] = [...STUDY_EVIDENCE, 'reading'];

/** Totals by year from rows of `year`, `evidence` and `visits`, as a database gives them. */
export function yearTotals(
  rows: Iterable<Readonly<Record<string, unknown>>>,
): ReadonlyMap<number, YearTotals> {
  const years = new Map<number, Map<Evidence | 'none', number>>();
  for (const { year, evidence, visits } of rows) {
    const totals = years.get(Number(year)) ?? new Map<Evidence | 'none', number>();
    totals.set(LEVELS.find((level) => level === evidence) ?? 'none', Number(visits));
    years.set(Number(year), totals);
  }
  return years;
}
