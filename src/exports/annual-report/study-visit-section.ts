import { visitsNeeded } from '../../domain/visits-needed.ts';
import { boundsFor, periodOf } from '../../domain/growth-target.ts';
import { meanOfYearlyRates, type Standing } from '../../domain/growth.ts';
import type { GrowthFigures, GrowthRow } from '../../domain/growth-figures.ts';
import { numerals } from '../../i18n/numerals.ts';
import { change, count, countOrNone, shortDay } from './official-text.ts';
import { heading, paragraph, type Block, type ReportTable } from './report.ts';
import { reportChart } from './report-chart.ts';
import type { ReportInput } from './report-input.ts';

type Judged = Extract<Standing, { judged: true }>;

/** Section II: the study visits against the plan, in sentences, a table and a chart that all say the same figures. */
export function studyVisitSection(input: ReportInput, figures: GrowthFigures): Block[] {
  const { plan, year } = input;
  const row = figures.rows.find((one) => one.year === year);
  const { standing } = figures;
  const thresholds = plan.target.periods.flatMap(({ lowerPercent, upperPercent }) =>
    upperPercent === null ? [lowerPercent] : [lowerPercent, upperPercent],
  );
  const said: string[] = [];
  if (row) said.push(countSentence(input, row, thresholds));
  if (row?.inProgress) said.push(...progressSentences(input, figures));
  else if (standing.judged && standing.year === year)
    said.push(
      verdictSentence(standing, thresholds),
      ...standingNotes(standing, figures, thresholds),
    );
  else said.push(unjudgedSentence(standing, year));
  return [
    heading(1, 'Lượt khách tham quan chọn bảo tàng để nghiên cứu, học tập'),
    heading(2, 'Kết quả so với chỉ tiêu'),
    ...said.map(paragraph),
    yearTable(figures, year, thresholds),
    reportChart(figures, plan.target, year),
    ...nextSteps(input, figures),
  ];
}

/** One sentence on where the year stands, for the summary as well. */
export function verdictSentence(standing: Judged, thresholds: readonly number[] = []): string {
  const { year, visits, lower, upper, missing, verdict, growth, period } = standing;
  const average = `Bình quân mỗi năm kể từ năm ${String(period.baseYear)} ${change(growth, thresholds)}`;
  const asked =
    upper === null
      ? `ít nhất ${count(lower)} lượt (bình quân tăng ${String(period.lowerPercent)}% mỗi năm)`
      : `từ ${count(lower)} đến ${count(upper)} lượt (bình quân tăng từ ${String(period.lowerPercent)}% đến ${String(period.upperPercent)}% mỗi năm)`;
  const result = {
    below: `chưa đạt, còn thiếu ${count(missing)} lượt so với mức ít nhất ${count(lower)} lượt`,
    within: 'đạt chỉ tiêu',
    above: `vượt mức trên của chỉ tiêu ${count(visits - (upper ?? lower))} lượt`,
  }[verdict];
  return `${average}. Chỉ tiêu của năm ${String(year)} là ${asked}; với ${count(visits)} lượt, kết quả: ${result}.`;
}

function countSentence(
  { museum, plan, year }: ReportInput,
  row: GrowthRow,
  thresholds: readonly number[],
): string {
  const counted = plan.settings.countsOnline
    ? 'tính cả lượt tại chỗ và lượt trực tuyến'
    : 'tính lượt tại chỗ; lượt trực tuyến nêu bên cạnh, không cộng vào';
  const time = row.inProgress
    ? `Năm ${String(year)}, đến thời điểm báo cáo`
    : `Năm ${String(year)}`;
  const against =
    row.yearOnYear && !row.inProgress
      ? `, ${change(row.yearOnYear, thresholds)} so với năm ${String(year - 1)}`
      : '';
  return (
    `${time}, ${museum} có ${countOrNone(row.counted)}${row.counted === null ? '' : ' lượt'} khách tham quan chọn bảo tàng để nghiên cứu, học tập (${counted})${against}. ` +
    `Trong đó: tại chỗ ${countOrNone(row.onSite)}; trực tuyến ${countOrNone(row.online)}; cộng lại ${countOrNone(row.together)}.`
  );
}

function standingNotes(
  { final, period, sinceBaseline, flags, neededToEnd, lowerAtEnd, year }: Judged,
  { baselineYear, rows }: GrowthFigures,
  thresholds: readonly number[],
): string[] {
  const notes: string[] = [];
  const visits = new Map(
    rows.flatMap(({ year: one, counted }) => (counted === null ? [] : [[one, counted]])),
  );
  const mean = meanOfYearlyRates(period.baseYear, year, visits);
  if (mean !== null && year - period.baseYear > 1)
    notes.push(
      `Trung bình cộng của các tỷ lệ tăng từng năm là ${numerals('vi', { style: 'percent', maximumFractionDigits: 2 }).format(mean)} (nêu để tham khảo; việc so với chỉ tiêu dùng mức tăng bình quân theo phép nhân).`,
    );
  if (sinceBaseline && period.baseYear !== baselineYear)
    notes.push(
      `So với năm gốc ${String(baselineYear)}, bình quân mỗi năm ${change(sinceBaseline, thresholds)}.`,
    );
  if (!final && neededToEnd)
    notes.push(
      `Kết quả của giai đoạn được đánh giá vào năm ${String(period.until)}; để đạt mức ít nhất ${count(lowerAtEnd)} lượt vào năm đó, từ nay mỗi năm cần bình quân ${change(neededToEnd)}.`,
    );
  if (flags.includes('baseline-incomplete'))
    notes.push(
      `Số liệu năm ${String(period.baseYear)} chỉ gồm một phần của năm, vì vậy mức tăng trên có thể cao hơn thực tế.`,
    );
  if (flags.includes('year-incomplete'))
    notes.push(`Số liệu năm ${String(year)} chỉ gồm một phần của năm.`);
  return notes;
}

