import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, parseDocument } from 'yaml';
import { readYaml } from '../catalogue/content-files.ts';
import { contentRoot } from '../catalogue/content-root.ts';
import { readPlan } from '../catalogue/plan.ts';
import { PUBLISHED_MONTHS } from '../catalogue/published-months.ts';
import { today } from '../catalogue/today.ts';
import { monthsOver, monthsToPublish } from '../exports/published-visits.ts';
import { museum as museumSchema } from '../schema/museum.ts';
import { collectorFigures } from '../studio/collector-figures.ts';
import { reportFailure } from './report-failure.ts';

const ONLINE = 'plan/online.yaml';
/** Whatever the collector has. */
const ALL_DAYS = ['2000-01-01', '2199-12-31'] as const;

/**
 * `npm run visits:publish`: brings what the collector counted into `content/plan/`: the months that are over into
 * `online.yaml` (they may still grow for 35 days: run it again), and the breakdown of each closed month, once, into
 * `published-months.jsonl`. Example figures of the years it writes go.
 */
async function main(): Promise<void> {
  const root = contentRoot();
  const plan = readPlan(root);
  if (!plan) throw new Error('Bảo tàng chưa có content/plan. / The museum has no content/plan.');
  const { days: rows } = await collectorFigures(...ALL_DAYS);
  const day = today(readYaml(root, 'museum.yaml', museumSchema).timeZone);
  const { countsReading } = plan.settings;
  const first = rows[0]?.day;
  if (first === undefined) {
    console.log('Máy đếm chưa có lượt nào. / The collector has counted nothing yet.');
    return;
  }

  const since = plan.online.since ?? first;
  const counted = monthsOver(rows, since > first ? since : first, day, countsReading);
  const path = join(root, ONLINE);
  const document = parseDocument(
    existsSync(path) ? readFileSync(path, 'utf8') : `since: ${since}\n`,
  );
  for (const year of new Set([...counted.keys()].map((month) => month.slice(0, 4)))) {
    if (
      document.getIn(['years', year, 'example']) === true ||
      !isMap(document.getIn(['years', year, 'months']))
    )
      document.setIn(['years', year], document.createNode({ months: {} }));
    for (const [month, visits] of counted)
      if (month.startsWith(year))
        document.setIn(['years', year, 'months', Number(month.slice(5))], visits);
  }
  writeFileSync(path, document.toString());
  for (const [month, visits] of counted) console.log(`${month}: ${String(visits)}`);

  const published = new Set(
    plan.publishedMonths.filter(({ example }) => example !== true).map(({ month }) => month),
  );
  const fresh = monthsToPublish(rows, published, day, countsReading);
  if (fresh.length === 0) return;
  const lines = fresh.map((month) => `${JSON.stringify(month)}\n`).join('');
  const file = join(root, PUBLISHED_MONTHS);
  if (plan.publishedMonths.some(({ example }) => example === true)) writeFileSync(file, lines);
  else appendFileSync(file, lines);
  console.log(
    `Đã công bố bảng chi tiết / breakdowns published: ${fresh.map(({ month }) => month).join(', ')}`,
  );
}

try {
  await main();
} catch (error) {
  reportFailure(error);
  process.exit(1);
}
