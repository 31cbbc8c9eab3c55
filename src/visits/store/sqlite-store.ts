import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { addDays, LATEST_DAYS, REMEMBERED_DAYS } from '../../domain/study-visit.ts';
import { lockStore } from './store-lock.ts';
import type { VisitStore, WriteGroup } from './visit-store.ts';
import {
  addPages,
  addTallies,
  addToDaily,
  addToVisits,
  STRONGEST,
  totalsByYear,
  visitTables,
} from './visit-tables.ts';
import { yearTotals } from './year-totals.ts';

/**
 * Opens the visit store of a folder, made if it is not there. Every commit is on the disk before it is answered (WAL
 * with `synchronous = FULL`), and one process at a time may hold it.
 *
 * @throws StoreTakenError when another server has this folder
 */
export function openSqliteStore(folder: string): VisitStore {
  mkdirSync(folder, { recursive: true });
  const release = lockStore(folder);
  const database = new DatabaseSync(join(folder, 'visits.sqlite'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  database.exec(visitTables('WITHOUT ROWID'));
  return storeOn(database, release);
}

function storeOn(database: DatabaseSync, release: () => void): VisitStore {
  const remember = database.prepare(
    'INSERT INTO seen (museum, id, day) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const addToVisit = database.prepare(addToVisits('VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)'));
  const addPage = database.prepare(addPages('VALUES (?, ?, ?, 1)'));
  const addTally = database.prepare(addTallies('VALUES (?, ?, ?, ?)'));
  const totals = database.prepare(totalsByYear('?1'));

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
    write(group) {
      return Promise.resolve().then(() => inTransaction(database, () => writeGroup(group)));
    },

    totalsByYear(museum) {
      return Promise.resolve().then(() => yearTotals(totals.all(museum)));
    },

    tidy(today) {
      return Promise.resolve().then(() =>
        inTransaction(database, () =>
          closeDays(database, addDays(today, -LATEST_DAYS), addDays(today, -REMEMBERED_DAYS)),
        ),
      );
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
