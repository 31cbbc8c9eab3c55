import { onSiteBreakdown } from '../../domain/on-site-breakdown.ts';
import { addedTables } from '../../domain/public-table.ts';
import { visitsOf, type YearOfVisits } from '../../domain/visit-counts.ts';
import { schoolGrades } from '../../i18n/school-grades.ts';
import { BREAKDOWNS, type Breakdown } from '../../schema/published-month.ts';
import { count, enumerated, OFFICIAL_WORDS, percent } from './official-text.ts';
import { heading, paragraph, type Block, type ReportTable } from './report.ts';
import type { ReportInput } from './report-input.ts';

const WORDS = OFFICIAL_WORDS.growthTables;

const named =
  (words: Readonly<Record<string, string>>) =>
  (value: string): string =>
    words[value] ?? value;

const DIMENSION: Readonly<Record<Breakdown, string>> = {
  evidence: 'Căn cứ để tính là lượt học tập',
  programme: 'Chương trình giáo dục',
  exhibition: 'Triển lãm',
  grade: 'Lớp',
  language: 'Ngôn ngữ',
};

/** Month by month, on site and online, beside the year before. */
export function monthsBlock({ plan, year }: ReportInput): Block[] {
  const of = (years: readonly YearOfVisits[], one: number) =>
    years.find((entry) => entry.year === one)?.months ?? null;
  const columns = [of(plan.onSite, year), of(plan.online.years, year), of(plan.onSite, year - 1)];
  if (columns.every((months) => months === null)) return [];
  const cell = (months: readonly (number | null)[] | null, month: number) => {
    const visits = months?.[month] ?? null;
    return visits === null ? '–' : count(visits);
  };
  const sum = (years: readonly YearOfVisits[], one: number) => {
    const entry = years.find((candidate) => candidate.year === one);
    const visits = entry ? visitsOf(entry) : null;
    return visits === null ? '–' : count(visits);
  };
  return [
    heading(2, 'Theo tháng'),
    {
      kind: 'table',
      caption: `Lượt khách nghiên cứu, học tập theo tháng, năm ${String(year)}`,
      head: ['Tháng', 'Tại chỗ', 'Trực tuyến', `Tại chỗ năm ${String(year - 1)}`],
      widths: [20, 26, 26, 28],
      rows: [
        ...Array.from({ length: 12 }, (_, month) => [
          String(month + 1),
          ...columns.map((months) => cell(months, month)),
        ]),
        ['Cộng', sum(plan.onSite, year), sum(plan.online.years, year), sum(plan.onSite, year - 1)],
      ],
    },
  ];
}

/** Who came to the museum's rooms, as the journal has it. */
export function onSiteBlocks({ plan, year, titleOf }: ReportInput): Block[] {
  const broken = onSiteBreakdown(plan.journal, year);
  if (!broken) return [];
  const table = (
    caption: string,
    name: string,
    visits: ReadonlyMap<string, number>,
    nameOf: (value: string) => string,
  ): ReportTable => ({
    kind: 'table',
    caption,
    head: [name, 'Lượt', 'Tỷ trọng'],
    widths: [60, 20, 20],
    rows: [
      ...[...visits]
        .sort(([, a], [, b]) => b - a)
        .map(([value, some]) => [nameOf(value), count(some), percent(some, broken.studyVisits)]),
      ['Cộng', count(broken.studyVisits), percent(1, 1)],
    ],
  });
  return [
    heading(2, 'Khách đến tại chỗ'),
    paragraph(
      `Sổ ghi của bảo tàng có ${count(broken.studyVisits)} lượt khách đến để học tập, nghiên cứu, trong đó ${count(broken.groups)} đoàn, có ${count(broken.teachers)} lượt giáo viên đi cùng (không cộng vào số lượt). ` +
        `Khách chỉ tham quan: ${count(broken.sightseers)} lượt, không tính vào chỉ tiêu.` +
        (broken.learnersReached > 0
          ? ` Ngoài ra, giáo viên báo đã dùng bảo tàng số cho ${count(broken.learnersReached)} học sinh trong lớp; số này nêu bên cạnh, không cộng vào lượt khách.`
          : ''),
    ),
    table('Khách tại chỗ theo cấp học', 'Cấp học', broken.byLevel, named(WORDS.level)),
    table('Khách tại chỗ theo chương trình', 'Chương trình', broken.byProgramme, (id) =>
      id === '' ? WORDS.noProgramme : titleOf('programme', id),
    ),
  ];
}

/** Online visits of the months whose breakdown is published: small figures stay unsaid. */
export function onlineBlocks({ plan, year, titleOf, day }: ReportInput): Block[] {
  const months = plan.publishedMonths.filter(
    ({ month, published }) => month.startsWith(`${String(year)}-`) && published <= day,
  );
  if (months.length === 0) return [];
  const nameOf: Readonly<Record<Breakdown, (value: string) => string>> = {
    evidence: named(WORDS.evidenceName),
    programme: (id) => (id === '' ? WORDS.noProgramme : titleOf('programme', id)),
    exhibition: (id) => (id === '' ? WORDS.noExhibition : titleOf('exhibition', id)),
    grade: (grade) =>
      grade === '' ? WORDS.noGrade : schoolGrades([Number(grade)], OFFICIAL_WORDS, 'vi'),
    language: (code) => new Intl.DisplayNames('vi', { type: 'language' }).of(code) ?? code,
  };
  const numbers = months.map(({ month }) => String(Number(month.slice(5))));
  return [
    heading(2, 'Lượt trực tuyến'),
    paragraph(
      `Các bảng sau gồm các tháng ${enumerated(numbers)} năm ${String(year)}. Số của một tháng được công bố một lần, sau 35 ngày kể từ ngày cuối tháng, khi không còn lượt đến muộn; số dưới 5 không nêu.`,
    ),
    ...BREAKDOWNS.map((dimension): ReportTable => {
      const { shown, rest } = addedTables(
        months.map(({ studyVisits, tables }) => ({
          total: studyVisits ?? 0,
          cells: tables[dimension],
        })),
      );
      return {
        kind: 'table',
        caption: `Lượt trực tuyến theo: ${DIMENSION[dimension].toLocaleLowerCase('vi')}`,
        head: [DIMENSION[dimension], 'Lượt'],
        widths: [75, 25],
        rows: [
          ...shown.map(([value, visits]) => [nameOf[dimension](value), count(visits)]),
          ...(rest > 0 ? [[WORDS.rest, count(rest)]] : []),
        ],
      };
    }),
  ];
}
