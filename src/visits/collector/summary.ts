import {
  isStudyVisit,
  SMALLEST_PUBLIC_FIGURE,
  STUDY_EVIDENCE,
  type Evidence,
} from '../../domain/study-visit.ts';
import type { VisitStore, YearTotals } from '../store/visit-store.ts';

/**
 * What everybody may read: study visits online, by year. Only totals, because a breakdown that is still growing would
 * give small figures away to whoever polls it.
 */
export interface VisitSummary {
  readonly museum: string;
  /** ISO day up to which it counts. */
  readonly asOf: string;
  /** A year's study visits; null stands for "fewer than `fewerThan`". */
  readonly years: readonly { readonly year: number; readonly studyVisits: number | null }[];
  readonly fewerThan: number;
}

/** The summary, with the year of `asOf` always in it. */
export async function visitSummary(
  store: Pick<VisitStore, 'totalsByYear'>,
  museum: string,
  asOf: string,
  countsReading: boolean,
): Promise<VisitSummary> {
  const totals = new Map(await store.totalsByYear(museum));
  const thisYear = Number(asOf.slice(0, 4));
  if (!totals.has(thisYear)) totals.set(thisYear, new Map());
  const years = [...totals]
    .sort(([a], [b]) => a - b)
    .map(([year, yearTotals]) => {
      const visits = studyVisitsOf(yearTotals, countsReading);
      return { year, studyVisits: visits < SMALLEST_PUBLIC_FIGURE ? null : visits };
    });
  return { museum, asOf, years, fewerThan: SMALLEST_PUBLIC_FIGURE };
}

function studyVisitsOf(totals: YearTotals, countsReading: boolean): number {
  const levels: readonly Evidence[] = [...STUDY_EVIDENCE, 'reading'];
  return levels
    .filter((level) => isStudyVisit(level, countsReading))
    .reduce((sum, level) => sum + (totals.get(level) ?? 0), 0);
}
