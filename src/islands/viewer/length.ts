import { numerals } from '../../i18n/numerals.ts';

const STEPS = [1, 2, 5];

/** The longest length of the form 1, 2 or 5 × 10ⁿ metres that is not longer than `atMost` metres. */
export function roundLength(atMost: number): number {
  const power = 10 ** Math.floor(Math.log10(atMost));
  const step = STEPS.findLast((candidate) => candidate * power <= atMost * (1 + 1e-9)) ?? 1;
  return step * power;
}

/** A length in the language's own words: millimetres below a centimetre, centimetres below a metre, metres above. */
export function lengthInWords(metres: number, lang: string): string {
  const [value, unit] =
    metres < 0.00999
      ? [metres * 1000, 'millimeter']
      : metres < 0.999
        ? [metres * 100, 'centimeter']
        : [metres, 'meter'];
  return numerals(lang, {
    style: 'unit',
    unit,
    maximumSignificantDigits: 2,
  }).format(value);
}

/** A scale bar is at most this part of the stage. */
const BAR_PART = 0.24;

/** The length that a scale bar shows on a stage of this width in metres, and its share (0…1) of that width. */
export function scaleBar(stageMetres: number): { readonly metres: number; readonly share: number } {
  const metres = roundLength(stageMetres * BAR_PART);
  return { metres, share: metres / stageMetres };
}
