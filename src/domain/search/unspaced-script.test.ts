import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { comparableKhmer } from './khmer-spelling.ts';
import { clustersOf, wordsOfRun } from './unspaced-script.ts';

const lines = (file: string): string[] =>
  readFileSync(`tests/fixtures/language/${file}`, 'utf8').trim().split('\n');

const texts = (run: string): string[] => clustersOf(run).map(({ text }) => text);

describe('clustersOf', () => {
  it.each([
    ['ទូកង', ['ទូ', 'ក', 'ង']],
    ['យក្ស', ['យ', 'ក្ស']],
    ['អកអំបុក', ['អ', 'ក', 'អំ', 'បុ', 'ក']],
    ['ត្រាវិញ', ['ត្រា', 'វិ', 'ញ']],
    ['ព្រះវិហារ', ['ព្រះ', 'វិ', 'ហា', 'រ']],
    ['福明宮', ['福', '明', '宮']],
  ])('%s is %j', (run, expected) => {
    expect(texts(run)).toEqual(expected);
  });

  it('says where each cluster stands', () => {
    const run = 'ទូក\u200Bង';
    expect(clustersOf(run).map(({ start, end }) => run.slice(start, end))).toEqual(['ទូ', 'ក', 'ង']);
  });

  it('loses no letter of real words and place names', () => {
    for (const word of [...lines('khmer-words.txt'), ...lines('khmer-places.txt')]) {
      expect(texts(word).join(''), word).toBe(comparableKhmer(word));
    }
  });
});

describe('wordsOfRun', () => {
  it('breaks a sentence that has no spaces', () => {
    expect(wordsOfRun('ទូកងជាប្រភេទទូកប្រណាំង')).toEqual(['ទូកង', 'ជា', 'ប្រភេទ', 'ទូកប្រណាំង']);
  });

  it('loses no letter of real words', () => {
    for (const word of lines('khmer-words.txt')) {
      expect(wordsOfRun(word).join(''), word).toBe(comparableKhmer(word));
    }
  });
});
