import { describe, expect, it } from 'vitest';
import { comparableKhmer, latinDigits } from './khmer-spelling.ts';

describe('comparableKhmer', () => {
  it('leaves a word in the usual spelling as it is', () => {
    for (const word of ['ទូកង', 'យក្ស', 'អកអំបុក', 'សារមន្ទីរ', 'ត្រាវិញ', 'ព្រះវិហារ']) {
      expect(comparableKhmer(word)).toBe(word);
    }
  });

  it.each([
    ['a zero-width space between words', 'ទូក\u200Bង', 'ទូកង'],
    ['heritage with and without ័', 'បេតិកភ័ណ្ឌ', 'បេតិកភណ្ឌ'],
    ['subscript ដ and subscript ត, which look the same', 'ក\u17D2\u178Aា', 'ក\u17D2\u178Fា'],
    ['ើ typed as េ and ី', 'ដ\u17C1\u17B8ម', 'ដ\u17BEម'],
    ['ោ typed as េ and ា', 'ល\u17C1\u17B6ក', 'ល\u17C4ក'],
    ['the vowel typed before the subscript', 'ខ\u17C2\u17D2\u1798រ', 'ខ\u17D2\u1798\u17C2រ'],
    ['the sign typed before the vowel', 'ប\u17C6\u17BBក', 'ប\u17BB\u17C6ក'],
    [
      'subscript រ typed before the other',
      'ស\u17D2\u179A\u17D2\u178F',
      'ស\u17D2\u178F\u17D2\u179A',
    ],
  ])('sees no difference in %s', (_case, typed, written) => {
    expect(comparableKhmer(typed)).toBe(comparableKhmer(written));
  });

  it('keeps words apart that differ in a sign', () => {
    expect(comparableKhmer('កំ')).not.toBe(comparableKhmer('កាំ'));
  });
});

it('reads Khmer digits', () => {
  expect(latinDigits('ឆ្នាំ២០២២')).toBe('ឆ្នាំ2022');
});
