import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournaledStore } from './journaled-store.ts';
import type { VisitStore } from './visit-store.ts';
import { event, group } from './visit-store.suite.ts';
import { databaseThread } from './worked-database.ts';

let folder: string;
let threads: Worker[];
let told: string[];
let store: VisitStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sala-thread-'));
  threads = [];
  told = [];
  store = await openJournaledStore(
    folder,
    (sentence) => told.push(sentence),
    (of) => {
      const thread = databaseThread(of);
      threads.push(thread);
      return thread;
    },
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (count: number) =>
  Promise.all(
    Array.from({ length: count }, () =>
      store.write(
        group([event({ evidence: 4 })], {
          tallies: [{ museum: 'one', day: '2026-11-24', name: 'late', events: 1 }],
        }),
      ),
    ),
  );
const counted = async () => ({
  visits: (await store.totalsByYear('one')).get(2026)?.get('declared'),
  tallied: (await store.tallies('one', '2026-11-24', '2026-11-24'))[0]?.events,
});

describe('the thread of the visit database', () => {
  it('may die in the middle of its work: staff are told, another takes over, each visit counts once', async () => {
    for (let death = 1; death <= 3; death += 1) {
      const writing = write(200);
      await write(1);
      await threads.at(-1)?.terminate();
      await writing;
      // What was being read or written when it died is asked for again.
      await expect.poll(() => counted().catch(() => null), { timeout: 20_000 }).not.toBeNull();
    }
    expect(await counted()).toEqual({ visits: 603, tallied: 603 });
    expect(threads.length).toBeGreaterThan(1);
    expect(told.join('\n')).toMatch(/được khởi động lại[^]*is started again/);
    await store.close();
  });

  it('has all that was answered before a reading, however much is still coming', async () => {
    const more = write(500);
    await write(300);
    expect((await counted()).visits).toBeGreaterThanOrEqual(300);
    await more;
    expect(await counted()).toEqual({ visits: 800, tallied: 800 });
    await store.close();
  });

  it('answers nothing after the store was closed, and is not started again', async () => {
    await store.close();
    await expect(store.totalsByYear('one')).rejects.toThrow(/closed/);
    expect(threads).toHaveLength(1);
    expect(told).toEqual([]);
  });
});
