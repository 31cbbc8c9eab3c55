import { formatGrowth } from './growth-format.ts';
import type { Growth } from '../domain/growth-rate.ts';
import { dayFormat } from '../i18n/day-format.ts';
import { numerals, yearText } from '../i18n/numerals.ts';

/** How years, visits, days and rates are written on a page in this language. */
export function growthText(language: string) {
  const number = numerals(language);
  const share = numerals(language, { style: 'percent', maximumFractionDigits: 1 });
  const date = dayFormat(language);
  return {
    visits: (count: number): string => number.format(count),
    year: (year: number): string => yearText(year, language),
    day: (day: string): string => date.format(new Date(day)),
    /** Of 0 to 1. */
    share: (part: number): string => share.format(part),
    /** With as many decimals as keep it on its side of the thresholds. */
    growth: (growth: Growth, thresholds: readonly number[] = []): string =>
      formatGrowth(growth, language, thresholds),
  };
}
