import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, parseDocument } from 'yaml';
import { ONLINE, readPlan, type Plan } from '../catalogue/plan.ts';
import { PUBLISHED_MONTHS } from '../catalogue/published-months.ts';
import { monthsOver, monthsToPublish } from '../exports/published-visits.ts';
import type { StaffFigures } from '../schema/staff-figures.ts';
import { jsonLines } from './append-lines.ts';
import { writeChecked } from './write-checked.ts';

/** What was brought into the plan. */
export interface Published {
  /** Study visits of the months that are over; they may still grow for 35 days. */
  readonly counted: ReadonlyMap<string, number>;
  /** Months whose breakdown was published now, for good. */
  readonly months: readonly string[];
}

/**
 * Brings what the collector counted into `content/plan/`: the months that are over into `online.yaml`, and the breakdown
 * of each closed month, once, into `published-months.jsonl`. Example figures give way to real ones; what staff wrote
 * beside them, comments too, stays.
 *
 * @param days everything that the collector has
 * @param today ISO day in the museum's time zone
 * @throws ContentError; then nothing is changed
 */
export function publishVisits(
  root: string,
  plan: Plan,
  days: StaffFigures['days'],
  today: string,
): Published {
  const first = days[0]?.day;
  if (first === undefined) return { counted: new Map(), months: [] };
  const { countsReading } = plan.settings;
  const isExample = plan.online.years.some(({ example }) => example);
  const since = plan.online.since === null || isExample ? first : plan.online.since;
  const counted = monthsOver(days, since > first ? since : first, today, countsReading);

  const real = plan.publishedMonths.filter(({ example }) => example !== true);
  const published = new Set(real.map(({ month }) => month));
  const fresh = monthsToPublish(days, published, today, countsReading);

  writeChecked(
    root,
    {
      [ONLINE]: onlineYaml(root, since, counted),
      [PUBLISHED_MONTHS]: jsonLines([...real, ...fresh]),
    },
    () => readPlan(root),
  );
  return { counted, months: fresh.map(({ month }) => month) };
}

function onlineYaml(root: string, since: string, counted: ReadonlyMap<string, number>): string {
  const path = join(root, ONLINE);
  const document = parseDocument(existsSync(path) ? readFileSync(path, 'utf8') : 'years: {}\n');
  document.set('since', since);
  const years = document.get('years');
  for (const { key, value } of isMap(years) ? [...years.items] : [])
    if (isMap(value) && value.get('example') === true) document.deleteIn(['years', key]);
  for (const [month, visits] of counted) {
    const year = ['years', month.slice(0, 4)];
    // A path that is not there would become a list, for its last step is a number.
    if (!document.hasIn(year)) document.setIn(year, document.createNode({ months: {} }));
    document.setIn([...year, 'months', Number(month.slice(5))], visits);
  }
  return document.toString();
}
