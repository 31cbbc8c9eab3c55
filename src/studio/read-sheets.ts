import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';

/** A sheet as rows of texts; days are ISO. */
export interface SheetCells {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** The file cannot be read as a spreadsheet. The message is for staff. */
export class SheetError extends Error {
  override name = 'SheetError';
}

/** Rows of a file; more is a mistake. */
const MOST_ROWS = 10_000;

/**
 * The sheets of an XLSX file, or the one of a CSV file however Excel saved it: UTF-8 with or without a mark, "Unicode
 * text" (UTF-16), fields parted by commas, semicolons or tabs.
 *
 * @throws SheetError
 */
export async function readSheets(bytes: Uint8Array): Promise<SheetCells[]> {
  const sheets = isZip(bytes) ? await workbookSheets(bytes) : [csvSheet(bytes)];
  const long = sheets.find(({ rows }) => rows.length > MOST_ROWS);
  if (long)
    throw new SheetError(
      `Bảng có ${String(long.rows.length)} dòng; hãy chia thành nhiều tệp, mỗi tệp nhiều nhất ${String(MOST_ROWS)} dòng. / The sheet has ${String(long.rows.length)} rows; split it into files of at most ${String(MOST_ROWS)}.`,
    );
  return sheets;
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

async function workbookSheets(bytes: Uint8Array): Promise<SheetCells[]> {
  try {
    const sheets = await readWorkbook(Buffer.from(bytes));
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map(cellText)),
    }));
  } catch {
    throw new SheetError(
      'Không đọc được tệp này như bảng tính Excel (.xlsx). Hãy mở bằng Excel hay LibreOffice và lưu lại dạng .xlsx, hoặc CSV UTF-8. / This file does not read as an Excel workbook (.xlsx). Open it in Excel or LibreOffice and save it as .xlsx, or as CSV UTF-8.',
    );
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).normalize('NFC').trim();
}

function csvSheet(bytes: Uint8Array): SheetCells {
  const text = decoded(bytes);
  const [first = ''] = text.split(/\r?\n/, 1);
  const delimiter = [';', '\t', ','].reduce((best, one) =>
    first.split(one).length > first.split(best).length ? one : best,
  );
  try {
    const rows = parse(text, { delimiter, relaxColumnCount: true, skipEmptyLines: false });
    return { name: '', rows: rows.map((row) => row.map(cellText)) };
  } catch {
    throw new SheetError(
      'Không đọc được tệp CSV: có dấu nháy kép mở mà không đóng. Hãy lưu lại từ bảng tính. / The CSV file cannot be read: a double quote is opened and not closed. Save it again from the spreadsheet.',
    );
  }
}

function decoded(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SheetError(
      'Chữ trong tệp không phải UTF-8, tiếng Việt sẽ bị hỏng. Trong Excel hãy chọn "CSV UTF-8" khi lưu, hoặc lưu dạng .xlsx. / The text is not UTF-8. Choose "CSV UTF-8" when saving in Excel, or .xlsx.',
    );
  }
}
