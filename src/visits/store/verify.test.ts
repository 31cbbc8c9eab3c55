import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startPostgres, type PostgresServer } from '../../../tests/postgres-server.ts';
import { openJournaledStore } from './journaled-store.ts';
import { lookAtVisits } from './look-at-visits.ts';
import { openPostgresStore } from './postgres-store.ts';
import { verify } from './verify.ts';
import type { VisitStore } from './visit-store.ts';
import { event, group } from './visit-store.suite.ts';

const FAULTS = [
  ["UPDATE daily SET visits = -1 WHERE day = '2026-10-02'", 'No figure is negative'],
  ["UPDATE page_total SET views = 0 WHERE page = '/'", 'No figure is negative'],
  ['UPDATE visit SET grade = 13', 'Grades are'],
  ['UPDATE visit SET robot = 2', 'marks of machines'],
  ["UPDATE daily SET evidence = 'seen'", 'Grades are'],
  ["UPDATE daily SET day = '2026-13-02'", 'written year-month-day'],
  ["UPDATE daily SET day = '2026-12-31'", 'Closed days come before'],
  ['UPDATE visit SET events = 900', 'no more events than UUIDs'],
] as const;

async function fill(store: VisitStore): Promise<void> {
  const page = { museum: 'one', id: event().id, day: '2026-11-24', page: '/' };
  await store.write(group([event({ day: '2026-10-02', evidence: 1 })]));
  await store.tidy('2026-11-24');
  await store.write(group([event({ evidence: 4 })], { pages: [page] }));
  await store.close();
}
const faultsOf = async (place: { folder: string; databaseUrl?: string }) => {
  const look = await lookAtVisits(place);
  const checks = await verify(look).finally(() => look.close());
  return checks.filter(({ faults }) => faults > 0).map(({ en }) => en);
};

let folder: string;
let server: PostgresServer | undefined;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sala-verify-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it.each(FAULTS)('finds in SQLite what %s has done', async (sql, found) => {
  await fill(await openJournaledStore(folder));
  expect(await faultsOf({ folder })).toEqual([]);
  const database = new DatabaseSync(join(folder, 'visits.sqlite'));
  database.exec(sql);
  database.close();
  expect((await faultsOf({ folder })).join('\n')).toContain(found);
});

it('finds the same in PostgreSQL', async () => {
  for (const [sql, found] of FAULTS) {
    const databaseUrl = await server?.newDatabase();
    if (databaseUrl === undefined) throw new Error('PostgreSQL has not started');
    await fill(await openPostgresStore(databaseUrl));
    expect(await faultsOf({ folder, databaseUrl })).toEqual([]);
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(sql);
    await client.end();
    expect((await faultsOf({ folder, databaseUrl })).join('\n'), sql).toContain(found);
  }
});

it('the command says what it checked, and ends with 1 on a fault or where there is no store', async () => {
  const command = async (place: string) =>
    promisify(execFile)(process.execPath, [
      join(import.meta.dirname, '../../cli/verify-visits.ts'),
      place,
    ]);
  await expect(command(folder)).rejects.toMatchObject({ code: 1 });
  await fill(await openJournaledStore(folder));
  expect((await command(folder)).stdout).toMatch(/✓ Tệp cơ sở dữ liệu nguyên vẹn \/ The database/);
  const database = new DatabaseSync(join(folder, 'visits.sqlite'));
  database.exec('UPDATE visit SET grade = 13');
  database.close();
  await expect(command(folder)).rejects.toMatchObject({ code: 1 });
});
