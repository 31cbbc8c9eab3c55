import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openPostgresStore } from '../../src/visits/store/postgres-store.ts';
import { openJournaledStore } from '../../src/visits/store/journaled-store.ts';
import type { VisitStore } from '../../src/visits/store/visit-store.ts';
import { startPostgres } from '../postgres-server.ts';
import { play } from './play.ts';
import { schoolYear } from './school-year.ts';

/**
 * `npm run visits:simulate [-- --postgres]`: a school year that never was, in a store of its own, and what the rule counts of it against
 * what happened, group by group.
 */
const WHY: Readonly<Record<string, string>> = {
  'rooms, a class after a class':
    'where a tab stays open, the next pupil within 30 minutes is the same visit',
  'phones, a week offline': 'none lost, none counted twice',
  'phones, 40 days offline': 'refused: older than 35 days',
  'phones, clock three days ahead': 'put on the day of receipt',
  'one projector for a class': 'the teacher’s report tells learners reached, beside the count',
  readers: 'reading is kept apart',
  'asked not to be followed': 'a page and a day, no visit',
  robots: 'refused',
};

const { values } = parseArgs({ options: { postgres: { type: 'boolean', default: false } } });
const world = schoolYear({ rooms: 40, phones: 600 });
console.log(
  `SIMULATED school year: ${String(world.deliveries.length)} deliveries, ${String(world.deliveries.reduce((sum, { events }) => sum + events.length, 0))} events.\n`,
);
const [store, discard] = await ownStore();
try {
  const results = await play(world, store);
  console.log('| group | people who studied | study visits | counted | why it differs |');
  console.log('| --- | ---: | ---: | ---: | --- |');
  for (const { group, people, happened, counted } of results)
    console.log(
      `| ${group} | ${String(people)} | ${String(happened)} | ${String(counted)} | ${WHY[group] ?? ''} |`,
    );
} finally {
  await store.close();
  await discard();
}

/** A new store that nobody else uses, and what makes it go. */
async function ownStore(): Promise<[VisitStore, () => void | Promise<void>]> {
  if (values.postgres) {
    const server = await startPostgres();
    return [await openPostgresStore(await server.newDatabase()), () => server.stop()];
  }
  const folder = mkdtempSync(join(tmpdir(), 'sala-simulated-'));
  return [await openJournaledStore(folder), () => rmSync(folder, { recursive: true })];
}