function progressSentences({ year, plan }: ReportInput, figures: GrowthFigures): string[] {
  const { thisYear, thisYearBounds } = figures;
  const said = [
    `Năm ${String(year)} chưa kết thúc nên chưa so với chỉ tiêu cả năm; các số dưới đây là số đến thời điểm báo cáo.`,
  ];
  if (thisYear?.growth)
    said.push(
      `Tính đến hết ngày ${shortDay(thisYear.through)} có ${count(thisYear.visits)} lượt; cùng kỳ năm ${String(year - 1)} có ${count(thisYear.sameDaysLastYear)} lượt, ${change(thisYear.growth)}.`,
    );
  const projection = thisYear?.projection;
  if (projection)
    said.push(
      `Ước tính cả năm (nếu thời gian còn lại diễn ra như năm ${String(year - 1)}): khoảng ${count(projection.estimate)} lượt` +
        (projection.range
          ? `, trong khoảng từ ${count(projection.range.low)} đến ${count(projection.range.high)} lượt theo tỷ trọng của các năm trước.`
          : '.') +
        ' Đây là số ước tính, không dùng để đánh giá.',
    );
  if (thisYear && thisYearBounds) {
    const through = Number(thisYear.through.slice(5, 7));
    const schools = plan.settings.schools ?? null;
    const need = visitsNeeded(
      thisYearBounds.lower,
      thisYear.visits,
      through,
      schools?.count ?? null,
    );
    said.push(
      need.missing === 0
        ? `Mức ít nhất của năm là ${count(thisYearBounds.lower)} lượt: đã đạt.`
        : `Mức ít nhất của năm là ${count(thisYearBounds.lower)} lượt, còn thiếu ${count(need.missing)} lượt` +
            (need.perMonth === null
              ? ''
              : `; trong ${count(need.monthsLeft)} tháng chưa có số, mỗi tháng cần ít nhất ${count(need.perMonth)} lượt`) +
            (need.perSchool === null || !schools
              ? '.'
              : `; chia đều cho ${count(schools.count)} trường phối hợp${schools.example ? ' (số trường là ví dụ)' : ''} thì mỗi trường ít nhất ${count(need.perSchool)} lượt.`),
    );
  }
  return said;
}

function unjudgedSentence(standing: Standing, year: number): string {
  const base = String(standing.judged ? standing.period.baseYear : standing.baseYear);
  const reason = standing.judged ? 'year-missing' : standing.reason;
  return {
    'baseline-missing': `Chưa có số liệu của năm ${base} là năm để so sánh, nên chưa so được với chỉ tiêu.`,
    'baseline-zero': `Năm ${base} không có lượt nào, nên không tính được tỷ lệ tăng.`,
    'baseline-only': `Đến nay mới có số liệu của năm gốc ${base}, nên chưa so được với chỉ tiêu.`,
    'year-missing': `Chưa có số liệu năm ${String(year)}, nên chưa so được với chỉ tiêu.`,
    'outside-plan': `Năm ${String(year)} nằm ngoài thời gian của Kế hoạch.`,
  }[reason];
}

function yearTable(
  { rows, baselineYear }: GrowthFigures,
  until: number,
  thresholds: readonly number[],
): ReportTable {
  const target = ({ year, lower, upper }: GrowthRow): string => {
    if (year === baselineYear) return 'năm gốc';
    if (lower === null) return '–';
    return upper === null ? `≥ ${count(lower)}` : `${count(lower)} – ${count(upper)}`;
  };
  const result = ({ inProgress, verdict, missing, counted }: GrowthRow): string => {
    if (inProgress) return counted === null ? '–' : 'đang đếm';
    if (verdict === 'below') return `thiếu ${count(missing ?? 0)}`;
    return verdict === null ? '–' : verdict === 'above' ? 'vượt' : 'đạt';
  };
  return {
    kind: 'table',
    caption: 'Lượt khách nghiên cứu, học tập theo năm so với chỉ tiêu',
    head: ['Năm', 'Tại chỗ', 'Trực tuyến', 'Cộng lại', 'Chỉ tiêu', 'So với năm trước', 'Kết quả'],
    widths: [9, 13, 13, 13, 21, 16, 15],
    rows: rows
      .filter(({ year }) => year <= until)
      .map((row) => [
        `${String(row.year)}${row.partial ? ' (một phần)' : ''}`,
        row.onSite === null ? '–' : count(row.onSite),
        row.online === null ? '–' : count(row.online),
        row.together === null ? '–' : count(row.together),
        target(row),
        row.yearOnYear ? change(row.yearOnYear, thresholds) : '–',
        result(row),
      ]),
  };
}

/** What the next year asks, from the actual figures. */
function nextSteps({ plan, year }: ReportInput, { rows }: GrowthFigures): Block[] {
  const next = periodOf(year + 1, plan.target);
  const base = next && rows.find((row) => row.year === next.baseYear && !row.inProgress)?.counted;
  if (!next || !base) return [];
  const { lower, upper } = boundsFor(year + 1, base, next);
  return [
    paragraph(
      `Chỉ tiêu năm ${String(year + 1)}: ít nhất ${count(lower)} lượt${upper === null ? '' : `, mức trên ${count(upper)} lượt`} (tính từ ${count(base)} lượt thực tế của năm ${String(next.baseYear)}).`,
    ),
  ];
}
