import {
  newVisits,
  standingVisits,
  studyVisitsIn,
  type Journal,
} from '../domain/on-site-journal.ts';
import type { OnSiteVisit } from '../domain/on-site-visit.ts';
import { readVisit, type FieldProblem, type VisitTexts } from './read-visit.ts';
import type { MuseumChoices } from './visit-fields.ts';
import type { VisitSheet } from './visit-sheet.ts';

/** What becomes of one row. */
export type RowVerdict =
  | { readonly line: number; readonly state: 'new' | 'known'; readonly visit: OnSiteVisit }
  | {
      readonly line: number;
      readonly state: 'wrong';
      readonly texts: VisitTexts;
      readonly problems: readonly FieldProblem[];
    };

/** What an import would do; nothing is written yet. */
export interface ImportPlan {
  readonly rows: readonly RowVerdict[];
  readonly unknownColumns: readonly string[];
  /** All that can be read, in the order of their rows. */
  readonly visits: readonly OnSiteVisit[];
  /** Those of them that the journal does not have. */
  readonly fresh: readonly OnSiteVisit[];
  /** Study visits of each month (`2026-10`) before and after. */
  readonly months: readonly {
    readonly month: string;
    readonly before: number;
    readonly after: number;
  }[];
}

/** Says of every row whether it is new, in the journal already (copies are counted), or wrong. */
export function planImport(
  { rows, unknownColumns }: VisitSheet,
  journal: Journal,
  museum: MuseumChoices,
  today: string,
): ImportPlan {
  const read = rows.map(({ line, texts }) => ({
    line,
    texts,
    reading: readVisit(texts, museum, today),
  }));
  const visits = read.flatMap(({ reading }) => ('visit' in reading ? [reading.visit] : []));
  const recorded = standingVisits(journal);
  const isNew = newVisits(visits, recorded);
  let next = 0;
  const verdicts = read.map(({ line, texts, reading }): RowVerdict => {
    if ('problems' in reading) return { line, state: 'wrong', texts, problems: reading.problems };
    const state = isNew[next] === true ? 'new' : 'known';
    next += 1;
    return { line, state, visit: reading.visit };
  });
  const fresh = visits.filter((_, index) => isNew[index] === true);
  return { rows: verdicts, unknownColumns, visits, fresh, months: monthsChanged(fresh, recorded) };
}

/** Study visits of the months that new visits fall into. */
export function monthsChanged(
  fresh: readonly OnSiteVisit[],
  recorded: readonly OnSiteVisit[],
): ImportPlan['months'] {
  const months = [...new Set(fresh.map(({ date }) => date.slice(0, 7)))].sort();
  return months.map((month) => {
    const sum = (visits: readonly OnSiteVisit[]) =>
      visits
        .filter(({ date }) => date.startsWith(month))
        .reduce((total, visit) => total + studyVisitsIn(visit), 0);
    const before = sum(recorded);
    return { month, before, after: before + sum(fresh) };
  });
}
