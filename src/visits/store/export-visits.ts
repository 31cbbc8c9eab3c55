import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvText } from '../../domain/csv.ts';
import { SMALLEST_PUBLIC_FIGURE } from '../../domain/study-visit.ts';
import { EXPORT_TABLES, type ExportTable } from './export-tables.ts';
import type { VisitLook } from './look-at-visits.ts';
import { dayRows, noteRows, pageRows, tallyRows } from './read-rows.ts';
import { aggregatesOfDays, notesOfDays, pagesOfDays, talliesOfDays } from './visit-tables.ts';

/** Whose visits are exported, as `datapackage.json` says it. */
export interface ExportedMuseum {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** Address of the licence. */
  readonly licence: string;
}

const LESS = String(SMALLEST_PUBLIC_FIGURE);
const NOT_FOR_PUBLICATION =
  `Số liệu chính xác, dùng trong nội bộ: không được công bố con số nào dưới ${LESS}. / ` +
  `Exact figures for staff: figures under ${LESS} must not be published.`;

/** Writes all that is known of a museum's days as CSV and JSON, with a Frictionless data package that explains them. */
export async function exportVisits(
  look: VisitLook,
  museum: ExportedMuseum,
  into: string,
  now = new Date(),
): Promise<void> {
  const days = { museum: `${look.mark}1`, from: `${look.mark}2`, until: `${look.mark}3` };
  const rowsOf = (sql: string) => look.rows(sql, museum.id, '0000', '9999');
  const tables: Record<ExportTable['name'], readonly object[]> = {
    days: dayRows(await rowsOf(aggregatesOfDays(days))),
    pages: pageRows(await rowsOf(pagesOfDays(days))),
    notes: noteRows(await rowsOf(notesOfDays(days))),
    tallies: tallyRows(await rowsOf(talliesOfDays(days)), museum.id),
  };
  mkdirSync(into, { recursive: true });
  for (const { name, fields } of EXPORT_TABLES) {
    const columns = fields.map((field) => field.name);
    const rows = tables[name].map((row) => columns.map((column) => cellOf(row, column)));
    const records = rows.map((row) =>
      Object.fromEntries(columns.map((column, index) => [column, row[index]])),
    );
    writeFileSync(join(into, `${name}.csv`), csvText([columns, ...rows]));
    writeFileSync(join(into, `${name}.json`), `${JSON.stringify(records, null, 1)}\n`);
  }
  const described = dataPackage(museum, now);
  writeFileSync(join(into, 'datapackage.json'), `${JSON.stringify(described, null, 2)}\n`);
}

function cellOf(row: object, column: string): string | number {
  const value: unknown = Reflect.get(row, column);
  return typeof value === 'number' ? value : String(value);
}

const dataPackage = (museum: ExportedMuseum, now: Date) => ({
  profile: 'data-package',
  name: `visits-${museum.id}`,
  title: `Lượt xem trực tuyến / Online visits: ${museum.name}`,
  description: NOT_FOR_PUBLICATION,
  homepage: museum.address,
  created: now.toISOString(),
  museum: { id: museum.id, name: museum.name },
  licenses: [{ path: museum.licence }],
  resources: EXPORT_TABLES.flatMap(({ name, title, fields, primaryKey }) =>
    (['csv', 'json'] as const).map((format) => ({
      profile: 'tabular-data-resource',
      name: format === 'csv' ? name : `${name}-json`,
      title,
      path: `${name}.${format}`,
      format,
      mediatype: format === 'csv' ? 'text/csv' : 'application/json',
      encoding: 'utf-8',
      // An empty cell is an empty text here, and part of the key.
      schema: { fields, primaryKey, missingValues: [] },
    })),
  ),
});
