import { fold } from '../text-folding.ts';
import { latinDigits } from './khmer-spelling.ts';
import { CLUSTER, CLUSTER_CHARACTER, clustersOf } from './unspaced-script.ts';

/** The smallest thing search compares: a word between spaces, or one cluster of an unspaced script. */
export interface Piece {
  kind: 'word' | 'cluster';
  /** What is compared: folded and in the singular, or the cluster in one comparable spelling. */
  key: string;
  /** How a word is marked (see `marksOf`); absent where it carries no marks. */
  marks?: string;
  /** Where it stands in the text. */
  start: number;
  end: number;
}

const WORD_CHARACTER = `(?!${CLUSTER_CHARACTER})[\\p{L}\\p{M}\\p{N}]`;
/** An apostrophe inside a word does not end it: "ship's", "k’long". */
const PIECE = new RegExp(
  `(?<cluster>${CLUSTER})|(?:${WORD_CHARACTER})+(?:['’](?:${WORD_CHARACTER})+)*`,
  'gu',
);

/** Cuts a text into the pieces search compares, in order. */
export function piecesOf(text: string): Piece[] {
  return [...text.matchAll(PIECE)].map((found) => {
    const [whole] = found;
    const place = { start: found.index, end: found.index + whole.length };
    if (found.groups?.['cluster'] !== undefined)
      return { kind: 'cluster', key: clustersOf(whole)[0]?.text ?? whole, ...place };
    const marks = marksOf(whole);
    return {
      kind: 'word',
      key: wordKey(whole),
      ...(marks === undefined ? {} : { marks }),
      ...place,
    };
  });
}

/** The runs of an unspaced script in a text; a zero-width space does not end one. */
export function runsOf(text: string): string[] {
  const runs: { start: number; end: number }[] = [];
  for (const { kind, start, end } of piecesOf(text)) {
    if (kind === 'word') continue;
    const run = runs.at(-1);
    if (run && /^[\u200B-\u200D]*$/.test(text.slice(run.end, start))) run.end = end;
    else runs.push({ start, end });
  }
  return runs.map(({ start, end }) => text.slice(start, end));
}

/** A word as it is compared: without marks, capitals and apostrophes, in the singular. */
export function wordKey(word: string): string {
  return singular(latinDigits(fold(word).replaceAll('ð', 'd').replace(/['’]/g, '')));
}

/**
 * English plurals as singulars: Harman's S-stemmer ("How effective is suffixing?", JASIS 42, 1991), with boxes and
 * churches added. No Vietnamese syllable ends in s, so one rule serves all pages.
 */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (/[^ea]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return /(?:[us]s|[aeo]es)$/.test(word) ? word : word.slice(0, -1);
}

/** Marks as digits. Horn, breve and circumflex make another letter and stay with it; a tone belongs to the syllable. */
const LETTER_MARKS: Record<string, string> = { '\u0302': '6', '\u0306': '7', '\u031B': '8' };
const TONES: Record<string, string> = {
  '\u0300': '1',
  '\u0301': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
};

/**
 * A word with its marks spelt as digits, the tone last, so that the two ways to place a tone (hoà, hòa) and to
 * encode it (NFC, NFD) are one: "đá" is `d9a2`. Undefined for a word without marks.
 */
export function marksOf(word: string): string | undefined {
  const letters = word.normalize('NFD').toLowerCase().replace(/['’]/g, '');
  if (!/[\p{M}đð]/u.test(letters)) return undefined;
  let spelt = '';
  let tones = '';
  for (const letter of letters) {
    if (letter === 'đ' || letter === 'ð') spelt += 'd9';
    else if (TONES[letter] !== undefined) tones += TONES[letter];
    else spelt += LETTER_MARKS[letter] ?? (/\p{M}/u.test(letter) ? '0' : letter);
  }
  return spelt + tones;
}
