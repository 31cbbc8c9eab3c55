import { Pool, type PoolClient } from 'pg';
import { addDays, LATEST_DAYS, REMEMBERED_DAYS } from '../../domain/study-visit.ts';
import { mergedNotes, mergedPages, mergedTallies, mergedVisits } from './merged-records.ts';
import { dayRows, noteRows, pageRows, tallyRows, yearTotals } from './read-rows.ts';
import type { VisitStore, WriteGroup } from './visit-store.ts';
import {
  addNotes,
  addPages,
  addTallies,
  addToDaily,
  addToVisits,
  DAY_INDEXES,
  aggregatesOfDays,
  notesOfDays,
  pagesOfDays,
  STRONGEST,
  talliesOfDays,
  totalsByYear,
  visitTables,
} from './visit-tables.ts';

/** The database cannot be used. The message is for staff and holds no password. */
export class DatabaseError extends Error {
  constructor(cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(
      `Không dùng được cơ sở dữ liệu ở DATABASE_URL (${why}). Hãy kiểm tra địa chỉ, tên, mật khẩu, và máy chủ có đang chạy không. / ` +
        `The database of DATABASE_URL cannot be used (${why}). Check the address, name, password, and that the server runs.`,
      { cause },
    );
    this.name = 'DatabaseError';
  }
}

/** Any number, the same for all collectors: only one of them makes the tables. */
const MAKING_TABLES = 1232;
/** What PostgreSQL says when two collectors stood in each other's way: the same again goes through. */
const AGAIN = ['40001', '40P01'];
const TRIES = 5;

export const REMEMBER = `
  INSERT INTO seen (museum, id, day)
  SELECT museum, id, day FROM unnest($1::text[], $2::text[], $3::text[]) AS fresh (museum, id, day)
  ON CONFLICT DO NOTHING
  RETURNING museum, id`;
export const ADD_VISITS = addToVisits(
  `SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[],
     $8::int[], $9::int[], $10::int[], $11::int[])`,
);
export const ADD_PAGES = addPages(
  'SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::int[])',
);
export const ADD_NOTES = addNotes(
  'SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[])',
);
export const ADD_TALLIES = addTallies(
  'SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::int[])',
);
export const TOTALS = totalsByYear('$1');
const ASKED = { museum: '$1', from: '$2', until: '$3' };
export const DAYS = aggregatesOfDays(ASKED);
export const TALLIES = talliesOfDays(ASKED);
export const PAGES = pagesOfDays(ASKED);
export const NOTES = notesOfDays(ASKED);
/** Museum by museum, so that a cluster does each on the machine that has it. */
export const CLOSE_DAYS = `
  WITH closed AS (DELETE FROM visit WHERE museum = $1 AND day < $2 RETURNING *)
  ${addToDaily(
    `SELECT museum, day, ${STRONGEST} AS level, programme, exhibition, grade, language, count(*), sum(events)
     FROM closed WHERE museum = $1 AND robot = 0
     GROUP BY museum, day, level, programme, exhibition, grade, language`,
  )}`;
export const FORGET = 'DELETE FROM seen WHERE museum = $1 AND day < $2';

/**
 * Opens the visit store in a PostgreSQL database; its tables are made if they are not there. Every commit is on the disk
 * before it is answered (`synchronous_commit`), and any number of collectors may share it.
 *
 * @param url such as `postgres://sala:password@127.0.0.1/sala`
 * @throws DatabaseError when the database is not there or does not let us in
 */
