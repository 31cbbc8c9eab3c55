import { describe, expect, it } from 'vitest';
import { fill, plural, wordsFor } from './words.ts';

describe('wordsFor', () => {
  it.each(['vi', 'km', 'en'])('%s has every key and placeholder', (language) => {
    expect(wordsFor(language).language.name).not.toBe('');
  });

  it('says what to do for a language without words', () => {
    expect(() => wordsFor('fr')).toThrow('content/words/fr.json');
  });

  it('names a missing key and an unknown one', () => {
    expect(() => wordsFor('fr', { language: { name: 'Français', shrt: 'FR' } })).toThrow(
      /\.language\.shrt: không có[\s\S]*\.language\.short: thiếu/,
    );
  });
});

it('fills placeholders and leaves unknown ones', () => {
  expect(fill('{count} hiện vật, {x}', { count: 3 })).toBe('3 hiện vật, {x}');
});

it('chooses the form by the number', () => {
  const forms = { one: '{count} object', other: '{count} objects' };
  expect(plural(forms, 1, 'en')).toBe('1 object');
  expect(plural(forms, 1200, 'en')).toBe('1,200 objects');
  expect(plural({ other: '{count} hiện vật' }, 1200, 'vi')).toBe('1.200 hiện vật');
  expect(plural({ other: 'វត្ថុ {count}' }, 45, 'km')).toBe('វត្ថុ ៤៥');
});
