import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import {
  addDays,
  LATEST_DAYS,
  REMEMBERED_DAYS,
  strongestEvidence,
  type Evidence,
} from '../../domain/study-visit.ts';
import { ADD_TO_VISIT, SQLITE_TABLES } from './sqlite-schema.ts';
import { lockStore } from './store-lock.ts';
import type { VisitStore, WriteGroup, YearTotals } from './visit-store.ts';

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
  database.exec(SQLITE_TABLES);
  return storeOn(database, release);
}

function storeOn(database: DatabaseSync, release: () => void): VisitStore {
  const remember = database.prepare(
    'INSERT INTO seen (museum, id, day) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const addToVisit = database.prepare(ADD_TO_VISIT);
  const addPage = database.prepare(
    `INSERT INTO page_total (museum, day, page, views) VALUES (?, ?, ?, 1)
     ON CONFLICT (museum, day, page) DO UPDATE SET views = page_total.views + 1`,
  );
  const addTally = database.prepare(
    `INSERT INTO tally (museum, day, name, events) VALUES (?, ?, ?, ?)
     ON CONFLICT (museum, day, name) DO UPDATE SET events = tally.events + excluded.events`,
  );
  const closedTotals = database.prepare(
    `SELECT substr(day, 1, 4) AS year, evidence, sum(visits) AS visits
     FROM daily WHERE museum = ? GROUP BY 1, 2`,
  );
  const openTotals = database.prepare(
    `SELECT substr(day, 1, 4) AS year, evidence, count(*) AS visits
     FROM visit WHERE museum = ? AND robot = 0 GROUP BY 1, 2`,
  );

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
      const years = new Map<number, Map<Evidence | 'none', number>>();
      const add = (year: unknown, evidence: Evidence | 'none', visits: unknown) => {
        const totals = years.get(Number(year)) ?? new Map<Evidence | 'none', number>();
        totals.set(evidence, (totals.get(evidence) ?? 0) + Number(visits));
        years.set(Number(year), totals);
      };
      for (const row of closedTotals.all(museum))
        add(row['year'], labelOf(row['evidence']), row['visits']);
      for (const row of openTotals.all(museum))
        add(row['year'], strongestEvidence(Number(row['evidence'])) ?? 'none', row['visits']);
      return Promise.resolve<ReadonlyMap<number, YearTotals>>(years);
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
  const closing = database
    .prepare(
      `SELECT museum, day, evidence, programme, exhibition, grade, language, count(*) AS visits, sum(events) AS events
       FROM visit WHERE day < ? AND robot = 0
       GROUP BY museum, day, evidence, programme, exhibition, grade, language`,
    )
    .all(openFrom);
  const add = database.prepare(
    `INSERT INTO daily (museum, day, evidence, programme, exhibition, grade, language, visits, events)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (museum, day, evidence, programme, exhibition, grade, language) DO UPDATE SET
       visits = daily.visits + excluded.visits, events = daily.events + excluded.events`,
  );
  for (const row of closing) {
    const { museum, day, evidence, programme, exhibition, grade, language, visits, events } = row;
    const level = strongestEvidence(Number(evidence)) ?? 'none';
    add.run(
      museum ?? '',
      day ?? '',
      level,
      programme ?? '',
      exhibition ?? '',
      grade ?? 0,
      language ?? '',
      visits ?? 0,
      events ?? 0,
    );
  }
  database.prepare('DELETE FROM visit WHERE day < ?').run(openFrom);
  database.prepare('DELETE FROM seen WHERE day < ?').run(rememberFrom);
}

const LABELS: readonly (Evidence | 'none')[] = ['assigned', 'demonstrated', 'declared', 'reading'];

const labelOf = (value: unknown): Evidence | 'none' =>
  LABELS.find((label) => label === value) ?? 'none';
