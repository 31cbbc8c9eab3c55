import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres, type PostgresServer } from '../../../tests/postgres-server.ts';
import {
  ADD_PAGES,
  ADD_NOTES,
  ADD_TALLIES,
  ADD_VISITS,
  CLOSE_DAYS,
  DatabaseError,
  DAYS,
  FORGET,
  openPostgresStore,
  NOTES,
  PAGES,
  REMEMBER,
  TALLIES,
  TOTALS,
} from './postgres-store.ts';
import { describeReading } from './reading.suite.ts';
import { describeVisitStore, event, group } from './visit-store.suite.ts';

let server: PostgresServer | undefined;
const newDatabase = () => {
  if (!server) throw new Error('PostgreSQL has not started');
  return server.newDatabase();
};
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());

const newPlace = async () => {
  const url = await newDatabase();
  return { open: () => openPostgresStore(url), discard: () => undefined };
};
describeVisitStore('the PostgreSQL visit store', newPlace);
describeReading('the PostgreSQL visit store', newPlace);

describe('a PostgreSQL database with visits', () => {
  it('is shared by two collectors that start and write at once', async () => {
    const url = await newDatabase();
    const stores = await Promise.all([openPostgresStore(url), openPostgresStore(url)]);
    const events = Array.from({ length: 200 }, () => event({ evidence: 2 }));
    const halves = Array.from({ length: 20 }, (_, part) => events.slice(part * 10, part * 10 + 10));
    await Promise.all(
      halves.flatMap((half, index) => [
        stores[index % 2]?.write(group(half)),
        // The same events at the same moment through the other one, in another order.
        stores[(index + 1) % 2]?.write(group(half.toReversed())),
      ]),
    );
    await Promise.all(stores.map((store) => store.tidy('2027-01-20')));
    const totals = await stores[0]?.totalsByYear('one');
    expect(Object.fromEntries(totals?.get(2026) ?? [])).toEqual({ demonstrated: 200 });
    await Promise.all(stores.map((store) => store.close()));
  });

  it('that is not there is told in words, without its password', async () => {
    const opening = openPostgresStore('postgres://sala:secret@127.0.0.1:1/none');
    await expect(opening).rejects.toThrow(DatabaseError);
    await expect(opening).rejects.toThrow(/DATABASE_URL[^]*cannot be used/);
    await expect(opening).rejects.not.toThrow(/secret/);
  });
});

describe('what a cluster that is distributed by museum asks for', () => {
  let client: Client;
  beforeAll(async () => {
    const url = await newDatabase();
    await (await openPostgresStore(url)).close();
    client = new Client({ connectionString: url });
    await client.connect();
  });
  afterAll(() => client.end());

  it('the museum leads every key and index', async () => {
    const { rows } = await client.query<{ name: string; leads: string }>(
      `SELECT indexrelid::regclass::text AS name, attname AS leads
       FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
       WHERE indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)`,
    );
    expect(rows.length).toBeGreaterThan(6);
    for (const { name, leads } of rows) expect(leads, name).toBe('museum');
  });

  it('no table refers to another, nor counts up by itself', async () => {
    const { rows } = await client.query(
      `SELECT conname FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace
       UNION SELECT relname FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace`,
    );
    expect(rows).toEqual([]);
  });

  it.each([
    ['REMEMBER', REMEMBER, 3],
    ['ADD_VISITS', ADD_VISITS, 11],
    ['ADD_PAGES', ADD_PAGES, 4],
    ['ADD_NOTES', ADD_NOTES, 5],
    ['ADD_TALLIES', ADD_TALLIES, 4],
  ])('%s resolves its conflicts by a key that has the museum', async (_name, sql, parameters) => {
    const plan = await planOf(sql, parameters);
    expect(plan.join('\n')).toMatch(/Conflict (Arbiter Indexes: \w+_pkey|Resolution: NOTHING)/);
    expect(sql).toMatch(/ON CONFLICT( \(museum, | DO NOTHING)/);
  });

  it.each([
    ['TOTALS', TOTALS, 1],
    ['DAYS', DAYS, 3],
    ['TALLIES', TALLIES, 3],
    ['PAGES', PAGES, 3],
    ['NOTES', NOTES, 3],
    ['CLOSE_DAYS', CLOSE_DAYS, 2],
    ['FORGET', FORGET, 2],
  ])(
    '%s looks at the rows of one museum in every table it reads',
    async (_name, sql, parameters) => {
      const plan = await planOf(sql, parameters);
      const scans = plan.flatMap((line, index) =>
        / Scan .*on (visit|daily|seen|tally|page_total|noted)/.test(line)
          ? [plan.slice(index, index + 4).join(' ')]
          : [],
      );
      expect(scans.length).toBeGreaterThan(0);
      for (const scan of scans) expect(scan).toMatch(/museum = /);
      expect(sql).not.toMatch(/\bJOIN\b/);
    },
  );

  async function planOf(sql: string, parameters: number): Promise<string[]> {
    const nulls = Array.from({ length: parameters }, () => 'NULL').join(', ');
    await client.query('SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off');
    await client.query(`DEALLOCATE ALL; PREPARE asked AS ${sql}`);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN EXECUTE asked (${nulls})`,
    );
    return rows.map((row) => row['QUERY PLAN']);
  }
});
