import { dayRows, yearTotals } from './read-rows.ts';
import type { VisitLook } from './look-at-visits.ts';
import { aggregatesOfDays, totalsByYear } from './visit-tables.ts';

/** One thing that was checked. */
export interface Check {
  readonly vi: string;
  readonly en: string;
  /** Rows, or figures, that are wrong. */
  readonly faults: number;
}

/** Statements that count what must not be there, the same on SQLite and PostgreSQL. */
const MUST_BE_NONE: readonly (Omit<Check, 'faults'> & { readonly sql: string })[] = [
  {
    vi: 'Không có số âm hay số không',
    en: 'No figure is negative or zero',
    sql: `SELECT (SELECT count(*) FROM daily WHERE visits < 1 OR events < visits)
      + (SELECT count(*) FROM visit WHERE events < 1)
      + (SELECT count(*) FROM page_total WHERE views < 1)
      + (SELECT count(*) FROM noted WHERE times < 1)
      + (SELECT count(*) FROM tally WHERE events < 1) AS faults`,
  },
  {
    vi: 'Lớp từ 1 đến 12 hoặc không rõ; bằng chứng và dấu máy đúng dạng',
    en: 'Grades are 1 to 12 or unknown; evidence and marks of machines are well-formed',
    sql: `SELECT (SELECT count(*) FROM daily WHERE grade < 0 OR grade > 12
        OR evidence NOT IN ('assigned', 'demonstrated', 'declared', 'reading', 'none'))
      + (SELECT count(*) FROM visit WHERE grade < 0 OR grade > 12 OR evidence < 0 OR evidence > 15
        OR robot NOT IN (0, 1) OR late NOT IN (0, 1)) AS faults`,
  },
  {
    vi: 'Mọi ngày đúng dạng năm-tháng-ngày',
    en: 'Every day is written year-month-day',
    sql: `SELECT count(*) AS faults FROM (
        SELECT day FROM daily UNION ALL SELECT day FROM visit UNION ALL SELECT day FROM seen
        UNION ALL SELECT day FROM page_total UNION ALL SELECT day FROM tally UNION ALL SELECT day FROM noted
      ) AS days WHERE day NOT LIKE '____-__-__' OR substr(day, 6, 2) NOT BETWEEN '01' AND '12'
        OR substr(day, 9, 2) NOT BETWEEN '01' AND '31'`,
  },
  {
    vi: 'Ngày đã chốt đứng trước ngày còn mở',
    en: 'Closed days come before open ones',
    sql: `SELECT count(*) AS faults FROM (
        SELECT museum, max(day) AS closed FROM daily GROUP BY museum) AS past
      WHERE EXISTS (SELECT 1 FROM visit WHERE visit.museum = past.museum AND visit.day < past.closed)`,
  },
  {
    vi: 'Số việc của các lượt không nhiều hơn số mã đã nhận',
    en: 'Visits have no more events than UUIDs were received',
    sql: `SELECT count(*) AS faults FROM (
        SELECT museum, sum(events) AS events FROM visit GROUP BY museum) AS counted
      WHERE events > (SELECT count(*) FROM seen WHERE seen.museum = counted.museum)`,
  },
];

/** Holds what a store says against itself. */
export async function verify(look: VisitLook): Promise<readonly Check[]> {
  const checks: Check[] = [];
  if (look.kind === 'sqlite') {
    const found = await look.rows('PRAGMA integrity_check');
    checks.push({
      vi: 'Tệp cơ sở dữ liệu nguyên vẹn',
      en: 'The database file is intact',
      faults: found.filter((row) => row['integrity_check'] !== 'ok').length,
    });
  }
  for (const { vi, en, sql } of MUST_BE_NONE) {
    const [row] = await look.rows(sql);
    checks.push({ vi, en, faults: Number(row?.['faults']) });
  }
  checks.push({
    vi: 'Tổng theo năm bằng tổng các ngày, không tính máy',
    en: 'Totals of years equal the sums of their days, machines left out',
    faults: await unequalYears(look),
  });
  return checks;
}

async function unequalYears(look: VisitLook): Promise<number> {
  const parameter = (number: number) => `${look.mark}${String(number)}`;
  const museums = await look.rows('SELECT museum FROM daily UNION SELECT museum FROM visit');
  let unequal = 0;
  for (const museum of museums.map((row) => String(row['museum']))) {
    const years = yearTotals(await look.rows(totalsByYear(parameter(1)), museum));
    const asked = { museum: parameter(1), from: parameter(2), until: parameter(3) };
    const days = dayRows(await look.rows(aggregatesOfDays(asked), museum, '0000', '9999'));
    const sums = new Map<string, number>();
    const add = (key: string, visits: number) => sums.set(key, (sums.get(key) ?? 0) + visits);
    for (const [year, totals] of years)
      for (const [level, visits] of totals) add(`${String(year)} ${level}`, visits);
    for (const { day, evidence, visits } of days)
      add(`${String(Number(day.slice(0, 4)))} ${evidence}`, -visits);
    unequal += [...sums.values()].filter((left) => left !== 0).length;
  }
  return unequal;
}
