import { numerals } from './numerals.ts';

/** Writes days (dates without a time, as midnight UTC) in a language's words and digits: `24 tháng 11, 2026`. */
export function dayFormat(language: string): Intl.DateTimeFormat {
  const { numberingSystem } = numerals(language).resolvedOptions();
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeZone: 'UTC',
    numberingSystem,
  });
}

/** Writes a day that is the same every year, without the year: `18 tháng 5`. */
export function yearlyDayFormat(language: string): Intl.DateTimeFormat {
  const { numberingSystem } = numerals(language).resolvedOptions();
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    numberingSystem,
  });
}
