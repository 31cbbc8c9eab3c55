import { expect, it } from 'vitest';
import { lengthInWords, roundLength, scaleBar } from './length.ts';

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
  expect(lengthInWords(metres, 'vi')).toBe(words);
});
