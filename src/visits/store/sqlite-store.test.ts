import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from './sqlite-store.ts';
import { StoreTakenError } from './store-lock.ts';
import { describeVisitStore, event, group } from './visit-store.suite.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'sala-visits-'));

describeVisitStore('the SQLite visit store', () => {
  const folder = newFolder();
  return {
    open: () => openSqliteStore(folder),
    discard: () => rmSync(folder, { recursive: true }),
  };
});

describe('a folder with a SQLite visit store', () => {
  let folder: string;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('serves one server at a time and tells the second why, in words', async () => {
    const store = openSqliteStore(folder);
    expect(() => openSqliteStore(folder)).toThrow(StoreTakenError);
    expect(() => openSqliteStore(folder)).toThrow(/Một máy chủ khác[^]*Another server/);
    await store.close();
    await openSqliteStore(folder).close();
  });

  it('lets a backup read while the server writes', async () => {
    const store = openSqliteStore(folder);
    await store.write(group([event()]));
    const reader = new DatabaseSync(join(folder, 'visits.sqlite'), { readOnly: true });
    expect(reader.prepare('SELECT count(*) AS visits FROM visit').get()).toEqual({ visits: 1 });
    reader.close();
    await store.close();
  });

  it('begins every primary key with the museum', async () => {
    await openSqliteStore(folder).close();
    const database = new DatabaseSync(join(folder, 'visits.sqlite'));
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    expect(tables.length).toBeGreaterThan(4);
    for (const { name } of tables) {
      const columns = database
        .prepare(`SELECT name, pk FROM pragma_table_info('${String(name)}')`)
        .all();
      expect(columns.find(({ pk }) => pk === 1)?.['name'], String(name)).toBe('museum');
    }
    database.close();
  });

  it('counts pages once and keeps only the number', async () => {
    const store = openSqliteStore(folder);
    const page = (path: string) => ({
      museum: 'one',
      id: event().id,
      day: '2026-11-24',
      page: path,
    });
    const first = page('/objects/');
    await store.write(group([], { pages: [first, first, page('/objects/'), page('/')] }));
    const tally = { museum: 'one', day: '2026-11-24', name: 'too-old', events: 2 } as const;
    await store.write(group([], { tallies: [tally, tally] }));
    await store.close();
    const database = new DatabaseSync(join(folder, 'visits.sqlite'));
    expect(database.prepare('SELECT page, views FROM page_total ORDER BY page').all()).toEqual([
      { page: '/', views: 1 },
      { page: '/objects/', views: 2 },
    ]);
    expect(database.prepare('SELECT events FROM tally').all()).toEqual([{ events: 4 }]);
    database.close();
  });

  it('lets the rows of closed days go, key and all', async () => {
    const store = openSqliteStore(folder);
    const gone = event({ visit: 'ab'.repeat(16), id: '11111111-1111-4111-8111-111111111111' });
    await store.write(group([gone]));
    await store.tidy('2027-02-03');
    await store.close();
    const database = new DatabaseSync(join(folder, 'visits.sqlite'));
    database.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
    const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    expect(bytes.join('')).not.toContain(gone.visit);
    expect(bytes.join('')).not.toContain(gone.id);
  });
});
