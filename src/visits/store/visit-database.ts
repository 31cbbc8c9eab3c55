import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { addDays, LATEST_DAYS, REMEMBERED_DAYS } from '../../domain/study-visit.ts';
import { dayRows, pageRows, tallyRows, yearTotals } from './read-rows.ts';
import { lockStore } from './store-lock.ts';
import type { VisitStore, WriteGroup } from './visit-store.ts';
import {
  addPages,
  addTallies,
  addToDaily,
  addToVisits,
  aggregatesOfDays,
  pagesOfDays,
  STRONGEST,
  talliesOfDays,
  totalsByYear,
  visitTables,
} from './visit-tables.ts';

const DAYS = { museum: '?1', from: '?2', until: '?3' };

/** The SQLite database that the journal (journaled-store.ts) fills. */
export interface VisitDatabase extends Omit<VisitStore, 'write'> {
  /** Writes a group at once, and with it the number of the journal's entry that it goes up to. */
  writeUpTo(entry: number, group: WriteGroup): void;
  /** The journal's entries up to this number are in the database. */
  writtenUpTo(): number;
  /** Has everything that is in the database on the disk. */
  settle(): void;
}

/**
 * Opens the visit database of a folder, made if it is not there. One process at a time may hold it. What is written is on
 * the disk after `settle`; a power cut before that takes back whole writes, the last first.
 *
 * @throws StoreTakenError when another server has this folder
 */
export function openVisitDatabase(folder: string): VisitDatabase {
  mkdirSync(folder, { recursive: true });
  const release = lockStore(folder);
  const database = new DatabaseSync(join(folder, 'visits.sqlite'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  database.exec(visitTables('WITHOUT ROWID'));
  return on(database, release);
}

function on(database: DatabaseSync, release: () => void): VisitDatabase {
  const remember = database.prepare(
    'INSERT INTO seen (museum, id, day) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const addToVisit = database.prepare(addToVisits('VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)'));
  const addPage = database.prepare(addPages('VALUES (?, ?, ?, 1)'));
  const addTally = database.prepare(addTallies('VALUES (?, ?, ?, ?)'));
  const totals = database.prepare(totalsByYear('?1'));
  const days = database.prepare(aggregatesOfDays(DAYS));
  const tallies = database.prepare(talliesOfDays(DAYS));
  const pages = database.prepare(pagesOfDays(DAYS));

  const isNew = (statement: StatementSync, ...values: string[]) =>
    Number(statement.run(...values).changes) > 0;

  const writeGroup = ({ received, visits, pages, tallies }: WriteGroup) => {
    for (const one of visits) {
      if (!isNew(remember, one.museum, one.id, received)) continue;
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
    totalsByYear(museum) {
      return Promise.resolve().then(() => yearTotals(totals.all(museum)));
    },

    days: (...asked) => Promise.resolve().then(() => dayRows(days.all(...asked))),
    tallies: (museum, ...asked) =>
      Promise.resolve().then(() => tallyRows(tallies.all(museum, ...asked), museum)),
    pages: (...asked) => Promise.resolve().then(() => pageRows(pages.all(...asked))),

    tidy(today) {
      return Promise.resolve().then(() =>
        inTransaction(database, () =>
          closeDays(database, addDays(today, -LATEST_DAYS), addDays(today, -REMEMBERED_DAYS)),
        ),
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

    close() {
      database.close();
      release();
      return Promise.resolve();
    },
  };
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
