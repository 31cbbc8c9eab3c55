import { NOTED } from '../../domain/noted.ts';
import { STUDY_EVIDENCE, type Evidence } from '../../domain/study-visit.ts';
import { TALLY_NAMES } from '../../schema/staff-figures.ts';
import {
  type DayRow,
  type NoteTotal,
  type PageTotal,
  type Tally,
  type YearTotals,
} from './visit-store.ts';

/** Rows as a database gives them; PostgreSQL gives its sums as text. */
type Rows = Iterable<Readonly<Record<string, unknown>>>;

const LEVELS: readonly Evidence[] = [...STUDY_EVIDENCE, 'reading'];
const levelOf = (evidence: unknown): Evidence | 'none' =>
  LEVELS.find((level) => level === evidence) ?? 'none';

/** Totals by year from rows of `year`, `evidence` and `visits`. */
export function yearTotals(rows: Rows): ReadonlyMap<number, YearTotals> {
  const years = new Map<number, Map<Evidence | 'none', number>>();
  for (const { year, evidence, visits } of rows) {
    const totals = years.get(Number(year)) ?? new Map<Evidence | 'none', number>();
    totals.set(levelOf(evidence), Number(visits));
    years.set(Number(year), totals);
  }
  return years;
}

/** Sorted here and not by the database, for each collates in its own way. */
export const dayRows = (rows: Rows): DayRow[] =>
  Array.from(rows, (row) => ({
    day: String(row['day']),
    evidence: levelOf(row['evidence']),
    programme: String(row['programme']),
    exhibition: String(row['exhibition']),
    grade: Number(row['grade']),
    language: String(row['language']),
    visits: Number(row['visits']),
    events: Number(row['events']),
  })).sort(
    by((row) => [row.day, row.evidence, row.programme, row.exhibition, row.grade, row.language]),
  );

export const tallyRows = (rows: Rows, museum: string): Tally[] =>
  Array.from(rows, (row) => ({
    museum,
    day: String(row['day']),
    name: tallyNamed(row['name']),
    events: Number(row['events']),
  })).sort(by(({ day, name }) => [day, name]));

export const pageRows = (rows: Rows): PageTotal[] =>
  Array.from(rows, (row) => ({
    day: String(row['day']),
    page: String(row['page']),
    views: Number(row['views']),
  })).sort(by(({ day, page }) => [day, page]));

export const noteRows = (rows: Rows): NoteTotal[] =>
  Array.from(rows)
    .flatMap((row) => {
      const what = NOTED.find((one) => one === row['what']);
      return what
        ? [
            {
              day: String(row['day']),
              what,
              about: String(row['about']),
              times: Number(row['times']),
            },
          ]
        : [];
    })
    .sort(by(({ day, what, about }) => [day, what, about]));

function tallyNamed(name: unknown) {
  const known = TALLY_NAMES.find((one) => one === name);
  if (known === undefined) throw new Error(`unknown tally ${String(name)}`);
  return known;
}

const by =
  <Row>(keyOf: (row: Row) => readonly (string | number)[]) =>
  (a: Row, b: Row): number => {
    const other = keyOf(b);
    for (const [index, key] of keyOf(a).entries()) {
      const against = other[index];
      if (against !== undefined && key !== against) return key < against ? -1 : 1;
    }
    return 0;
  };
