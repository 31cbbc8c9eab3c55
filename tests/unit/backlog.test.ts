import { createWriteStream, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { randomFrom } from '../../src/domain/seeded-random.ts';
import { openJournaledStore } from '../../src/visits/store/journaled-store.ts';

/** `SALA_BACKLOG` raises the number of lines; `SALA_SEED` repeats a run. */
const LINES = Number(process.env['SALA_BACKLOG'] ?? 5000);
const SEED = process.env['SALA_SEED'] ?? '1232';
/** Megabytes that taking up may add to the process, however long the backlog is. */
const MOST_MEMORY = 400;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sala-backlog-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const megabytes = () => process.memoryUsage().rss / 1024 / 1024;

it(`takes up ${String(LINES)} lines that a server left in its journal, each event once, in little memory`, async () => {
  const random = randomFrom(SEED);
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');
  let known: { id: string; visit: string }[] = [];
  let visits = 0;
  let tallied = 0;
  const lineOf = (entry: number) => {
    const again = random() < 0.1 ? known[Math.floor(random() * known.length)] : undefined;
    const one = again ?? {
      id: `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
      visit: hex(32),
    };
    if (!again) {
      visits += 1;
      known = [...known.slice(-50), one];
    }
    const tallies =
      random() < 0.1 ? [{ museum: 'one', day: '2026-11-24', name: 'late', events: 1 }] : [];
    tallied += tallies.length;
    const event = {
      ...{ museum: 'one', ...one, day: '2026-11-24', evidence: 4, language: 'vi' },
      ...{ programme: '', exhibition: '', grade: 7, late: false, robot: false },
    };
    const group = { received: '2026-11-24', visits: [event], pages: [], tallies };
    return `${JSON.stringify({ entry, group })}\n`;
  };
  const half = Math.floor(LINES / 2);
  for (const [file, from, to] of [
    ['journal-3.jsonl', 1, half],
    ['journal-20.jsonl', half + 1, LINES],
  ] as const) {
    const stream = createWriteStream(join(folder, file));
    for (let entry = from; entry <= to; entry += 1)
      if (!stream.write(lineOf(entry))) await once(stream, 'drain');
    stream.end();
    await once(stream, 'finish');
  }

  const before = megabytes();
  let most = before;
  const sampling = setInterval(() => {
    most = Math.max(most, megabytes());
  }, 20);
  const store = await openJournaledStore(folder);
  clearInterval(sampling);
  const totals = await store.totalsByYear('one');
  expect(Object.fromEntries(totals.get(2026) ?? [])).toEqual({ declared: visits });
  expect(await store.tallies('one', '2026-11-24', '2026-11-24')).toMatchObject([
    { name: 'late', events: tallied },
  ]);
  await store.close();
  expect(most - before).toBeLessThan(MOST_MEMORY);
  expect(readdirSync(folder).filter((name) => /^refused/.test(name))).toEqual([]);
  console.log(`${String(LINES)} lines, ${(most - before).toFixed(0)} MB more memory`);
});
