import { numerals } from './numerals.ts';

/** Languages of several orders, with the locale whose order Sala writes: 24 November, as elsewhere in its English. */
const LOCALES: Readonly<Partial<Record<string, string>>> = { en: 'en-GB' };

/** Writes days (dates without a time, as midnight UTC) in a language's words and digits: `24 tháng 11, 2026`. */
export const dayFormat = (language: string): Intl.DateTimeFormat =>
  format(language, { dateStyle: 'long' });

/** Writes a day that is the same every year, without the year: `18 tháng 5`. */
export const yearlyDayFormat = (language: string): Intl.DateTimeFormat =>
  format(language, { day: 'numeric', month: 'long' });

function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const { numberingSystem } = numerals(language).resolvedOptions();
  return new Intl.DateTimeFormat(LOCALES[language] ?? language, {
    ...options,
    timeZone: 'UTC',
    numberingSystem,
  });
}
