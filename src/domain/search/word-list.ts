import { piecesOf, runsOf } from './pieces.ts';
import { nameVariants } from './names.ts';
import { listKey } from './query.ts';
import { wordsOfRun } from './unspaced-script.ts';

/** Shortest word that is corrected: below it, everything is one letter off something. */
const SHORTEST = 4;

/** What was mistyped, and the word or name of the museum's texts it is one letter away from. */
export interface Correction {
  typed: string;
  /** As the texts write it. */
  meant: string;
}

/**
 * What a mistyped word may have meant, each as the texts write it: whole names first, then the words of names, then
 * those of texts, frequent ones before rare ones. Of words that differ in marks only, one.
 */
export function wordList(names: readonly string[], texts: readonly string[]): string[] {
  const listed = new Map<string, string>();
  const variants = names.flatMap(nameVariants);
  for (const written of [...variants, ...byFrequency(variants), ...byFrequency(texts)]) {
    const key = listKey(written);
    if (key.length >= SHORTEST - 1 && !listed.has(key)) listed.set(key, written);
  }
  return [...listed.values()];
}

function byFrequency(texts: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const word of texts.flatMap(wordsOf)) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

/** The words of a text as they are written, those of an unspaced script as the dictionary breaks it. */
function wordsOf(text: string): string[] {
  const spaced = piecesOf(text).filter(({ kind }) => kind === 'word');
  return [
    ...spaced.map(({ start, end }) => text.slice(start, end)),
    ...runsOf(text).flatMap(wordsOfRun),
  ];
}

/** Entries of a word list one letter away from a key (see `correctionKey`), in the order of the list. */
export function nearWords(list: readonly string[], key: string): string[] {
  if (key.length < SHORTEST) return [];
  return list.filter((written) => {
    const known = listKey(written);
    return known !== key && isOneEditAway(known, key);
  });
}

/** Whether one letter was inserted, left out, exchanged, or changed places with its neighbour. */
function isOneEditAway(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (
    end < short.length - start &&
    short[short.length - 1 - end] === long[long.length - 1 - end]
  )
    end += 1;
  const left = long.length - start - end;
  if (left <= 1) return true;
  return (
    short.length === long.length &&
    left === 2 &&
    short[start] === long[start + 1] &&
    short[start + 1] === long[start]
  );
}
