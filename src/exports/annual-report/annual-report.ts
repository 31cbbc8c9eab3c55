import { emptyMonths } from '../../domain/visit-counts.ts';
import type { GrowthFigures } from '../../domain/growth-figures.ts';
import { coverageSection } from './coverage-section.ts';
import { indicatorSection } from './indicator-section.ts';
import { methodAnnex } from './method-annex.ts';
import { count, countOrNone, enumerated, officialDay, percent, shortDay } from './official-text.ts';
import { heading, list, numbered, paragraph, type Block, type Report } from './report.ts';
import { reportGrowth, type ReportInput, type ReportKind } from './report-input.ts';
import { studyVisitSection, verdictSentence } from './study-visit-section.ts';
import { territorySection } from './territory-section.ts';
import { monthsBlock, onlineBlocks, onSiteBlocks } from './visit-tables.ts';

const SUBJECT: Readonly<Record<ReportKind, (year: number) => string>> = {
  annual: (year) => `Kết quả thực hiện năm ${String(year)}`,
  interim: (year) => `Sơ kết đến năm ${String(year)} việc thực hiện`,
  final: (year) => `Tổng kết đến năm ${String(year)} việc thực hiện`,
};

/**
 * The report on the plan in the form of Decree 30/2020/NĐ-CP: everything in it is computed from the museum's files, so
 * that one visit more changes figure, verdict, sentence and chart alike.
 */
export function annualReport(input: ReportInput): Report {
  const figures = reportGrowth(input);
  const { plan, letterhead, day, year, kind, territory, covered } = input;
  const { decision } = plan.settings;
  return {
    letterhead,
    day,
    subject:
      `${SUBJECT[kind](year)} Kế hoạch “${input.tell(decision.subject)}” kèm theo Quyết định số ${decision.number}` +
      (territory ? ` trên địa bàn ${territory.name}` : ''),
    body: numbered([
      paragraph(
        `Thực hiện Quyết định số ${decision.number} ngày ${officialDay(decision.date)} của ${input.tell(decision.issuer)} ban hành Kế hoạch “${input.tell(decision.subject)}”, ${input.museum} báo cáo kết quả như sau:`,
      ),
      ...summary(input, figures),
      ...studyVisitSection(input, figures),
      ...monthsBlock(input),
      ...onSiteBlocks(input),
      ...onlineBlocks(input),
      ...territorySection(input),
      ...coverageSection(input),
      ...indicatorSection(input, figures),
      ...missingSection(input, figures),
      paragraph(
        `Trên đây là báo cáo của ${input.museum} ${kind === 'annual' ? `năm ${String(year)}` : `đến năm ${String(year)}`}. Cách tính số liệu nêu ở Phụ lục kèm theo./.`,
      ),
    ]),
    annex: numbered(methodAnnex(input), false),
    example:
      figures.example ||
      covered.some(({ entry }) => entry.example) ||
      plan.publishedMonths.some(({ example }) => example === true),
  };
}

/** Section I: the two indicators of the museum in two sentences. */
function summary(input: ReportInput, figures: GrowthFigures): Block[] {
  const { year, covered } = input;
  const { standing } = figures;
  const row = figures.rows.find((one) => one.year === year);
  const done = covered.filter(({ lacks }) => lacks === null).length;
  const visits =
    standing.judged && standing.year === year && !row?.inProgress
      ? `Lượt khách chọn bảo tàng để nghiên cứu, học tập: ${count(standing.visits)} lượt. ${verdictSentence(standing, [standing.period.lowerPercent, ...(standing.period.upperPercent === null ? [] : [standing.period.upperPercent])])}`
      : `Lượt khách chọn bảo tàng để nghiên cứu, học tập: ${countOrNone(row?.counted ?? null)}${row?.inProgress ? ' lượt đến thời điểm báo cáo (năm chưa kết thúc)' : ''}.`;
  return [
    heading(1, 'Kết quả chung'),
    paragraph(visits),
    ...(covered.length === 0
      ? []
      : [
          paragraph(
            `Chương trình giáo dục và trưng bày chuyên đề trên không gian số: ${count(done)} trên ${count(covered.length)} mục (${percent(done, covered.length)}).`,
          ),
        ]),
  ];
}

/** Section V: what the reader must know is not in the figures. */
function missingSection(input: ReportInput, figures: GrowthFigures): Block[] {
  const { plan, year, letterhead, day } = input;
  const items: string[] = [];
  const row = figures.rows.find((one) => one.year === year);
  const onSite = plan.onSite.find((one) => one.year === year);
  const lastMonth = row?.inProgress ? Number(day.slice(5, 7)) - 1 : 12;
  const empty = onSite ? emptyMonths(onSite, lastMonth) : [];
  if (empty.length > 0)
    items.push(
      `Năm ${String(year)} chưa nhập lượt tại chỗ của tháng ${enumerated(empty.map(String))};`,
    );
  for (const one of figures.rows)
    if (one.year < year && one.counted === null)
      items.push(`Chưa có số liệu năm ${String(one.year)};`);
    else if (one.partial) items.push(`Số liệu năm ${String(one.year)} chỉ gồm một phần của năm;`);
  const silent = plan.indicators.filter(
    ({ id, sector }) =>
      sector !== 'museum' && !plan.indicatorFigures.some(({ indicator }) => indicator === id),
  );
  if (silent.length > 0)
    items.push(
      `${count(silent.length)} chỉ tiêu của thư viện và trung tâm văn hóa chưa có đơn vị nào gửi số liệu (xem bảng ở mục IV);`,
    );
  const open = plan.online.years.some((one) => one.year === year);
  if (!open) items.push(`Chưa có số lượt trực tuyến năm ${String(year)};`);
  if (letterhead.superior === undefined)
    items.push('Tên cơ quan chủ quản trên phần đầu báo cáo chưa được xác nhận, để trống;');
  if (figures.example) items.push('Báo cáo này có số ví dụ, không dùng làm số liệu chính thức.');
  return [
    heading(1, 'Số liệu còn thiếu và điều cần lưu ý'),
    items.length === 0
      ? paragraph(`Tính đến ngày ${shortDay(day)}, không có số liệu nào còn thiếu.`)
      : list(items),
  ];
}
