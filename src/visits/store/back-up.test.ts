import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp } from './back-up.ts';
import { openJournaledStore } from './journaled-store.ts';
import { lookAtVisits, NoStoreError } from './look-at-visits.ts';
import { BrokenBackupError, restore } from './restore.ts';
import { StoreTakenError } from './store-lock.ts';
import { verify } from './verify.ts';
import { event, group } from './visit-store.suite.ts';

const run = promisify(execFile);
const COMMAND = join(import.meta.dirname, '../../cli/backup-visits.ts');

let folder: string;
let data: string;
let backups: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sala-backup-'));
  data = join(folder, 'data');
  backups = join(folder, 'backups');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = async (visits: number) => {
  const store = await openJournaledStore(data);
  await store.write(group(Array.from({ length: visits }, () => event({ evidence: 4 }))));
  await store.close();
};
const counted = async (place: string) => {
  const store = await openJournaledStore(place);
  const totals = await store.totalsByYear('one');
  await store.close();
  return totals.get(2026)?.get('declared');
};
const eventsIn = (place: string) => {
  const database = new DatabaseSync(join(place, 'visits.sqlite'), { readOnly: true });
  const rows = database.prepare('SELECT visit, events FROM visit').all();
  database.close();
  return new Map(rows.map(({ visit, events }) => [String(visit), Number(events)]));
};

describe('a backup of visits', () => {
  it('taken while the server writes has each visit that was answered before, once', async () => {
    const store = await openJournaledStore(data);
    const answered: string[] = [];
    let writing = true;
    const writers = Array.from({ length: 8 }, async () => {
      while (writing) {
        const visits = Array.from({ length: 20 }, () => event({ evidence: 4 }));
        await store.write(group(visits));
        answered.push(...visits.map(({ visit }) => visit));
      }
    });
    const taken: { before: string[]; name: string }[] = [];
    for (let round = 0; round < 3; round += 1) {
      const before = [...answered];
      const { stdout } = await run(process.execPath, [COMMAND, backups], {
        env: { ...process.env, SALA_DATA: data, DATABASE_URL: '' },
      });
      taken.push({ before, name: stdout.trim().split('Backed up into ').at(-1) ?? '' });
      // A turned page: what the next backup has is in the database and no longer in the journal.
      await store.tidy('2026-11-24');
    }
    writing = false;
    await Promise.all(writers);
    await store.close();

    expect(answered.length).toBeGreaterThan(100);
    const all = new Set(answered);
    for (const { before, name } of taken) {
      const restored = join(folder, `restored-${String(before.length)}`);
      expect(restore(name, restored)).toBeNull();
      await counted(restored); // takes up its journal
      const events = eventsIn(restored);
      expect(before.filter((visit) => events.get(visit) !== 1)).toEqual([]);
      expect([...events].filter(([visit, number]) => !all.has(visit) || number !== 1)).toEqual([]);
    }
    const last = join(folder, 'last');
    restore(backUp(data, backups), last);
    expect(await counted(last)).toBe(answered.length);
    expect(readdirSync(backups).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('takes the place of the store, which is moved aside whole', async () => {
    await write(3);
    const backup = backUp(data, backups);
    await write(4);
    const aside = restore(backup, data);
    expect(await counted(data)).toBe(3);
    expect(await counted(String(aside))).toBe(7);
    expect(restore(backup, data)).not.toBe(aside);
    expect(await counted(data)).toBe(3);
  });

  it('keeps one of the same minute apart, and begins over after one that was cut short', async () => {
    await write(2);
    const now = new Date('2026-11-27T03:12:00Z');
    mkdirSync(join(backups, 'sala-visits-2026-11-27T0312.part'), { recursive: true });
    writeFileSync(join(backups, 'sala-visits-2026-11-27T0312.part/visits.sqlite'), 'half');
    expect(backUp(data, backups, now)).toBe(join(backups, 'sala-visits-2026-11-27T0312'));
    expect(backUp(data, backups, now)).toBe(join(backups, 'sala-visits-2026-11-27T0312-2'));
    expect(readdirSync(backups)).toHaveLength(2);
  });

  it('is not put in place while a server has the store, nor when it is broken or not there', async () => {
    await write(2);
    const backup = backUp(data, backups);
    const store = await openJournaledStore(data);
    expect(() => restore(backup, data)).toThrow(StoreTakenError);
    await store.close();
    const bytes = readFileSync(join(backup, 'visits.sqlite'));
    writeFileSync(join(backup, 'visits.sqlite'), bytes.subarray(0, 9000));
    expect(() => restore(backup, data)).toThrow(BrokenBackupError);
    expect(() => restore(join(folder, 'none'), data)).toThrow(NoStoreError);
    expect(() => backUp(join(folder, 'none'), backups)).toThrow(NoStoreError);
    expect(existsSync(join(data, 'restore.part'))).toBe(false);
    expect(await counted(data)).toBe(2);
  });

  it('holds against itself, as the store does, before and after days are closed', async () => {
    await write(3);
    const store = await openJournaledStore(data);
    await store.write(group([event({ evidence: 2, day: '2026-10-01', robot: true })]));
    await store.write(group([event({ evidence: 2, day: '2026-10-02' })]));
    await store.tidy('2026-11-24');
    await store.close();
    for (const place of [data, backUp(data, backups)]) {
      const look = await lookAtVisits({ folder: place });
      const checks = await verify(look);
      await look.close();
      expect(checks.length).toBeGreaterThan(5);
      expect(checks.filter(({ faults }) => faults !== 0)).toEqual([]);
    }
  });
});
