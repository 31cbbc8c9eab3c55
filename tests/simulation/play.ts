import {
  addDays,
  dayIn,
  isStudyVisit,
  LATEST_DAYS,
  strongestEvidence,
  type StudyEvidence,
  STUDY_EVIDENCE,
} from '../../src/domain/study-visit.ts';
import { collector } from '../../src/visits/collector/collector.ts';
import type { VisitStore } from '../../src/visits/store/visit-store.ts';
import type { SchoolYear } from './school-year.ts';

/** What became of one group of the simulated world. */
export interface GroupResult {
  readonly group: string;
  /** People who studied. */
  readonly people: number;
  /** Study visits of people, a visit being one browser's continuous use. */
  readonly happened: number;
  /** Study visits that the collector has. */
  readonly counted: number;
  readonly byEvidence: Readonly<Record<StudyEvidence, number>>;
}

const dayOf = dayIn('Asia/Ho_Chi_Minh');
const slugOf = (group: string) => group.replaceAll(/[^a-z0-9]+/g, '-');

/**
 * Plays a school year into a store through the collector, with a clock that goes as the year goes and a nightly tidying.
 *
 * @throws Error when the collector answers what it should not
 */
export async function play(world: SchoolYear, store: VisitStore): Promise<GroupResult[]> {
  const groups = [...new Set(world.deliveries.map(({ group }) => group))].sort();
  const [first = '', ...others] = groups.map(slugOf);
  let now = 0;
  let today = '';
  const app = collector({
    store,
    museums: [first, ...others],
    timeZone: 'Asia/Ho_Chi_Minh',
    countsReading: false,
    clock: () => now,
  });
  for (const { at, group, headers, events } of world.deliveries) {
    now = at;
    if (dayOf(now) !== today) {
      today = dayOf(now);
      await store.tidy(today);
    }
    const answer = await app.request('/visits', {
      method: 'POST',
      headers,
      body: JSON.stringify({ museum: slugOf(group), events }),
    });
    if (answer.status !== 204 && answer.status !== 200)
      throw new Error(`${group}: answered ${String(answer.status)}`);
  }
  await store.tidy(addDays(today, LATEST_DAYS + 1));

  return Promise.all(
    groups.map(async (group) => {
      const years = await store.totalsByYear(slugOf(group));
      const total = (evidence: StudyEvidence) =>
        [...years.values()].reduce((sum, year) => sum + (year.get(evidence) ?? 0), 0);
      const byEvidence = {
        assigned: total('assigned'),
        demonstrated: total('demonstrated'),
        declared: total('declared'),
      };
      return {
        group,
        people: world.people.get(group) ?? 0,
        happened: world.visits.filter(
          (visit) =>
            visit.group === group && isStudyVisit(strongestEvidence(visit.evidence), false),
        ).length,
        counted: STUDY_EVIDENCE.reduce((sum, evidence) => sum + byEvidence[evidence], 0),
        byEvidence,
      };
    }),
  );
}
