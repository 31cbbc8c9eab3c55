import { numerals } from '../../i18n/numerals.ts';
import { fill, type Words } from '../../i18n/words.ts';

const STEPS = [1, 2, 5];

/** The longest length of the form 1, 2 or 5 × 10ⁿ metres that is not longer than `atMost` metres. */
export function roundLength(atMost: number): number {
  const power = 10 ** Math.floor(Math.log10(atMost));
  const step = STEPS.findLast((candidate) => candidate * power <= atMost * (1 + 1e-9)) ?? 1;
  return step * power;
}

/** The words of the units (`viewer.says.units`): browsers lack those of some languages, Khmer among them. */
export interface LengthWords {
  readonly lang: string;
  readonly says: { readonly units: Words['viewer']['says']['units'] };
}

type Unit = keyof LengthWords['says']['units'];

function inUnit(
  metres: number,
  unit: Unit,
  { lang, says }: LengthWords,
  digits: Intl.NumberFormatOptions,
): string {
  const value = metres * { millimetre: 1000, centimetre: 100, metre: 1 }[unit];
  return fill(says.units[unit], { value: numerals(lang, digits).format(value) });
}

/** A length in the language's own words: millimetres below a centimetre, centimetres below a metre, metres above. */
export function lengthInWords(metres: number, words: LengthWords): string {
  const unit = metres < 0.00999 ? 'millimetre' : metres < 0.999 ? 'centimetre' : 'metre';
  return inUnit(metres, unit, words, { maximumSignificantDigits: 2 });
}

/** Below this error (metres) a decimal of a centimetre, or two, says something. */
const FINE = { oneDecimal: 0.005, twoDecimals: 0.0005 };

/** A measured length and its error, both in centimetres, with as many decimals as the error leaves a meaning to. */
export function measureInWords(
  metres: number,
  error: number,
  words: LengthWords,
): { readonly length: string; readonly error: string } {
  const decimals = error < FINE.twoDecimals ? 2 : error < FINE.oneDecimal ? 1 : 0;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  // An error is never rounded to nothing.
  const shown = Math.max(error, 0.01 / 10 ** decimals);
  return {
    length: inUnit(metres, 'centimetre', words, digits),
    error: inUnit(shown, 'centimetre', words, digits),
  };
}

/** A scale bar is at most this part of the stage. */
const BAR_PART = 0.24;

/** The length that a scale bar shows on a stage of this width in metres, and its share (0…1) of that width. */
export function scaleBar(stageMetres: number): { readonly metres: number; readonly share: number } {
  const metres = roundLength(stageMetres * BAR_PART);
  return { metres, share: metres / stageMetres };
}
