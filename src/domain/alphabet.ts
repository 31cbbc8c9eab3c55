import { fold } from './text-folding.ts';

/** The tones of Vietnamese, which do not make a new letter (a circumflex, breve or horn does). */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * The letter under which a word stands in a list of its language: "ốc" under Ô in Vietnamese but "élan" under E in
 * English, "ទូក" under ទ. Words that begin with a digit or a sign stand under "#".
 */
export function initialOf(word: string, language: string): string {
  const first = /\p{L}\p{M}*/u.exec(word)?.[0];
  if (first === undefined || !word.trimStart().startsWith(first)) return '#';
  if (language === 'vi')
    return first.normalize('NFD').replace(TONES, '').normalize('NFC').toUpperCase();
  return ([...fold(first)][0] ?? '#').toUpperCase();
}

export interface LetterGroup<T> {
  letter: string;
  entries: T[];
}

/**
 * Entries in the order of a language's alphabet, cut into groups by first letter.
 * @param wordOf the word an entry stands under, and the language that word is in
 */
export function byLetter<T>(
  entries: readonly T[],
  language: string,
  wordOf: (entry: T) => { text: string; language: string },
): LetterGroup<T>[] {
  const collator = new Intl.Collator(language, { caseFirst: 'lower' });
  const sorted = [...entries].sort((a, b) => collator.compare(wordOf(a).text, wordOf(b).text));
  const groups = new Map<string, T[]>();
  for (const entry of sorted) {
    const word = wordOf(entry);
    const letter = initialOf(word.text, word.language);
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return [...groups].map(([letter, inGroup]) => ({ letter, entries: inGroup }));
}
