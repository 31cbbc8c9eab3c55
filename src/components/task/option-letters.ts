import type { Words } from '../../i18n/words.ts';

/** The letter an option is known by on paper and in class: A, B, C … in the script of the page. */
export function optionLetter(words: Words, index: number): string {
  return [...words.task.letters][index] ?? String(index + 1);
}
