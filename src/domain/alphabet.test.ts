import { expect, test } from 'vitest';
import { byLetter, initialOf } from './alphabet.ts';

test('a tone mark does not make a new Vietnamese letter, a circumflex or đ does', () => {
  expect(initialOf('ốc', 'vi')).toBe('Ô');
  expect(initialOf('óc', 'vi')).toBe('O');
  expect(initialOf('đình', 'vi')).toBe('Đ');
  expect(initialOf('ử', 'vi')).toBe('Ư');
});

test('marks are off in other Latin alphabets', () => {
  expect(initialOf('élan', 'en')).toBe('E');
});

test('a Khmer word stands under its first consonant', () => {
  expect(initialOf('ទូក', 'km')).toBe('ទ');
  expect(initialOf('ស្គរធំ', 'km')).toBe('ស');
});

test('a word that begins with a digit stands under #', () => {
  expect(initialOf('2 kinds', 'en')).toBe('#');
});

test('Vietnamese words come in the order of the Vietnamese alphabet, one group a letter', () => {
  const words = ['ô', 'đình', 'ốc', 'om', 'dù kê', 'ơn', 'dây'];
  const groups = byLetter(words, 'vi', (text) => ({ text, language: 'vi' }));
  expect(groups.map(({ letter, entries }) => [letter, ...entries])).toEqual([
    ['D', 'dây', 'dù kê'],
    ['Đ', 'đình'],
    ['O', 'om'],
    ['Ô', 'ô', 'ốc'],
    ['Ơ', 'ơn'],
  ]);
});

test('no letter has two groups, even where words of another alphabet stand between', () => {
  const words = ['អកអំបុក', 'ទូកង', 'ក្អម', 'ចាប៉ី', 'គងវង់ធំ', 'ត្បាល់', 'អំបុក', 'óc', 'ôm', 'on'];
  const letters = byLetter(words, 'km', (text) => ({
    text,
    language: /\p{Script=Khmer}/u.test(text) ? 'km' : 'vi',
  })).map((group) => group.letter);
  expect(new Set(letters).size).toBe(letters.length);
});
