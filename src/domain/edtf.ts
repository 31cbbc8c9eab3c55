import { parse } from 'edtf';

/**
 * The words in which dates are told in one language. Every value is a pattern with placeholders in braces.
 */
export interface EdtfWords {
  year: string;
  month: string;
  day: string;
  decade: string;
  hundred: string;
  century: string;
  centuries: string;
  bce: string;
  about: string;
  perhaps: string;
  perhapsAbout: string;
  span: string;
  from: string;
  until: string;
  either: string;
  /** Numerals of centuries: `roman`, `latn` (ordinals in English) or `khmr`, in which years and days are then written too. */
  centuryNumerals: string;
  /** BCP 47 locale for the names of months. */
  locale: string;
}

/** True when the text is a date of EDTF (ISO 8601-2, levels 0 to 2) and every day it names exists. */
export function isEdtf(text: string): boolean {
  try {
    const parsed = parse(text);
    const dates = 'type' in parsed && isRange(parsed) ? parsed.values : [parsed];
    return dates.every((date) => date === null || typeof date === 'number' || dayExists(date));
  } catch {
    return false;
  }
}

/**
 * An EDTF date in the words of a language, exactly as sure as it is: "khoảng năm 1920", "thế kỷ V–VI".
 * @throws Error when the text is not EDTF.
 */
export function describeEdtf(text: string, words: EdtfWords): string {
  const parsed = parse(text);
  if (!isRange(parsed)) return describeDate(parsed, words);
  const [first, last] = [parsed.values.at(0), parsed.values.at(-1)];
  if (parsed.type !== 'Interval') {
    return parsed.values
      .filter(isDate)
      .map((date) => describeDate(date, words))
      .reduce((a, b) => fill(words.either, { a, b }));
  }
  const centuries = wholeCenturies(first, last);
  if (centuries) return describeCenturies(centuries, words);
  if (!isDate(first))
    return isDate(last) ? fill(words.until, { date: describeDate(last, words) }) : text;
  if (!isDate(last)) return fill(words.from, { date: describeDate(first, words) });
  return fill(words.span, { from: describeDate(first, words), to: describeDate(last, words) });
}

type Parsed = ReturnType<typeof parse>;
type Range = Extract<Parsed, { type: 'Interval' | 'List' | 'Set' }>;
type SingleDate = Exclude<Parsed, Range>;

const isRange = (parsed: Parsed): parsed is Range =>
  parsed.type === 'Interval' || parsed.type === 'List' || parsed.type === 'Set';

const isDate = (value: SingleDate | number | null | undefined): value is SingleDate =>
  typeof value === 'object' && value !== null;

function dayExists({ values: [year = 0, month, day] }: SingleDate): boolean {
  if (month === undefined || day === undefined) return true;
  return new Date(Date.UTC(year, month, day)).getUTCMonth() === month;
}

function describeDate(date: SingleDate, words: EdtfWords): string {
  const plain = describePlain(date, words);
  if (date.uncertain && date.approximate) return fill(words.perhapsAbout, { date: plain });
  if (date.uncertain) return fill(words.perhaps, { date: plain });
  return date.approximate ? fill(words.about, { date: plain }) : plain;
}

const DECADE_OPEN = 8;
const CENTURY_OPEN = 12;

function describePlain(date: SingleDate, words: EdtfWords): string {
  const told = describeInLatinDigits(date, words);
  return words.centuryNumerals === 'khmr' ? told.replace(/\d/g, khmerNumeral) : told;
}

const khmerNumeral = (number: number | string): string =>
  new Intl.NumberFormat('km-u-nu-khmr').format(Number(number));

function describeInLatinDigits({ values, unspecified }: SingleDate, words: EdtfWords): string {
  const [year = 0, month, day] = values;
  if (unspecified === CENTURY_OPEN) return fill(words.hundred, { from: year, to: year + 99 });
  if (unspecified === DECADE_OPEN) return fill(words.decade, { year });
  // Astronomical year 0 is 1 BCE.
  const told = year > 0 ? String(year) : fill(words.bce, { year: 1 - year });
  if (month === undefined) return fill(words.year, { year: told });
  const monthName = monthInDate(month, words.locale);
  if (day === undefined) return fill(words.month, { month: monthName, year: told });
  return fill(words.day, { day, month: monthName, year: told });
}

/** The month as it is written inside a date (Vietnamese: "tháng 11", not "Tháng 11"). */
function monthInDate(month: number, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return (
    format.formatToParts(Date.UTC(2000, month)).find((part) => part.type === 'month')?.value ?? ''
  );
}

/** First and last century when a span begins and ends with whole centuries (0401/0600 is the 5th to 6th). */
function wholeCenturies(
  first: SingleDate | number | null | undefined,
  last: SingleDate | number | null | undefined,
): [number, number] | undefined {
  if (!isDate(first) || !isDate(last) || first.values.length > 1 || last.values.length > 1)
    return undefined;
  const [from = 0, to = 0] = [first.values[0], last.values[0]];
  if (from <= 0 || from % 100 !== 1 || to % 100 !== 0) return undefined;
  return [(from + 99) / 100, to / 100];
}

function describeCenturies([from, to]: [number, number], words: EdtfWords): string {
  const number = (century: number): string => centuryNumeral(century, words.centuryNumerals);
  return from === to
    ? fill(words.century, { century: number(from) })
    : fill(words.centuries, { from: number(from), to: number(to) });
}

function centuryNumeral(century: number, numerals: string): string {
  if (numerals === 'roman') return roman(century);
  if (numerals === 'khmr') return khmerNumeral(century);
  const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(century);
  return `${String(century)}${endings[rule] ?? 'th'}`;
}

function roman(number: number): string {
  const digits: [number, string][] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = number;
  let result = '';
  for (const [value, letters] of digits) {
    while (left >= value) {
      result += letters;
      left -= value;
    }
  }
  return result;
}

const fill = (pattern: string, values: Record<string, string | number>): string =>
  pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
