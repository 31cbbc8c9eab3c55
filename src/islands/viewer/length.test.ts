import { expect, it } from 'vitest';
import { wordsFor } from '../../i18n/words.ts';
import { lengthInWords, measureInWords, roundLength, scaleBar } from './length.ts';

const wordsOf = (lang: string) => ({ lang, says: wordsFor(lang).viewer.says });

it.each([
  [0.26, 0.2],
  [0.2, 0.2],
  [0.199, 0.1],
  [7.4, 5],
  [0.0034, 0.002],
  [1, 1],
])('the longest round length in %d m is %d m', (atMost, round) => {
  expect(roundLength(atMost)).toBeCloseTo(round, 9);
});

it('is never longer than a quarter of the picture and never shorter than a tenth', () => {
  for (let width = 0.01; width < 40; width *= 1.13) {
    const { metres, share } = scaleBar(width);
    expect(share).toBeLessThanOrEqual(0.25);
    expect(share).toBeGreaterThan(0.09);
    expect(metres / width).toBeCloseTo(share, 9);
  }
});

it.each([
  [0.005, '5 mm'],
  [0.1, '10 cm'],
  [0.5, '50 cm'],
  [1, '1 m'],
  [2.5, '2,5 m'],
])('says %d m as %s in Vietnamese', (metres, words) => {
  expect(lengthInWords(metres, wordsOf('vi'))).toBe(words.replace(' ', '\u00A0'));
});

it('says in Khmer what the pages say, whatever the browser knows of Khmer', () => {
  expect(lengthInWords(0.5, wordsOf('km'))).toBe('៥០\u00A0សម');
});

it.each([
  [0.1, 0.002, '10,0 cm', '0,2 cm'],
  [0.1234, 0.0003, '12,34 cm', '0,03 cm'],
  [0.1, 0, '10,00 cm', '0,01 cm'],
  [1.68279, 0.016, '168 cm', '2 cm'],
])('measures %d m with an error of %d m as %s ± %s', (metres, error, length, stated) => {
  expect(measureInWords(metres, error, wordsOf('vi'))).toEqual({
    length: length.replace(' ', '\u00A0'),
    error: stated.replace(' ', '\u00A0'),
  });
});
