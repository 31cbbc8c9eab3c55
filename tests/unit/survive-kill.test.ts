import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openJournaledStore } from '../../src/visits/store/journaled-store.ts';

/** `SALA_KILLS` raises the number; `SALA_SEED` repeats a run. */
const KILLS = Number(process.env['SALA_KILLS'] ?? 5);
const SEED = Number(process.env['SALA_SEED'] ?? 1232);
const CONNECTIONS = 16;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sala-kill-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** mulberry32: a small generator whose runs can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function startProcess(): Promise<{ child: ChildProcess; address: string }> {
  const script = join(import.meta.dirname, 'museum-process.ts');
  const child = spawn(process.execPath, [script, folder, join(folder, 'data')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [address] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, address: String(address) };
}

const newVisit = () => ({
  kind: 'demonstrated',
  id: randomUUID(),
  at: Date.now(),
  visit: randomBytes(16).toString('hex'),
  language: 'vi',
});
type Visit = ReturnType<typeof newVisit>;

it(`keeps every acknowledged event exactly once through ${String(KILLS)} kills under load`, async () => {
  const random = seeded(SEED);
  const acknowledged = new Map<string, string>();
  let unanswered: Visit[] = [];

  for (let kill = 0; kill < KILLS; kill += 1) {
    const { child, address } = await startProcess();
    let alive = true;
    const deliver = async () => {
      while (alive) {
        // What got no answer is sent again, as the browser does, mixed with new events.
        const events = [...unanswered.splice(0, 2), newVisit(), newVisit()];
        const answer = await fetch(`${address}visits`, {
          method: 'POST',
          headers: { 'user-agent': 'Mozilla/5.0 Firefox/140.0', 'accept-language': 'vi' },
          body: JSON.stringify({ museum: 'khmer', events }),
        }).catch(() => null);
        if (answer?.status === 204) for (const one of events) acknowledged.set(one.id, one.visit);
        else unanswered.push(...events);
      }
    };
    const load = Array.from({ length: CONNECTIONS }, deliver);
    await pause(50 + random() * 400);
    child.kill('SIGKILL');
    await once(child, 'exit');
    alive = false;
    await Promise.all(load);
  }

  const { child, address } = await startProcess();
  for (; unanswered.length > 0; unanswered = unanswered.slice(100)) {
    const answer = await fetch(`${address}visits`, {
      method: 'POST',
      headers: { 'user-agent': 'Mozilla/5.0 Firefox/140.0', 'accept-language': 'vi' },
      body: JSON.stringify({ museum: 'khmer', events: unanswered.slice(0, 100) }),
    });
    expect(answer.status).toBe(204);
    for (const one of unanswered.slice(0, 100)) acknowledged.set(one.id, one.visit);
  }
  child.kill('SIGKILL');
  await once(child, 'exit');
  // What was acknowledged is in the database or still in the journal, which the next server takes up.
  await (await openJournaledStore(join(folder, 'data'))).close();

  const database = new DatabaseSync(join(folder, 'data/visits.sqlite'), { readOnly: true });
  const events = new Map(
    database
      .prepare('SELECT visit, events FROM visit')
      .all()
      .map((row) => [String(row['visit']), Number(row['events'])]),
  );
  database.close();
  expect(acknowledged.size).toBeGreaterThan(KILLS * CONNECTIONS);
  const wrong = [...acknowledged.values()].filter((visit) => events.get(visit) !== 1);
  expect(wrong).toEqual([]);
  expect(events.size).toBe(acknowledged.size);
  console.log(
    `${String(KILLS)} kills, ${String(acknowledged.size)} acknowledged events, each present once`,
  );
});
