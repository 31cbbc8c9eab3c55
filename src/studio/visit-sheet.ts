import { fold } from '../domain/text-folding.ts';
import { SheetError, type SheetCells } from './read-sheets.ts';
import type { VisitTexts } from './read-visit.ts';
import { VISIT_FIELDS, type VisitField } from './visit-fields.ts';

/** The sheet of visits in the workbook that the studio gives. */
export const VISIT_SHEET = 'Lượt khách';
/** A row whose first cell begins so shows how to fill the sheet, and is left out. */
export const EXAMPLE_ROW = 'Ví dụ';

/** One row as texts. */
export interface SheetRow {
  /** Counted from 1, as the spreadsheet shows it. */
  readonly line: number;
  readonly texts: VisitTexts;
}

export interface VisitSheet {
  readonly rows: readonly SheetRow[];
  /** Heads that no field has: their cells are not used, and staff are told. */
  readonly unknownColumns: readonly string[];
}

/** The row of heads may come after a title. */
const HEAD_WITHIN = 10;

/**
 * Finds the visits in a file: the sheet named so, or the first; its head by the names of the fields, in any order.
 * @throws SheetError where there is no head, or a column that is needed is missing
 */
export function visitSheet(sheets: readonly SheetCells[]): VisitSheet {
  const cells = sheets.find(({ name }) => fold(name) === fold(VISIT_SHEET)) ?? sheets[0];
  const rows = cells?.rows ?? [];
  const head = rows
    .slice(0, HEAD_WITHIN)
    .findIndex((row) => row.filter((cell) => fieldOf(cell) !== undefined).length >= 3);
  if (head === -1)
    throw new SheetError(
      `Không thấy dòng tiêu đề. Dòng đầu phải có các cột: ${VISIT_FIELDS.map(({ vi }) => vi).join(', ')}. / There is no row of heads; the first row needs the columns ${VISIT_FIELDS.map(({ en }) => en).join(', ')}.`,
    );
  const columns = (rows[head] ?? []).map((cell) => ({ cell, field: fieldOf(cell) }));
  const missing = VISIT_FIELDS.filter(
    (field) => field.required && !columns.some((column) => column.field === field),
  );
  if (missing.length > 0)
    throw new SheetError(
      `Thiếu cột: ${missing.map(({ vi }) => vi).join(', ')}. Hãy thêm cột ấy vào dòng tiêu đề (dòng ${String(head + 1)}). / Missing columns: ${missing.map(({ en }) => en).join(', ')}. Add them to the row of heads (row ${String(head + 1)}).`,
    );
  return {
    unknownColumns: columns.flatMap(({ cell, field }) => (cell !== '' && !field ? [cell] : [])),
    rows: rows.slice(head + 1).flatMap((row, index): SheetRow[] => {
      if (row.every((cell) => cell === '')) return [];
      if (fold(row[0] ?? '').startsWith(fold(EXAMPLE_ROW))) return [];
      const texts = Object.fromEntries(
        columns.flatMap(({ field }, column) => (field ? [[field.key, row[column] ?? '']] : [])),
      );
      return [{ line: head + index + 2, texts }];
    }),
  };
}

/** The field that a head means; marks such as `*` and words in brackets do not matter. */
function fieldOf(head: string): VisitField | undefined {
  const plain = fold(head.replace(/\([^)]*\)|\*/g, '').trim());
  return VISIT_FIELDS.find(({ vi, en, aliases }) =>
    [vi, en, ...aliases].some((name) => fold(name) === plain),
  );
}
