import { numerals } from './numerals.ts';
import { fill, type Words } from './words.ts';

/** School grades as a reader says them: `Lớp 7`; a run of three or more as a span, `Lớp 6–9`; others as a list. */
export function schoolGrades(grades: readonly number[], words: Words, language: string): string {
  const number = numerals(language);
  const ordered = [...new Set(grades)].sort((a, b) => a - b);
  const [first = 0, last = 0] = [ordered[0], ordered.at(-1)];
  const isRun = ordered.length > 2 && last - first === ordered.length - 1;
  const written = isRun
    ? `${number.format(first)}–${number.format(last)}`
    : ordered.map((grade) => number.format(grade)).join(', ');
  return ordered.length === 1
    ? fill(words.programme.grade, { grade: written })
    : fill(words.programme.grades, { grades: written });
}
