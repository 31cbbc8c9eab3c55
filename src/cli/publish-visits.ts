import { readYaml } from '../catalogue/content-files.ts';
import { contentRoot } from '../catalogue/content-root.ts';
import { readPlan } from '../catalogue/plan.ts';
import { today } from '../catalogue/today.ts';
import { museum as museumSchema } from '../schema/museum.ts';
import { collectorFigures } from '../studio/collector-figures.ts';
import { publishVisits } from '../studio/publish-visits.ts';
import { reportFailure } from './report-failure.ts';

/** Whatever the collector has. */
const ALL_DAYS = ['2000-01-01', '2199-12-31'] as const;

/** `npm run visits:publish`: brings what the collector counted into `content/plan/`; run it again each month. */
async function main(): Promise<void> {
  const root = contentRoot();
  const plan = readPlan(root);
  if (!plan) throw new Error('Bảo tàng chưa có content/plan. / The museum has no content/plan.');
  const { timeZone } = readYaml(root, 'museum.yaml', museumSchema);
  const { days } = await collectorFigures(...ALL_DAYS);
  const { counted, months } = publishVisits(root, plan, days, today(timeZone));
  if (counted.size === 0)
    console.log('Chưa có tháng nào đã hết để đưa vào. / No month is over yet.');
  for (const [month, visits] of counted) console.log(`${month}: ${String(visits)}`);
  if (months.length > 0)
    console.log(`Đã công bố bảng chi tiết / breakdowns published: ${months.join(', ')}`);
}

try {
  await main();
} catch (error) {
  reportFailure(error);
  process.exit(1);
}
