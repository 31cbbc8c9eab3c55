import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { addDays, LATEST_DAYS, REMEMBERED_DAYS } from '../../domain/study-visit.ts';
import { DATABASE_FILE } from './database-file.ts';
import { readingOf } from './visit-reading.ts';
import type { DayRow, NoteTotal, PageTotal, Tally, WriteGroup, YearTotals } from './visit-store.ts';
import {
  addNotes,
  addPages,
  addTallies,
  addToDaily,
  addToVisits,
  STRONGEST,
  visitTables,
} from './visit-tables.ts';

/** The SQLite database that the journal (journaled-store.ts) fills, as the thread has it that works on it. */
export interface VisitDatabase {
  /** Writes a group at once, and with it the number of the journal's entry that it goes up to. */
  writeUpTo(entry: number, group: WriteGroup): void;
  /** The journal's entries up to this number are in the database. */
  writtenUpTo(): number;
  /** Has everything that is in the database on the disk. */
  settle(): void;
  totalsByYear(museum: string): ReadonlyMap<number, YearTotals>;
  days(museum: string, from: string, until: string): readonly DayRow[];
  tallies(museum: string, from: string, until: string): readonly Tally[];
  pages(museum: string, from: string, until: string): readonly PageTotal[];
  notes(museum: string, from: string, until: string): readonly NoteTotal[];
  tidy(today: string): void;
  close(): void;
}

/**
 * Opens the visit database of a folder, made if it is not there. What is written is on the disk after `settle`; a power
 * cut before that takes back whole writes, the last first.
 */
export function openVisitDatabase(folder: string): VisitDatabase {
  const database = new DatabaseSync(join(folder, DATABASE_FILE));
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    // Fewer, larger checkpoints: each holds up the disk that the journal waits for.
    database.exec('PRAGMA wal_autocheckpoint = 10000; PRAGMA cache_size = -32768');
    database.exec(visitTables('WITHOUT ROWID'));
    return on(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

function on(database: DatabaseSync): VisitDatabase {
  const remember = database.prepare(
    'INSERT INTO seen (museum, id, day) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const addToVisit = database.prepare(addToVisits('VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)'));
  const addPage = database.prepare(addPages('VALUES (?, ?, ?, 1)'));
  const addNote = database.prepare(addNotes('VALUES (?, ?, ?, ?, 1)'));
  const addTally = database.prepare(addTallies('VALUES (?, ?, ?, ?)'));
  const userVersion = database.prepare('PRAGMA user_version');

  const isNew = (statement: StatementSync, ...values: string[]) =>
    Number(statement.run(...values).changes) > 0;

  const writeGroup = (group: WriteGroup) => {
    // In the order of their keys, so that each page of the tables is opened once; alike keys in order of arrival.
    const fresh = new Set(
      byKey(group.visits, ({ id }) => id).filter((one) =>
        isNew(remember, one.museum, one.id, group.received),
      ),
    );
    const arrived = group.visits.filter((one) => fresh.delete(one));
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
    for (const one of group.pages) {
      if (isNew(remember, one.museum, one.id, group.received))
        addPage.run(one.museum, one.day, one.page);
    }
    for (const one of group.notes ?? []) {
      if (isNew(remember, one.museum, one.id, group.received))
        addNote.run(one.museum, one.day, one.what, one.about);
    }
    for (const one of group.tallies) addTally.run(one.museum, one.day, one.name, one.events);
  };
  const writtenUpTo = () => Number(userVersion.get()?.['user_version'] ?? 0);
  // SQLite's own number for its users is part of the transaction, and needs no table.
  const noteEntry = (entry: number) => database.exec(`PRAGMA user_version = ${String(entry)}`);

  return {
    writeUpTo(entry, group) {
      inTransaction(database, () => {
        writeGroup(group);
        noteEntry(entry);
      });
    },
    writtenUpTo,

    settle() {
      // The checkpoint alone syncs nothing while a backup reads: a commit that waits for the disk does.
      database.exec('PRAGMA synchronous = FULL');
      try {
        inTransaction(database, () => noteEntry(writtenUpTo()));
      } finally {
        database.exec('PRAGMA synchronous = NORMAL');
      }
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },

    ...readingOf(database),

    tidy(today) {
      inTransaction(database, () =>
        closeDays(database, addDays(today, -LATEST_DAYS), addDays(today, -REMEMBERED_DAYS)),
      );
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