export async function openPostgresStore(url: string): Promise<VisitStore> {
  const pool = new Pool({ connectionString: url, max: 4, options: '-c synchronous_commit=on' });
  // A connection that breaks while it rests is replaced; the next write says what is wrong.
  pool.on('error', () => undefined);
  try {
    await inTransaction(pool, async (client) => {
      await client.query('SELECT pg_advisory_xact_lock($1)', [MAKING_TABLES]);
      await client.query(visitTables('') + DAY_INDEXES);
    });
  } catch (error) {
    await pool.end();
    throw new DatabaseError(error);
  }

  const rowsOf = async (sql: string, parameters: readonly string[]) =>
    (await pool.query<Record<string, unknown>>(sql, [...parameters])).rows;

  return {
    write: (group) => inTransaction(pool, (client) => writeGroup(client, group)),

    totalsByYear: async (museum) => yearTotals(await rowsOf(TOTALS, [museum])),
    days: async (...asked) => dayRows(await rowsOf(DAYS, asked)),
    tallies: async (museum, ...asked) =>
      tallyRows(await rowsOf(TALLIES, [museum, ...asked]), museum),
    pages: async (...asked) => pageRows(await rowsOf(PAGES, asked)),
    notes: async (...asked) => noteRows(await rowsOf(NOTES, asked)),

    async tidy(today) {
      const { rows } = await pool.query<{ museum: string }>(
        'SELECT museum FROM visit UNION SELECT museum FROM seen',
      );
      for (const { museum } of rows) {
        await inTransaction(pool, async (client) => {
          await client.query(CLOSE_DAYS, [museum, addDays(today, -LATEST_DAYS)]);
          await client.query(FORGET, [museum, addDays(today, -REMEMBERED_DAYS)]);
        });
      }
    },

    close: () => pool.end(),
  };
}

async function writeGroup(client: PoolClient, group: WriteGroup): Promise<void> {
  const { received, tallies } = group;
  const { notes = [] } = group;
  const fresh = await remember(client, [...group.visits, ...group.pages, ...notes], received);
  const visits = mergedVisits(group.visits.filter(fresh));
  if (visits.length > 0) {
    await client.query(ADD_VISITS, [
      visits.map(({ museum }) => museum),
      visits.map(({ visit }) => visit),
      visits.map(({ day }) => day),
      visits.map(({ evidence }) => evidence),
      visits.map(({ language }) => language),
      visits.map(({ programme }) => programme),
      visits.map(({ exhibition }) => exhibition),
      visits.map(({ grade }) => grade),
      visits.map(({ late }) => Number(late)),
      visits.map(({ robot }) => Number(robot)),
      visits.map(({ events }) => events),
    ]);
  }
  const pages = mergedPages(group.pages.filter(fresh));
  if (pages.length > 0) {
    await client.query(ADD_PAGES, [
      pages.map(({ museum }) => museum),
      pages.map(({ day }) => day),
      pages.map(({ page }) => page),
      pages.map(({ views }) => views),
    ]);
  }
  const noted = mergedNotes(notes.filter(fresh));
  if (noted.length > 0) {
    await client.query(ADD_NOTES, [
      noted.map(({ museum }) => museum),
      noted.map(({ day }) => day),
      noted.map(({ what }) => what),
      noted.map(({ about }) => about),
      noted.map(({ times }) => times),
    ]);
  }
  const sums = mergedTallies(tallies);
  if (sums.length > 0) {
    await client.query(ADD_TALLIES, [
      sums.map(({ museum }) => museum),
      sums.map(({ day }) => day),
      sums.map(({ name }) => name),
      sums.map(({ events }) => events),
    ]);
  }
}

/** Notes UUIDs; the answer tells which records are new, the first of each UUID only. */
async function remember(
  client: PoolClient,
  records: readonly { readonly museum: string; readonly id: string }[],
  received: string,
): Promise<(record: { readonly museum: string; readonly id: string }) => boolean> {
  if (records.length === 0) return () => false;
  const { rows } = await client.query<{ museum: string; id: string }>(REMEMBER, [
    records.map(({ museum }) => museum),
    records.map(({ id }) => id),
    records.map(() => received),
  ]);
  const fresh = new Set(rows.map(({ museum, id }) => `${museum} ${id}`));
  return ({ museum, id }) => fresh.delete(`${museum} ${id}`);
}

async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const result = await work(client);
      await client.query('COMMIT');
      client.release();
      return result;
    } catch (error) {
      // A connection that cannot even roll back is not used again.
      await client.query('ROLLBACK').then(
        () => client.release(),
        (broken: Error) => client.release(broken),
      );
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (attempt === TRIES || !AGAIN.includes(code)) throw error;
    }
  }
}
