import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { visitTaker } from '../collector/take-visits.ts';
import { openJournaledStore } from './journaled-store.ts';
import type * as Journal from './visit-journal.ts';
import type { VisitRecord, VisitStore } from './visit-store.ts';
import { event, group } from './visit-store.suite.ts';
import { StoreUnwritableError } from './writable-folder.ts';

/** The disk under the journal, to be filled up. */
const disk = vi.hoisted(() => ({ full: false }));
vi.mock('./visit-journal.ts', async (original) => {
  const journal = await original<typeof Journal>();
  return {
    ...journal,
    openJournal: async (folder: string) => {
      const real = await journal.openJournal(folder);
      return {
        ...real,
        append: (line: string) =>
          disk.full
            ? Promise.reject(new Error('ENOSPC: no space left on device'))
            : real.append(line),
      };
    },
  };
});

let folder: string;
let told: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sala-survives-'));
  told = [];
  disk.full = false;
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () => openJournaledStore(folder, (sentence) => told.push(sentence));
const declared = async (store: VisitStore) =>
  (await store.totalsByYear('one')).get(2026)?.get('declared') ?? 0;
const study = () => event({ evidence: 4 });
const line = (entry: number, visits: readonly Partial<VisitRecord>[]) =>
  `${JSON.stringify({ entry, group: { ...group([]), visits } })}\n`;

describe('a visit store', () => {
  it.each([
    ['no database at all', () => Buffer.from('this was a photograph'.repeat(500))],
    ['a database cut short', (bytes: Buffer) => bytes.subarray(0, 9000)],
    [
      'a database with a page of noise',
      (bytes: Buffer) => Buffer.from(bytes).fill(0xa7, 4096, 20_000),
    ],
  ])('puts %s aside, begins anew and still takes up the journal', async (_what, broken) => {
    const before = await open();
    await before.write(group(Array.from({ length: 300 }, study)));
    await before.close();
    const path = join(folder, 'visits.sqlite');
    const damaged = broken(readFileSync(path));
    writeFileSync(path, damaged);
    writeFileSync(join(folder, 'journal-9.jsonl'), line(2, [study(), study()]));
    const store = await open();
    expect(await declared(store)).toBe(2);
    await store.write(group([study()]));
    expect(await declared(store)).toBe(3);
    await store.close();
    const aside = readdirSync(folder).filter((name) =>
      /^visits\.sqlite\.hong-\d{4}-\d\d-\d\dT\d{4}$/.test(name),
    );
    expect(aside).toHaveLength(1);
    expect(readFileSync(join(folder, String(aside[0])))).toEqual(damaged);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/bị hỏng[^]*was broken/);
  });

  it('says in a sentence that its folder cannot be written', async () => {
    const path = join(folder, 'file');
    writeFileSync(path, '');
    await expect(openJournaledStore(path)).rejects.toThrow(StoreUnwritableError);
    await expect(openJournaledStore(path)).rejects.toThrow(/cấp quyền ghi[^]*Allow writing/);
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o500 });
    const self = process.geteuid?.();
    if (self === 0) process.seteuid?.(65_534); // root may write anywhere
    try {
      await expect(openJournaledStore(closed)).rejects.toThrow(StoreUnwritableError);
    } finally {
      if (self === 0) process.seteuid?.(0);
    }
  });

  it('answers 503 while the disk is full, loses nothing it took, and goes on when there is space', async () => {
    const store = await open();
    const take = visitTaker({
      store,
      museums: ['one'],
      timeZone: 'UTC',
      tellStaff: (s) => told.push(s),
    });
    const post = () => {
      const { id, visit } = study();
      return take({
        body: JSON.stringify({
          museum: 'one',
          events: [{ kind: 'declared', id, visit, at: Date.now(), language: 'vi' }],
        }),
        header: (name) =>
          ({ 'user-agent': 'Mozilla/5.0 Firefox/140.0', 'accept-language': 'vi' })[name],
      });
    };
    const total = async () =>
      [...(await store.totalsByYear('one')).values()].reduce(
        (sum, year) => sum + (year.get('declared') ?? 0),
        0,
      );
    expect((await post()).status).toBe(204);
    disk.full = true;
    expect((await post()).status).toBe(503);
    expect((await post()).status).toBe(503);
    expect(told[0]).toMatch(/no space left[^]*browsers keep them/);
    expect(await total()).toBe(1);
    disk.full = false;
    expect((await post()).status).toBe(204);
    expect(await total()).toBe(2);
    await store.close();
  });

  it('keeps its figures when the clock jumps ahead and back', async () => {
    const store = await open();
    await store.write(group([study(), event({ evidence: 4, day: '2026-11-20' })]));
    for (const today of ['2026-11-24', '2027-03-01', '2026-11-24', '2020-01-01', '2026-11-25']) {
      await store.tidy(today);
      expect(await declared(store), today).toBe(2);
    }
    await store.write(group([study()], { received: '2020-01-01' }));
    await store.tidy('2026-11-25');
    const days = await store.days('one', '2020-01-01', '2030-01-01');
    expect(days.map(({ day, visits }) => [day, visits])).toEqual([
      ['2026-11-20', 1],
      ['2026-11-24', 2],
    ]);
    await store.close();
  });

  it('closed in the middle of a batch has all it answered, once, when opened again', async () => {
    let answered = 0;
    for (let restart = 0; restart < 4; restart += 1) {
      const store = await open();
      const writing = Array.from({ length: 150 }, () => store.write(group([study(), study()])));
      const closing = store.close();
      const late = store.write(group([study()]));
      await expect(late).rejects.toThrow(/closed/);
      for (const { status } of await Promise.allSettled(writing))
        if (status === 'fulfilled') answered += 2;
      await closing;
    }
    const store = await open();
    expect(answered).toBeGreaterThan(0);
    expect(await declared(store)).toBe(answered);
    await store.close();
  });

  it('puts aside what can never be written and goes on with what came after it', async () => {
    await (await open()).close();
    writeFileSync(
      join(folder, 'journal-9.jsonl'),
      line(1, [study()]) +
        line(2, [study(), { ...study(), grade: Number.NaN }]) +
        '{"entry":3,"group":{"vis\0\0\0\n' +
        line(4, [study()]) +
        '{"entry":5}\n' +
        line(6, [study(), study()]),
    );
    const store = await open();
    expect(await declared(store)).toBe(4);
    await store.close();
    const aside = readdirSync(folder).filter((name) =>
      /^refused-\d{4}-\d\d-\d\d\.jsonl$/.test(name),
    );
    expect(aside).toHaveLength(1);
    const refused = readFileSync(join(folder, String(aside[0])), 'utf8')
      .trim()
      .split('\n');
    expect(refused).toHaveLength(3);
    for (const entry of [2, 3, 5])
      expect(refused.filter((one) => one.includes(`\\"entry\\":${String(entry)}`))).toHaveLength(1);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/để riêng ở[^]*put aside in/);
    expect(readdirSync(folder).filter((name) => name.startsWith('journal'))).toHaveLength(1);
  });
});
