import { numerals } from './numerals.ts';
import { fill, type Words } from './words.ts';

/** School grades as a reader says them: `Lớp 7`, `Lớp 6–9` for several. */
export function schoolGrades(grades: readonly number[], words: Words, language: string): string {
  const number = numerals(language);
  const from = number.format(Math.min(...grades));
  const to = number.format(Math.max(...grades));
  return from === to
    ? fill(words.programme.grade, { grade: from })
    : fill(words.programme.grades, { from, to });
}
