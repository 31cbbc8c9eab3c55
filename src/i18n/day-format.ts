import { numerals } from './numerals.ts';
import type { Words } from './words.ts';

/** Writes days (dates without a time, as midnight UTC) in a language's words and digits: `24 tháng 11, 2026`. */
export const dayFormat = (words: Pick<Words, 'date'>): Intl.DateTimeFormat =>
  format(words, { dateStyle: 'long' });

/** Writes a day that is the same every year, without the year: `18 tháng 5`. */
export const yearlyDayFormat = (words: Pick<Words, 'date'>): Intl.DateTimeFormat =>
  format(words, { day: 'numeric', month: 'long' });

/** In the words' own locale, so that English says "24 November" and not "November 24". */
function format(
  { date: { locale } }: Pick<Words, 'date'>,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const { numberingSystem } = numerals(new Intl.Locale(locale).language).resolvedOptions();
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', numberingSystem });
}
