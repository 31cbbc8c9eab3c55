import { expect, it } from 'vitest';
import { wrapped } from './wrapped.ts';

const byLetters = (text: string) => text.length;

it('breaks between words, and keeps a word that is too long whole', () => {
  expect(wrapped('Cối và chày quết cốm dẹp', 12, byLetters)).toEqual([
    'Cối và chày',
    'quết cốm dẹp',
  ]);
  expect(wrapped('https://example.org', 3, byLetters).join('')).toBe('https://example.org');
  expect(wrapped('quết cốm.', 8, byLetters)).toEqual(['quết cốm.']);
  expect(wrapped('', 3, byLetters)).toEqual([]);
});

it('breaks Khmer, which has no spaces between words', () => {
  const lines = wrapped('ឧបករណ៍សម្រាប់សិក្សាវត្ថុ', 14, byLetters);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('')).toBe('ឧបករណ៍សម្រាប់សិក្សាវត្ថុ');
});
