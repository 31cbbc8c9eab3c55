import type { DatabaseSync } from 'node:sqlite';
import { dayRows, noteRows, pageRows, tallyRows, yearTotals } from './read-rows.ts';
import type { VisitDatabase } from './visit-database.ts';
import {
  aggregatesOfDays,
  notesOfDays,
  pagesOfDays,
  talliesOfDays,
  totalsByYear,
} from './visit-tables.ts';

const DAYS = { museum: '?1', from: '?2', until: '?3' };

/** What a SQLite database of visits tells, to the thread that fills it and to those that only look. */
export function readingOf(
  database: DatabaseSync,
): Pick<VisitDatabase, 'totalsByYear' | 'days' | 'tallies' | 'pages' | 'notes'> {
  const totals = database.prepare(totalsByYear('?1'));
  const days = database.prepare(aggregatesOfDays(DAYS));
  const tallies = database.prepare(talliesOfDays(DAYS));
  const pages = database.prepare(pagesOfDays(DAYS));
  const notes = database.prepare(notesOfDays(DAYS));
  return {
    totalsByYear: (museum) => yearTotals(totals.all(museum)),
    days: (...asked) => dayRows(days.all(...asked)),
    tallies: (museum, ...asked) => tallyRows(tallies.all(museum, ...asked), museum),
    pages: (...asked) => pageRows(pages.all(...asked)),
    notes: (...asked) => noteRows(notes.all(...asked)),
  };
}
