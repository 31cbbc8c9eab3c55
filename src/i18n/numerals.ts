/** Languages whose readers expect their own digits; every other language is written with 0–9. */
const OWN_DIGITS: Readonly<Partial<Record<string, string>>> = { km: 'khmr' };

/** Writes numbers, and with `options` quantities, as a language does, with its own digits: 1.200 · ១.២០០ · 1,200. */
export function numerals(
  language: string,
  options: Intl.NumberFormatOptions = {},
): Intl.NumberFormat {
  const numberingSystem = OWN_DIGITS[language];
  return new Intl.NumberFormat(language, {
    ...options,
    ...(numberingSystem && { numberingSystem }),
  });
}

/** Writes a year as a language does, without a sign between thousands: 1996 · ១៩៩៦. */
export function yearText(year: number, language: string): string {
  const { numberingSystem } = numerals(language).resolvedOptions();
  return new Intl.NumberFormat(language, { numberingSystem, useGrouping: false }).format(year);
}
