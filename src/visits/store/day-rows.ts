import { STUDY_EVIDENCE, type Evidence } from '../../domain/study-visit.ts';
import type { DayRow, PageTotal, Tally, TallyName } from './visit-store.ts';

type Row = Readonly<Record<string, unknown>>;

const LEVELS: readonly Evidence[] = [...STUDY_EVIDENCE, 'reading'];
const TALLIES: readonly TallyName[] = ['malformed', 'too-old', 'robot', 'rate', 'late', 'future'];

/** The name of an evidence as a database gives it. */
export const evidenceNamed = (name: unknown): Evidence | 'none' =>
  LEVELS.find((level) => level === name) ?? 'none';

/** Aggregates of days from rows of a database. */
export const dayRows = (rows: Iterable<Row>): DayRow[] =>
  Array.from(rows, (row) => ({
    day: String(row['day']),
    evidence: evidenceNamed(row['evidence']),
    programme: String(row['programme']),
    exhibition: String(row['exhibition']),
    grade: Number(row['grade']),
    language: String(row['language']),
    visits: Number(row['visits']),
    events: Number(row['events']),
  }));

export const tallyRows = (museum: string, rows: Iterable<Row>): Tally[] =>
  Array.from(rows).flatMap((row) => {
    const name = TALLIES.find((one) => one === row['name']);
    return name ? [{ museum, day: String(row['day']), name, events: Number(row['events']) }] : [];
  });

export const pageRows = (rows: Iterable<Row>): PageTotal[] =>
  Array.from(rows, (row) => ({
    day: String(row['day']),
    page: String(row['page']),
    views: Number(row['views']),
  }));
