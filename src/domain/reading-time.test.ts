import { expect, it } from 'vitest';
import { readingMinutes, wordCount } from './reading-time.ts';

it('counts Vietnamese by spaces and Khmer by its own words', () => {
  expect(wordCount('Mùa trăng Ok Om Bok', 'vi')).toBe(5);
  expect(wordCount('បុណ្យអកអំបុក', 'km')).toBeGreaterThan(1);
});

it('does not count marks as words', () => {
  expect(wordCount('Trăng lên — rồi, trăng lặn!', 'vi')).toBe(5);
});

it('gives whole minutes and never none', () => {
  expect(readingMinutes('một', 'vi')).toBe(1);
  expect(readingMinutes('một '.repeat(840), 'vi')).toBe(4);
  expect(readingMinutes('one '.repeat(360), 'fr')).toBe(2);
});
