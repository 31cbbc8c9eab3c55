import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { marksOf, piecesOf, wordKey } from './pieces.ts';

const keys = (text: string): string[] => piecesOf(text).map(({ key }) => key);

describe('piecesOf', () => {
  it('cuts words at spaces and signs, Khmer into clusters', () => {
    expect(keys('Ghe ngo (ទូកង), dài 30 m')).toEqual([
      'ghe',
      'ngo',
      'ទូ',
      'ក',
      'ង',
      'dai',
      '30',
      'm',
    ]);
  });

  it('says where each piece stands', () => {
    const text = 'Lễ hội «អកអំបុក»';
    expect(piecesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Lễ',
      'hội',
      'អ',
      'ក',
      'អំ',
      'បុ',
      'ក',
    ]);
  });

  it('keeps a word with an apostrophe whole, and Khmer numbers as numbers', () => {
    expect(keys("the ship's ឆ្នាំ២០២២")).toEqual(['the', 'ship', 'ឆ្នាំ', '2022']);
  });

  it('compares real sentences the same however they are typed', () => {
    const sentences = readFileSync('tests/fixtures/language/vietnamese-sentences.txt', 'utf8');
    for (const sentence of sentences.trim().split('\n')) {
      const bare = sentence.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd');
      expect(keys(bare), sentence).toEqual(keys(sentence));
      expect(keys(sentence.normalize('NFD').toUpperCase()), sentence).toEqual(keys(sentence));
    }
  });
});

describe('wordKey', () => {
  it.each([
    ['Đồng', 'dong'],
    ['LỄ', 'le'],
    ['boats', 'boat'],
    ['pagodas', 'pagoda'],
    ['cities', 'city'],
    ['boxes', 'box'],
    ['glass', 'glass'],
    ['chorus', 'chorus'],
    ['chim', 'chim'],
    ['Ðồng', 'dong'],
  ])('%s is compared as %s', (word, key) => {
    expect(wordKey(word)).toBe(key);
  });
});

describe('marksOf', () => {
  it('tells words apart that fold to the same letters', () => {
    const marked = ['đá', 'da', 'dạ', 'đa', 'dà', 'đã', 'dã'].map(marksOf);
    expect(new Set(marked).size).toBe(marked.length);
  });

  it('does not mind how the marks were typed', () => {
    expect(marksOf('lễ'.normalize('NFD'))).toBe(marksOf('lễ'));
    expect(marksOf('HÒA')).toBe(marksOf('hoà'));
    expect(marksOf('ĐƯỜNG')).toBe(marksOf('đường'));
  });

  it('is silent about a word without marks', () => {
    expect(marksOf('ghe')).toBeUndefined();
  });
});
