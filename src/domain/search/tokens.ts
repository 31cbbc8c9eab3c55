import { nameVariants } from './names.ts';
import { piecesOf, runsOf, type Piece } from './pieces.ts';
import { wordsOfRun } from './unspaced-script.ts';

/*
 * What a record's words become in the search index, and what a query asks the index for. The index (Pagefind) knows
 * only words between spaces and takes the beginning of a word for a hit, even a shorter word for a longer query. So
 * each token ends with a letter that stands nowhere else: no token is the beginning of another, and a query that
 * ends with it finds that word and no other; without it, every word that begins so.
 */
const END = 'ǂ';
/** Before a word as it is marked, or a Khmer word as the dictionary breaks it. */
const EXACT = 'ǃ';
/** Before a piece of a name. */
const NAME = 'ǀ';
/** Before the digest of a whole name. */
const WHOLE = 'ǁ';

/** Field of the index: the words of names and texts, or those of names only. */
export type Field = 'all' | 'names';
const fieldMark = (field: Field): string => (field === 'names' ? NAME : '');

/** A whole word. */
export const wordToken = (key: string, field: Field): string => `${fieldMark(field)}${key}${END}`;
/** All words that begin so. */
export const wordBeginning = (key: string, field: Field): string => `${fieldMark(field)}${key}`;
/** A word in exactly these marks, or a dictionary's Khmer word. */
export const exactToken = (exact: string): string => `${EXACT}${exact}${END}`;
/** A whole name, from the keys of its pieces: spaces make no difference. */
export const nameToken = (keys: readonly string[]): string =>
  `${WHOLE}${digest(keys.join(''))}${END}`;

/** Two clusters in a row, or one and the end of its run: the token that stands at the place of the first. */
const clusterToken = (first: string, second: string | undefined, field: Field): string =>
  `${fieldMark(field)}${letters(first)}0${second === undefined ? '' : `${letters(second)}0`}${END}`;

/**
 * What to ask for to find a run of clusters: the tokens that must stand one after the other.
 * @param open whether the last cluster may go on, as while it is being typed
 */
export function clusterTokens(run: readonly string[], field: Field, open: boolean): string[] {
  const mark = fieldMark(field);
  const last = open ? '' : '0';
  const [only = ''] = run;
  if (run.length < 2) return [`${mark}${letters(only)}${last}`];
  return run
    .slice(0, -1)
    .map(
      (cluster, index) =>
        `${mark}${letters(cluster)}0${letters(run[index + 1] ?? '')}${index === run.length - 2 ? last : '0'}`,
    );
}

/** A record's words for the index, by `names` and `texts`. */
export function indexedText(names: readonly string[], texts: readonly string[]): string {
  const inNames = names.flatMap((name) => tokensOf(piecesOf(name), 'names'));
  const whole = names.flatMap(nameVariants).map((name) => nameToken(keysOf(name)));
  const all = [...names, ...texts];
  const exact = all.flatMap(exactForms).map(exactToken);
  return [
    ...all.flatMap((text) => tokensOf(piecesOf(text), 'all')),
    ...inNames,
    ...new Set(whole),
    ...new Set(exact),
  ].join(' ');
}

const keysOf = (text: string): string[] => piecesOf(text).map(({ key }) => key);

function tokensOf(pieces: readonly Piece[], field: Field): string[] {
  return pieces.map((piece, index) => {
    if (piece.kind === 'word') return wordToken(piece.key, field);
    const next = pieces[index + 1];
    return clusterToken(piece.key, next?.kind === 'cluster' ? next.key : undefined, field);
  });
}

/** Words with their marks and dictionary words of a text, as exact tokens hold them. */
function exactForms(text: string): string[] {
  const marked = piecesOf(text).flatMap(({ marks }) => marks ?? []);
  return [...marked, ...runsOf(text).flatMap(wordsOfRun).map(exactWord)];
}

/** A dictionary word of an unspaced script as exact tokens hold it. */
export const exactWord = (word: string): string => letters(word);

/** Any script in Latin letters, four for each UTF-16 unit: the index would strip Khmer vowels as if they were accents. */
function letters(text: string): string {
  let spelt = 'q';
  for (let index = 0; index < text.length; index += 1) {
    for (const nibble of text.charCodeAt(index).toString(16).padStart(4, '0'))
      spelt += String.fromCharCode(97 + parseInt(nibble, 16));
  }
  return spelt;
}

/** FNV-1a, 52 bits in letters and digits: keeps the longest name as short as a word. */
function digest(text: string): string {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ (code + index), 0x85ebca6b);
  }
  return (high >>> 0).toString(36) + (low >>> 12).toString(36);
}
