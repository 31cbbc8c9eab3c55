import { formatGrowth } from '../../catalogue/growth-format.ts';
import { compareWithPercent, type Growth } from '../../domain/growth-rate.ts';
import { numerals } from '../../i18n/numerals.ts';
import { wordsFor } from '../../i18n/words.ts';

/** The report is Vietnamese; what the pages have a word for it says in the same words. */
export const OFFICIAL_WORDS = wordsFor('vi');

const number = numerals('vi');

/** 1.234 */
export const count = (visits: number): string => number.format(visits);

/** 1.234, or that there is no figure. */
export const countOrNone = (visits: number | null): string =>
  visits === null ? 'chưa có số liệu' : count(visits);

/** "14 tháng 8 năm 2023"; two digits for days under 10 and months 1 and 2 (Decree 30/2020, Annex I). */
export function officialDay(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(date)} tháng ${month <= 2 ? two(month) : String(month)} năm ${String(year)}`;
}

/** "31/10/2026", inside sentences and tables. */
export function shortDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** "tăng 9,997%", "giảm 2%", with as many decimals as keep the figure on its side of the thresholds. */
export function change(growth: Growth, thresholds: readonly number[] = []): string {
  const side = compareWithPercent(growth, 0);
  if (side === 0) return 'không tăng, không giảm';
  const rate = formatGrowth(growth, 'vi', thresholds).replace('-', '');
  return `${side > 0 ? 'tăng' : 'giảm'} ${rate}`;
}

/** "10%" */
export const percent = (part: number, all: number): string =>
  numerals('vi', { style: 'percent', maximumFractionDigits: 1 }).format(part / all);

/** "a, b và c" */
export const enumerated = (items: readonly string[]): string =>
  new Intl.ListFormat('vi', { type: 'conjunction' }).format(items);
