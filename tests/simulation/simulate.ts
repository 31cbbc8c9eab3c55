import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../src/visits/store/sqlite-store.ts';
import { play } from './play.ts';
import { schoolYear } from './school-year.ts';

/**
 * `npm run visits:simulate`: a school year that never was, in a store of its own, and what the rule counts of it against
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

const world = schoolYear({ rooms: 40, phones: 600 });
console.log(
  `SIMULATED school year: ${String(world.deliveries.length)} deliveries, ${String(world.deliveries.reduce((sum, { events }) => sum + events.length, 0))} events.\n`,
);
const folder = mkdtempSync(join(tmpdir(), 'sala-simulated-'));
const store = openSqliteStore(folder);
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
  rmSync(folder, { recursive: true });
}
