import { compareWithPercent, roundedPercent, type Growth } from '../domain/growth-rate.ts';
import { numerals } from '../i18n/numerals.ts';

/**
 * A growth rate in the reader's language with as many decimals as its verdict needs: 9.99724 % against a target of
 * 10 % is "9,997%", never "10%", for a rounded figure must not contradict the sentence beside it.
 *
 * @param language BCP 47 code of the page
 * @param thresholds whole percentages the figure is held against (0 is always one: a fall never reads "0%")
 */
export function formatGrowth(
  growth: Growth,
  language: string,
  thresholds: readonly number[] = [],
): string {
  const digits = enoughDigits(growth, [0, ...thresholds]);
  const fraction = Number(roundedPercent(growth, digits)) / 10 ** (digits + 2);
  return numerals(language, { style: 'percent', maximumFractionDigits: digits }).format(fraction);
}

/** Beyond this a double can no longer carry the figure to Intl; no count of real visitors comes near it. */
const MOST_DIGITS = 12;

function enoughDigits(growth: Growth, thresholds: readonly number[]): number {
  for (let digits = 1; digits < MOST_DIGITS; digits += 1) {
    const shown = roundedPercent(growth, digits);
    const agrees = thresholds.every((percent) => {
      const threshold = BigInt(percent) * 10n ** BigInt(digits);
      const side = shown > threshold ? 1 : shown < threshold ? -1 : 0;
      return side === compareWithPercent(growth, percent);
    });
    if (agrees) return digits;
  }
  return MOST_DIGITS;
}
