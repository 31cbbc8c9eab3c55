import type { DayRow, PageTotal, Tally, YearTotals } from './visit-store.ts';

type Days = readonly [museum: string, from: string, until: string];

/** What the thread of the database is asked, and answers. */
export interface DatabaseCalls {
  /** Entries of the journal as its lines; the last one's number. Answers with the lines it put aside for good. */
  write: { ask: { readonly upTo: number; readonly lines: readonly string[] }; answer: string[] };
  writtenUpTo: { ask: null; answer: number };
  settle: { ask: null; answer: null };
  totalsByYear: { ask: string; answer: ReadonlyMap<number, YearTotals> };
  days: { ask: Days; answer: DayRow[] };
  tallies: { ask: Days; answer: Tally[] };
  pages: { ask: Days; answer: PageTotal[] };
  tidy: { ask: string; answer: null };
  /** Moves a database that cannot be read aside and begins anew. Answers with the name that it has now. */
  renew: { ask: string; answer: string };
  close: { ask: null; answer: null };
}
export type DatabaseCall = keyof DatabaseCalls;

export interface DatabaseRequest<Call extends DatabaseCall = DatabaseCall> {
  readonly id: number;
  readonly call: Call;
  readonly ask: DatabaseCalls[Call]['ask'];
}

export interface DatabaseAnswer {
  readonly id: number;
  readonly answer?: unknown;
  /** What went wrong, with SQLite's number for it. */
  readonly error?: { readonly message: string; readonly errcode: number | null };
}

/** Something that SQLite says. */
export class SqliteError extends Error {
  override name = 'SqliteError';
  readonly errcode: number | null;

  constructor(message: string, errcode: number | null) {
    super(message);
    this.errcode = errcode;
  }
}

/** SQLite's number for an error; null where it is none of SQLite's. */
export const errcodeOf = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : null;

const [CORRUPT, NOT_A_DATABASE] = [11, 26];
/** Not for good: busy, locked, out of memory, read-only, input or output, full, cannot open. */
const PASSING = [5, 6, 7, 8, 10, 13, 14];

/** The file is damaged: nothing more can be written into it. */
export const isCorrupt = (error: unknown): boolean => {
  const code = errcodeOf(error);
  return code === CORRUPT || code === NOT_A_DATABASE;
};

/** What stands in the way may go: the same again later. */
export const isPassing = (error: unknown): boolean => {
  const code = errcodeOf(error);
  return code !== null && PASSING.includes(code);
};
