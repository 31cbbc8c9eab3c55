import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPostgresStore } from '../../src/visits/store/postgres-store.ts';
import { openJournaledStore } from '../../src/visits/store/journaled-store.ts';
import type { VisitStore } from '../../src/visits/store/visit-store.ts';
import { startPostgres } from '../postgres-server.ts';
import { play } from '../simulation/play.ts';
import { schoolYear } from '../simulation/school-year.ts';

test('a simulated school year is counted to the visit (SQLite)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sala-simulated-'));
  await expectExactCounts(await openJournaledStore(folder));
  rmSync(folder, { recursive: true });
});

test('a simulated school year is counted to the visit (PostgreSQL)', async () => {
  const server = await startPostgres();
  try {
    await expectExactCounts(await openPostgresStore(await server.newDatabase()));
  } finally {
    await server.stop();
  }
});

async function expectExactCounts(store: VisitStore): Promise<void> {
  try {
    const results = await play(schoolYear({ rooms: 3, phones: 40 }), store);
    const counted = Object.fromEntries(
      results.map(({ group, counted: visits }) => [group, visits]),
    );
    for (const { group, happened } of results)
      expect(counted[group], group).toBe(group === 'phones, 40 days offline' ? 0 : happened);
    expect(counted).toMatchObject({
      'one projector for a class': 0,
      readers: 0,
      'asked not to be followed': 0,
      robots: 0,
      'phones, clock three days ahead': 2,
    });
    const room = results.find(({ group }) => group === 'rooms');
    expect(room?.counted).toBe(room?.people);
    expect(room?.counted).toBeGreaterThan(800);
    // Two classes one after the other: every second machine stays open, and its two pupils are one visit.
    const shared = results.find(({ group }) => group === 'rooms, a class after a class');
    expect(shared?.counted).toBeLessThan(shared?.people ?? 0);
  } finally {
    await store.close();
  }
}
