import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournaledStore } from './journaled-store.ts';
import { StoreTakenError } from './store-lock.ts';
import { describeReading } from './reading.suite.ts';
import { describeVisitStore, event, group } from './visit-store.suite.ts';
import type { VisitRecord } from './visit-store.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'sala-visits-'));

const newPlace = () => {
  const folder = newFolder();
  return {
    open: () => openJournaledStore(folder),
    discard: () => rmSync(folder, { recursive: true }),
  };
};
describeVisitStore('the SQLite visit store', newPlace);
describeReading('the SQLite visit store', newPlace);

describe('a folder with a SQLite visit store', () => {
  let folder: string;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('serves one server at a time and tells the second why, in words', async () => {
    const store = await openJournaledStore(folder);
    await expect(openJournaledStore(folder)).rejects.toThrow(StoreTakenError);
    await expect(openJournaledStore(folder)).rejects.toThrow(/Một máy chủ khác[^]*Another server/);
    await store.close();
    await (await openJournaledStore(folder)).close();
  });

  it('lets a backup read while the server writes', async () => {
    const store = await openJournaledStore(folder);
    await store.write(group([event()]));
    const reader = new DatabaseSync(join(folder, 'visits.sqlite'), { readOnly: true });
    const visits = reader.prepare('SELECT count(*) AS visits FROM visit');
    await expect.poll(() => visits.get()).toEqual({ visits: 1 });
    reader.close();
    await store.close();
  });

  it('takes up what a killed server left in its journal, each entry once, the torn end left out', async () => {
    const left = (entry: number, ...lines: VisitRecord[]) =>
      `${JSON.stringify({ entry, group: group(lines, { tallies: [{ museum: 'one', day: '2026-11-24', name: 'late', events: 1 }] }) })}\n`;
    const first = event({ evidence: 4 });
    const store = await openJournaledStore(folder);
    await store.write(group([first])); // entry 1
    await store.close();
    const journal = join(folder, 'journal-7.jsonl');
    writeFileSync(
      journal,
      left(1, first) + left(2, event()) + left(3, event({ evidence: 2 })).slice(0, -40),
    );
    writeFileSync(join(folder, 'journal-11.jsonl'), left(3, event({ evidence: 1 })));
    const again = await openJournaledStore(folder);
    const totals = await again.totalsByYear('one');
    expect(Object.fromEntries(totals.get(2026) ?? [])).toEqual({
      declared: 1,
      none: 1,
      assigned: 1,
    });
    expect(existsSync(journal)).toBe(false);
    await again.close();
    const database = new DatabaseSync(join(folder, 'visits.sqlite'));
    // Entry 1 was in the database already: its tally is not counted again.
    expect(database.prepare('SELECT events FROM tally').all()).toEqual([{ events: 2 }]);
    database.close();
  });

  it('goes on after a group that it cannot take', async () => {
    const store = await openJournaledStore(folder);
    await store.write(group([event({ evidence: 4 })]));
    await expect(store.write(group([event({ grade: Number.NaN })]))).rejects.toThrow(TypeError);
    await store.write(group([event({ evidence: 4 })]));
    expect(Object.fromEntries((await store.totalsByYear('one')).get(2026) ?? [])).toEqual({
      declared: 2,
    });
    await store.close();
    expect(readdirSync(folder).filter((name) => name.startsWith('journal'))).toHaveLength(1);
  });

  it('begins every primary key with the museum', async () => {
    await (await openJournaledStore(folder)).close();
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
    const store = await openJournaledStore(folder);
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
    const store = await openJournaledStore(folder);
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
