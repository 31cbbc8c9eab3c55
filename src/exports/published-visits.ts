import { publicTable } from '../domain/public-table.ts';
import {
  addDays,
  isStudyVisit,
  LATEST_DAYS,
  SMALLEST_PUBLIC_FIGURE,
  type Evidence,
} from '../domain/study-visit.ts';
import type { BREAKDOWNS } from '../schema/published-month.ts';
import { type Breakdown, type PublishedMonth } from '../schema/published-month.ts';
import type { DayRow } from '../visits/store/visit-store.ts';

/** The study visits of a store by month (`2026-10`), for the months that are over; a month without any is a 0. */
export function monthsOver(
  rows: readonly DayRow[],
  since: string,
  today: string,
  countsReading: boolean,
): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (let month = since.slice(0, 7); month < today.slice(0, 7); month = nextMonth(month))
    months.set(month, 0);
  for (const row of rows) {
    const month = row.day.slice(0, 7);
    const before = months.get(month);
    if (before !== undefined && counts(row, countsReading)) months.set(month, before + row.visits);
  }
  return months;
}

/**
 * The months whose breakdown can be published on a day: no visit can arrive for them any more, so that nothing is ever
 * said of them twice, and no difference of two tables gives a small figure away.
 *
 * @param published months that were published before; they are not said again
 */
export function monthsToPublish(
  rows: readonly DayRow[],
  published: ReadonlySet<string>,
  today: string,
  countsReading: boolean,
): PublishedMonth[] {
  const months = new Set(rows.map(({ day }) => day.slice(0, 7)));
  return [...months]
    .filter((month) => !published.has(month) && closedOn(month) <= today)
    .sort()
    .map((month) => {
      const counted = rows.filter((row) => row.day.startsWith(month) && counts(row, countsReading));
      const total = counted.reduce((sum, { visits }) => sum + visits, 0);
      const table = (dimension: Breakdown) => {
        const sums = new Map<string, number>();
        for (const row of counted)
          sums.set(VALUE[dimension](row), (sums.get(VALUE[dimension](row)) ?? 0) + row.visits);
        return [...publicTable(sums)];
      };
      return {
        month,
        studyVisits: total < SMALLEST_PUBLIC_FIGURE ? null : total,
        tables: {
          evidence: table('evidence'),
          programme: table('programme'),
          exhibition: table('exhibition'),
          grade: table('grade'),
          language: table('language'),
        } satisfies Record<(typeof BREAKDOWNS)[number], unknown>,
        published: today,
      };
    });
}

/** The first day on which nothing can arrive for a month any more: the 36th after its last. */
export const closedOn = (month: string): string =>
  addDays(addDays(`${nextMonth(month)}-01`, -1), LATEST_DAYS + 1);

const VALUE: Readonly<Record<Breakdown, (row: DayRow) => string>> = {
  evidence: ({ evidence }) => evidence,
  programme: ({ programme }) => programme,
  exhibition: ({ exhibition }) => exhibition,
  grade: ({ grade }) => (grade === 0 ? '' : String(grade)),
  language: ({ language }) => language,
};

function counts({ evidence }: DayRow, countsReading: boolean): boolean {
  const level: Evidence | null = evidence === 'none' ? null : evidence;
  return isStudyVisit(level, countsReading);
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12
    ? `${String(year + 1)}-01`
    : `${String(year)}-${String(number + 1).padStart(2, '0')}`;
}
