import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournaledStore } from './journaled-store.ts';
import { ReadOnlyFolderError } from './read-only-folder-error.ts';
import { event, group } from './visit-store.suite.ts';
import type { VisitRecord } from './visit-store.ts';

let folder: string;
let told: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sala-survives-'));
  told = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () => openJournaledStore(folder, (sentence) => told.push(sentence));
const declared = () => event({ evidence: 4 });
const declaredVisits = async (store: Awaited<ReturnType<typeof open>>) =>
  (await store.totalsByYear('one')).get(2026)?.get('declared') ?? 0;
const line = (entry: number, ...visits: VisitRecord[]) =>
  `${JSON.stringify({ entry, group: group(visits) })}\n`;

/** Writes over the middle of the database, as a failing disk does. */
function damage(): void {
  const path = join(folder, 'visits.sqlite');
  const bytes = readFileSync(path);
  bytes.fill(0x5a, 0, Math.min(bytes.length, 100));
  writeFileSync(path, bytes);
}

describe('a damaged database', () => {
  it('is moved aside under a name with its day; a new one begins with what the journal has', async () => {
    const store = await open();
    await store.write(group([declared()]));
    await store.close();
    damage();
    writeFileSync(join(folder, 'journal-9.jsonl'), line(7, declared(), declared()));

    const again = await open();
    expect(await declaredVisits(again)).toBe(2);
    await again.write(group([declared()]));
    expect(await declaredVisits(again)).toBe(3);
    await again.close();
    expect(
      readdirSync(folder).some((name) => /^visits\.sqlite\.hong-\d{4}-\d\d-\d\dT\d{4}$/.test(name)),
    ).toBe(true);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/bị hỏng[^]*visits:restore[^]*was damaged/);
  });

  it('that is no database at all is moved aside too', async () => {
    writeFileSync(join(folder, 'visits.sqlite'), 'không phải sổ'.repeat(500));
    const store = await open();
    await store.write(group([declared()]));
    expect(await declaredVisits(store)).toBe(1);
    await store.close();
    expect(told).toHaveLength(1);
  });
});

describe('the journal', () => {
  it('with a garbled line in its middle gives all others, and keeps that line', async () => {
    const garbled = '{"entry": 2, "gro\u0000\u0000';
    writeFileSync(
      join(folder, 'journal-1.jsonl'),
      `${line(1, declared())}${garbled}\n${line(3, declared())}`,
    );
    const store = await open();
    expect(await declaredVisits(store)).toBe(2);
    await store.close();
    const refused = readdirSync(folder).find((name) => name.startsWith('refused-'));
    expect(readFileSync(join(folder, refused ?? ''), 'utf8')).toBe(`${garbled}\n`);
    expect(told[0]).toMatch(/để riêng[^]*put aside/);
  });

  it('with an entry that the database refuses for good goes on after it', async () => {
    const broken = { ...declared(), evidence: null };
    writeFileSync(
      join(folder, 'journal-1.jsonl'),
      `${line(1, declared())}${JSON.stringify({ entry: 2, group: { ...group([]), visits: [broken] } })}\n${line(3, declared())}`,
    );
    const store = await open();
    expect(await declaredVisits(store)).toBe(2);
    await store.close();
    expect(readdirSync(folder).filter((name) => name.startsWith('refused-'))).toHaveLength(1);
  });

  it(`with a long backlog is taken up whole, once`, async () => {
    const EVENTS = Number(process.env['SALA_BACKLOG'] ?? 20_000);
    const kept = Array.from({ length: 50 }, declared);
    let text = '';
    for (let entry = 1; entry <= EVENTS / 10; entry += 1) {
      // Every tenth event comes a second time, as from a browser that got no answer.
      const again = kept[entry % kept.length] ?? declared();
      text += line(entry, again, ...Array.from({ length: 9 }, declared));
      if (text.length > 8_000_000 || entry === EVENTS / 10) {
        writeFileSync(join(folder, 'journal-1.jsonl'), text, { flag: 'a' });
        text = '';
      }
    }
    const before = process.memoryUsage().rss;
    const store = await open();
    expect(await declaredVisits(store)).toBe((EVENTS / 10) * 9 + 50);
    expect(process.memoryUsage().rss - before).toBeLessThan(600 * 1024 * 1024);
    await store.close();
    expect(told).toEqual([]);
  }, 600_000);
});

describe('a folder that cannot be used', () => {
  it('is told in a sentence', async () => {
    // Nobody, not even the administrator, makes folders in a file.
    await expect(openJournaledStore('/dev/null/sala')).rejects.toThrow(ReadOnlyFolderError);
    await expect(openJournaledStore('/dev/null/sala')).rejects.toThrow(
      /Không ghi được[^]*cannot be written/,
    );
  });

  it('is left free again for the next server when its journal cannot be opened', async () => {
    // The name of the next file is taken by a folder.
    mkdirSync(join(folder, 'journal-1.jsonl'));
    await expect(open()).rejects.toThrow();
    rmSync(join(folder, 'journal-1.jsonl'), { recursive: true });
    const store = await open();
    await store.write(group([declared()]));
    await store.close();
  });
});

it('a clock that jumps back neither loses nor doubles anything', async () => {
  const store = await open();
  const first = declared();
  await store.write(group([first], { received: '2026-11-24' }));
  await store.tidy('2026-11-24');
  await store.write(group([first, declared()], { received: '2026-10-01' }));
  await store.tidy('2026-10-01');
  await store.write(group([first], { received: '2026-11-25' }));
  await store.tidy('2026-11-25');
  expect(await declaredVisits(store)).toBe(2);
  await store.close();
});
