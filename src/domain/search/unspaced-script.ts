import { comparableKhmer } from './khmer-spelling.ts';

/*
 * Scripts that are written without spaces between words: Khmer first, and by the same rules Lao, Thai, Burmese and
 * Chinese, which other museums (and Hoa inscriptions in this one) bring along.
 */

/** A base letter of such a script. Khmer digits are not among them: numbers are words of their own. */
const BASE =
  '[\\u1780-\\u17B3\\u17DC\\u0E01-\\u0E2E\\u0E40-\\u0E46\\u0E81-\\u0EAE\\u0EC0-\\u0EC6\\u1000-\\u102A\\u103F\\u3041-\\u30FF\\p{Script=Han}]';
/** What belongs to the base before it: Khmer and Burmese subscripts, vowels, tone marks and other signs. */
const TAIL =
  '(?:\\u17D2[\\u1780-\\u17B3]|[\\u17B4-\\u17D1\\u17D3\\u17DD]|[\\u0E30-\\u0E3A\\u0E47-\\u0E4E]|[\\u0EB0-\\u0EBC\\u0EC8-\\u0ECE]|\\u1039[\\u1000-\\u102A]|[\\u102B-\\u103E])*';

/** Source of a regular expression (flag u) that matches one orthographic cluster: what one writes as one unit. */
export const CLUSTER = `${BASE}${TAIL}`;

/** Source of a regular expression (flag u) that matches any character of such a cluster. */
export const CLUSTER_CHARACTER =
  '[\\u1780-\\u17D3\\u17DC\\u17DD\\u0E01-\\u0E4E\\u0E81-\\u0ECE\\u1000-\\u103F\\u3041-\\u30FF\\p{Script=Han}]';

export interface Cluster {
  /** In one comparable spelling. */
  text: string;
  /** Where it stands in the text it was cut from. */
  start: number;
  end: number;
}

/** Cuts a run of an unspaced script into its clusters; what belongs to no cluster is left out. */
export function clustersOf(run: string): Cluster[] {
  return [...run.matchAll(new RegExp(CLUSTER, 'gu'))].map(({ 0: text, index }) => ({
    text: comparableKhmer(text),
    start: index,
    end: index + text.length,
  }));
}

let segmenter: Intl.Segmenter | undefined;

/**
 * Words of a run, in one comparable spelling, as the dictionary of the machine breaks them. That agrees with people
 * about seven times in eight, so it may rank and correct but not decide what is found; where the machine has no
 * such dictionary the run is one word.
 */
export function wordsOfRun(run: string): string[] {
  if (typeof Intl.Segmenter === 'undefined') return [comparableKhmer(run)];
  segmenter ??= new Intl.Segmenter('km', { granularity: 'word' });
  return [...segmenter.segment(run)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => comparableKhmer(segment));
}
