import { piecesOf, wordKey } from './pieces.ts';
import { wordsOfRun } from './unspaced-script.ts';

/** A word typed between spaces. */
export interface WordUnit {
  kind: 'word';
  typed: string;
  key: string;
  /** How it was marked, when it was; then hits marked the same come first (and others are set apart). */
  marks?: string;
  /** A word like "of" or "là", which need not be there. */
  optional: boolean;
}

/** A run of an unspaced script, typed without a break. */
export interface RunUnit {
  kind: 'run';
  typed: string;
  clusters: string[];
  /** The same as the dictionary breaks it. */
  words: string[];
  optional: boolean;
}

export type Unit = WordUnit | RunUnit;

/** Longest query that is searched: units beyond it are not looked at. */
const MOST_UNITS = 12;

/** Words that ask or join and say nothing of what is looked for. As typed with marks; without marks only the unmistakable. */
const OPTIONAL = new Set(
  (
    'là gì và của nào những các thì mà la gi va cua nao nhung cac thi ' +
    'a an the of and or in on at is are was were what to for with how who why when where ' +
    'ជា អ្វី និង នៃ ក្នុង នៅ ដែល របស់ ឬ'
  ).split(' '),
);

/** Cuts what was typed into its units. */
export function parseQuery(typed: string): Unit[] {
  const text = typed.normalize('NFC');
  const units: Unit[] = [];
  let runEnd = -1;
  for (const { kind, key, marks, start, end } of piecesOf(text)) {
    const written = text.slice(start, end);
    const last = units.at(-1);
    if (kind === 'word') {
      const optional = OPTIONAL.has(written.toLowerCase());
      units.push({
        kind,
        typed: written,
        key,
        optional,
        ...(marks === undefined ? {} : { marks }),
      });
    } else if (last?.kind === 'run' && /^[\u200B-\u200D]*$/.test(text.slice(runEnd, start))) {
      last.typed += text.slice(runEnd, end);
      last.clusters.push(key);
    } else units.push({ kind: 'run', typed: written, clusters: [key], words: [], optional: false });
    if (kind === 'cluster') runEnd = end;
  }
  const kept = units.slice(0, MOST_UNITS).map(withWords);
  // A query of nothing but such words is about them.
  return kept.every(({ optional }) => optional)
    ? kept.map((unit) => ({ ...unit, optional: false }))
    : kept;
}

const withWords = (unit: Unit): Unit =>
  unit.kind === 'word'
    ? unit
    : { ...unit, words: wordsOfRun(unit.typed), optional: OPTIONAL.has(unit.typed) };

/** The words of a run as units of their own, for a sentence that is nowhere as a whole; undefined for a single word. */
export function splitRun({ words }: RunUnit): Unit[] | undefined {
  if (words.length < 2) return undefined;
  return parseQuery(words.join(' '));
}

/** The key of a whole query, as the keys of whole names are made. */
export const queryKeys = (units: readonly Unit[]): string[] =>
  units.flatMap((unit) => (unit.kind === 'word' ? [unit.key] : unit.clusters));

/** Compares what was typed and what may have been meant: letters only, folded. */
export const correctionKey = (unit: Unit): string =>
  unit.kind === 'word' ? unit.key : unit.clusters.join('');

/** The correction key of a word or name of the word list. */
export const listKey = (written: string): string =>
  piecesOf(written)
    .map(({ kind, key, start, end }) =>
      kind === 'word' ? wordKey(written.slice(start, end)) : key,
    )
    .join('');
