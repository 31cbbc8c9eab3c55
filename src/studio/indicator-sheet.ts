import { fold } from '../domain/text-folding.ts';
import type { IndicatorFigure } from '../domain/indicator-state.ts';
import { indicatorFigure } from '../schema/indicator-figure.ts';
import type { Indicator } from '../schema/plan.ts';
import type { SheetCells } from './read-sheets.ts';
import type { Label } from './visit-fields.ts';

/** The sheet of indicators in the workbook that the studio gives. */
export const INDICATOR_SHEET = 'Chỉ tiêu';

/** An indicator as the sheet and the form name it. */
export interface IndicatorRow {
  readonly id: string;
  readonly name: string;
}

type ColumnKey = 'id' | 'name' | 'year' | 'have' | 'of' | 'reached' | 'total' | 'source';

export const INDICATOR_COLUMNS: readonly (Label & { key: ColumnKey; width: number })[] = [
  { key: 'id', vi: 'Mã chỉ tiêu', en: 'Indicator', width: 26 },
  { key: 'name', vi: 'Nội dung', en: 'What it is', width: 60 },
  { key: 'year', vi: 'Năm', en: 'Year', width: 8 },
  { key: 'have', vi: 'Số đơn vị đạt', en: 'Institutions that do', width: 14 },
  { key: 'of', vi: 'Trên tổng số', en: 'Of all', width: 14 },
  { key: 'reached', vi: 'Đã thực hiện (có/không)', en: 'Reached (yes/no)', width: 16 },
  { key: 'total', vi: 'Số lượt cả năm', en: 'Visits of the year', width: 16 },
  { key: 'source', vi: 'Nguồn (báo cáo, công văn)', en: 'Source', width: 40 },
];

/** The texts of one figure, from the sheet or the form. */
export type FigureTexts = Readonly<Partial<Record<ColumnKey, string>>>;

export type FigureReading =
  | {
      readonly indicator: string;
      readonly year: number;
      readonly figure: IndicatorFigure;
      readonly source: string;
    }
  | {
      readonly problems: readonly {
        readonly key: ColumnKey;
        readonly found: string;
        readonly expected: Label;
      }[];
    };

/** Reads one figure of an indicator; which texts are needed depends on its kind. */
export function readFigure(texts: FigureTexts, indicators: readonly Indicator[]): FigureReading {
  const problems: { key: ColumnKey; found: string; expected: Label }[] = [];
  const of = (key: ColumnKey) => (texts[key] ?? '').trim();
  const wrong = (key: ColumnKey, vi: string, en: string) =>
    problems.push({
      key,
      found: of(key) === '' ? '(trống / empty)' : of(key),
      expected: { vi, en },
    });
  const whole = (key: ColumnKey): number => {
    const text = of(key).replace(/(?<=\d)[. \u00a0](?=\d{3}\b)/g, '');
    if (/^\d+$/.test(text)) return Number(text);
    wrong(key, 'số nguyên', 'a whole number');
    return Number.NaN;
  };

  const indicator = indicators.find(({ id }) => id === of('id'));
  if (!indicator)
    wrong('id', 'mã chỉ tiêu như trong danh sách', 'the code of an indicator of the list');
  const year = whole('year');
  const figure = indicator && figureOf(indicator.kind, whole, of, wrong);
  if (of('source') === '')
    wrong('source', 'số liệu lấy từ báo cáo, công văn nào', 'the report or letter it comes from');
  if (indicator && figure && problems.length === 0) {
    const checked = indicatorFigure.shape;
    if (!checked.year.safeParse(year).success)
      wrong('year', 'năm, ví dụ 2025', 'a year such as 2025');
    if (!checked.figure.safeParse(figure).success)
      wrong(
        'have',
        'số đơn vị đạt không lớn hơn tổng số, tổng số ít nhất là 1',
        'no more than all there are, and at least one of those',
      );
  }
  if (!indicator || !figure || problems.length > 0) return { problems };
  return { indicator: indicator.id, year, figure, source: of('source') };
}

function figureOf(
  kind: Indicator['kind'],
  whole: (key: ColumnKey) => number,
  of: (key: ColumnKey) => string,
  wrong: (key: ColumnKey, vi: string, en: string) => void,
): IndicatorFigure | null {
  if (kind === 'share') return { kind, have: whole('have'), of: whole('of') };
  if (kind === 'growth') return { kind, total: whole('total') };
  const said = fold(of('reached'));
  if (['co', 'yes', 'x', 'true', 'da'].includes(said)) return { kind, reached: true };
  if (['khong', 'no', 'false', 'chua'].includes(said)) return { kind, reached: false };
  wrong('reached', 'có hoặc không', 'yes or no');
  return null;
}

/** The rows of the sheet of indicators that hold a figure. Empty where a file has no such sheet. */
export function figureRows(
  sheets: readonly SheetCells[],
): { readonly line: number; readonly texts: FigureTexts }[] {
  const rows = sheets.find(({ name }) => fold(name) === fold(INDICATOR_SHEET))?.rows ?? [];
  const columns = (rows[0] ?? []).map((cell) =>
    INDICATOR_COLUMNS.find(({ vi }) => fold(vi) === fold(cell)),
  );
  return rows.slice(1).flatMap((row, index) => {
    const texts: FigureTexts = Object.fromEntries(
      columns.flatMap((column, at) => (column ? [[column.key, row[at] ?? '']] : [])),
    );
    const filled = (['year', 'have', 'of', 'reached', 'total'] as const).some(
      (key) => (texts[key] ?? '') !== '',
    );
    return filled ? [{ line: index + 2, texts }] : [];
  });
}
