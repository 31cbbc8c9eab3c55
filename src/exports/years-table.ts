import type { GrowthFigures } from '../domain/growth-figures.ts';
import type { Words } from '../i18n/words.ts';
import type { GrowthTable } from './growth-tables.ts';

/** The years of the chart as a table of plain numbers, for a spreadsheet. */
export function yearsTable({ rows, example }: GrowthFigures, words: Words): GrowthTable {
  const own = words.growth;
  return {
    id: 'years',
    title: own.chart,
    head: [own.year, own.onSite, own.online, own.together, own.path, own.band],
    rows: rows.map(({ year, onSite, online, together, lower, upper }) => ({
      name: String(year),
      values: [onSite, online, together, lower, upper],
    })),
    example,
  };
}
