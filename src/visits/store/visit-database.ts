import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { addDays, LATEST_DAYS, REMEMBERED_DAYS } from '../../domain/study-visit.ts';
import { dayRows, pageRows, tallyRows } from './day-rows.ts';
import type { DayRow, PageTotal, Tally, WriteGroup, YearTotals } from './visit-store.ts';
import {
  addPages,
  addTallies,
  addToDaily,
  addToVisits,
  daysBetweenTwo,
  pagesBetween,
  STRONGEST,
  talliesBetween,
  totalsByYear,
  visitTables,
} from './visit-tables.ts';
import { yearTotals } from './year-totals.ts';

/** The file of a folder's visit database. */
export const DATABASE_FILE = 'visits.sqlite';

/**
 * The SQLite database that the journal (journaled-store.ts) fills. It works in a thread of its own (database-thread.ts),
 * so that no request waits for it.
 */
export interface VisitDatabase {
  /** Writes a group at once, and with it the number of the journal's entry that it goes up to. */
  writeUpTo(entry: number, group: WriteGroup): void;
  /** The journal's entries up to this number are in the database. */
  writtenUpTo(): number;
  /** Has everything that is in the database on the disk. */
  settle(): void;
  totalsByYear(museum: string): ReadonlyMap<number, YearTotals>;
  days(museum: string, from: string, until: string): DayRow[];
  tallies(museum: string, from: string, until: string): Tally[];
  pages(museum: string, from: string, until: string): PageTotal[];
  /** Closes the days that can get no more events (`VisitStore.tidy`). */
  tidy(today: string): void;
  close(): void;
}

/** Bytes of the database kept in memory: keys are random, so every write goes somewhere else. */
const CACHE_KIB = 64 * 1024;
/** Pages of 4 KiB after which the log goes into the database. */
const LOG_PAGES = 16_000;

/**
 * Opens the visit database of a folder, made if it is not there. What is written is on the disk after `settle`; a power
 * cut before that takes back whole writes, the last first.
 *
 * @throws Error with SQLite's `errcode` where the file is corrupt
 */
export function openVisitDatabase(folder: string): VisitDatabase {
  const database = new DatabaseSync(join(folder, DATABASE_FILE));
  try {
    database.exec(
      `PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
       PRAGMA cache_size = -${String(CACHE_KIB)}; PRAGMA wal_autocheckpoint = ${String(LOG_PAGES)};`,
    );
    database.exec(visitTables('WITHOUT ROWID'));
    return on(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

const RANGE = { museum: '?1', from: '?2', until: '?3' };

function on(database: DatabaseSync): VisitDatabase {
  const remember = database.prepare(
    'INSERT INTO seen (museum, id, day) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const addToVisit = database.prepare(addToVisits('VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)'));
  const addPage = database.prepare(addPages('VALUES (?, ?, ?, 1)'));
  const addTally = database.prepare(addTallies('VALUES (?, ?, ?, ?)'));
  const totals = database.prepare(totalsByYear('?1'));
  const days = database.prepare(daysBetweenTwo(RANGE));
  const tallies = database.prepare(talliesBetween(RANGE));
  const pages = database.prepare(pagesBetween(RANGE));

  const isNew = (statement: StatementSync, ...values: string[]) =>
    Number(statement.run(...values).changes) > 0;

  const writeGroup = ({ received, visits, pages, tallies }: WriteGroup) => {
    // In the order of their keys, so that each page of the tables is opened once; alike keys in order of arrival.
    const fresh = new Set(
      byKey(visits, ({ id }) => id).filter((one) => isNew(remember, one.museum, one.id, received)),
    );
    const arrived = visits.filter((one) => fresh.delete(one));
    for (const one of byKey(arrived, ({ visit }) => visit)) {
      addToVisit.run(
        one.museum,
        one.visit,
        one.day,
        one.evidence,
        one.language,
        one.programme,
        one.exhibition,
        one.grade,
        Number(one.late),
        Number(one.robot),
      );
    }
    for (const one of pages) {
      if (isNew(remember, one.museum, one.id, received)) addPage.run(one.museum, one.day, one.page);
    }
    for (const one of tallies) addTally.run(one.museum, one.day, one.name, one.events);
  };

  return {
    totalsByYear: (museum) => yearTotals(totals.all(museum)),
    days: (...range) => dayRows(days.all(...range)),
    tallies: (...range) => tallyRows(range[0], tallies.all(...range)),
    pages: (...range) => pageRows(pages.all(...range)),

    tidy(today) {
      inTransaction(database, () =>
        closeDays(database, addDays(today, -LATEST_DAYS), addDays(today, -REMEMBERED_DAYS)),
      );
    },

    writeUpTo(entry, group) {
      inTransaction(database, () => {
        writeGroup(group);
        // SQLite's own number for its users is part of the transaction, and needs no table.
        database.exec(`PRAGMA user_version = ${String(entry)}`);
      });
    },

    writtenUpTo: () => Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0),

    settle() {
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },

    close: () => database.close(),
  };
}

function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  return rows.toSorted((a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)];
    return first < second ? -1 : first > second ? 1 : 0;
  });
}

function inTransaction(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Moves the visits of days before `openFrom` into `daily`, and forgets UUIDs received before `rememberFrom`. */
function closeDays(database: DatabaseSync, openFrom: string, rememberFrom: string): void {
  database
    .prepare(
      addToDaily(
        `SELECT museum, day, ${STRONGEST} AS level, programme, exhibition, grade, language, count(*), sum(events)
         FROM visit WHERE day < ? AND robot = 0
         GROUP BY museum, day, level, programme, exhibition, grade, language`,
      ),
    )
    .run(openFrom);
  database.prepare('DELETE FROM visit WHERE day < ?').run(openFrom);
  database.prepare('DELETE FROM seen WHERE day < ?').run(rememberFrom);
}
