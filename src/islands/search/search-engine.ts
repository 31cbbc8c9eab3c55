import type { Correction } from '../../domain/search/word-list.ts';
import {
  correctionKey,
  parseQuery,
  queryKeys,
  splitRun,
  type RunUnit,
  type Unit,
  type WordUnit,
} from '../../domain/search/query.ts';
import {
  type Found,
  type Hit,
  type Posting,
  type Postings,
  rank,
} from '../../domain/search/ranking.ts';
import {
  clusterTokens,
  exactToken,
  exactWord,
  nameToken,
  wordBeginning,
  wordToken,
  type Field,
} from '../../domain/search/tokens.ts';
import type { SearchIndex } from './search-index.ts';

/** What a query found. */
export interface Answer {
  /** The units that were looked for, after corrections: what is marked in the results. */
  units: Unit[];
  close: Hit[];
  further: Hit[];
  /** Set when nothing was found for the query as typed. */
  correction?: Correction;
  /** Words of a query that found nothing which find something alone. */
  alone: string[];
}

/** A word shorter than this is not looked for inside longer ones where it is found itself. */
const SHORTEST_BEGINNING = 4;
/** Shortest beginning of a word that is looked for at all. */
const SHORTEST_TYPED = 2;
/** Corrections that are tried: each may load a part of the index. */
const MOST_TRIES = 6;

const NOTHING: Postings = new Map();

/** Searches an index. */
export async function search(index: SearchIndex, typed: string): Promise<Answer> {
  const units = parseQuery(typed);
  if (units.length === 0) return { units, close: [], further: [], alone: [] };

  const asTyped = await find(index, units);
  if (hasHits(asTyped)) return asTyped;
  const asSplit = await findSplit(index, units);
  if (asSplit && hasHits(asSplit)) return asSplit;
  const corrected = await findCorrected(index, units);
  if (corrected) return corrected;
  return { units, close: [], further: [], alone: await unitsThatFind(index, units) };
}

const hasHits = ({ close }: Answer): boolean => close.length > 0;

async function find(index: SearchIndex, units: Unit[]): Promise<Answer> {
  const [found, whole, types] = await Promise.all([
    Promise.all(units.map((unit) => findUnit(index, unit))),
    index.lookup(nameToken(queryKeys(units))),
    index.types(),
  ]);
  const ranked = rank(found, new Set(whole.keys()), (key) => types.get(key) ?? 'page');
  return { units, ...ranked, alone: [] };
}

const findUnit = (index: SearchIndex, unit: Unit): Promise<Found> =>
  unit.kind === 'word' ? findWord(index, unit) : findRun(index, unit);

async function findWord(index: SearchIndex, unit: WordUnit): Promise<Found> {
  const { key, marks, optional } = unit;
  const [whole, named, exact, longer] = await Promise.all([
    index.lookup(wordToken(key, 'all')),
    index.lookup(wordToken(key, 'names')),
    marks === undefined ? undefined : index.lookup(exactToken(marks)),
    key.length >= SHORTEST_BEGINNING ? index.lookup(wordBeginning(key, 'all')) : NOTHING,
  ]);
  const shared = { span: 1, optional, exactMatters: true };
  if (whole.size > 0 || key.length < SHORTEST_TYPED) {
    return { ...shared, text: whole, longer, named: keysOf(named), ...exactIn(exact) };
  }
  const [begun, begunNames] = await Promise.all([
    index.lookup(wordBeginning(key, 'all')),
    index.lookup(wordBeginning(key, 'names')),
  ]);
  return { ...shared, text: begun, longer: NOTHING, named: keysOf(begunNames) };
}

async function findRun(index: SearchIndex, unit: RunUnit): Promise<Found> {
  const { clusters, words, optional } = unit;
  const inARow = async (field: Field, open: boolean): Promise<Postings> =>
    oneAfterTheOther(
      await Promise.all(clusterTokens(clusters, field, open).map((token) => index.lookup(token))),
    );
  const [closed, ...exact] = await Promise.all([
    inARow('all', false),
    ...words.map((word) => index.lookup(exactToken(exactWord(word)))),
  ]);
  const isOpen = closed.size === 0;
  const text = isOpen ? await inARow('all', true) : closed;
  const named = await inARow('names', isOpen);
  const [firstWord, ...otherWords] = exact;
  const asWords = firstWord && intersection(keysOf(firstWord), otherWords);
  return {
    span: clusters.length,
    optional,
    text,
    longer: NOTHING,
    named: keysOf(named),
    ...(asWords ? { exact: asWords } : {}),
    // Two clusters in a row may be the end of one word and the beginning of the next; three hardly ever are.
    exactMatters: clusters.length < 3,
  };
}

const keysOf = (postings: Postings): ReadonlySet<string> => new Set(postings.keys());

const exactIn = (postings: Postings | undefined): { exact?: ReadonlySet<string> } =>
  postings === undefined ? {} : { exact: keysOf(postings) };

const intersection = (keys: ReadonlySet<string>, others: Postings[]): ReadonlySet<string> =>
  new Set([...keys].filter((key) => others.every((other) => other.has(key))));

/** Places where tokens stand one after the other. */
function oneAfterTheOther([first = NOTHING, ...others]: Postings[]): Postings {
  const result = new Map<string, Posting>();
  for (const [key, posting] of first) {
    const positions = posting.positions.filter((at) =>
      others.every((other, step) => other.get(key)?.positions.includes(at + step + 1)),
    );
    if (positions.length > 0) result.set(key, { positions, score: posting.score });
  }
  return result;
}

/** Takes runs that are nowhere as a whole (a question, a long compound) as the words they are made of. */
async function findSplit(index: SearchIndex, units: Unit[]): Promise<Answer | undefined> {
  const split = units.flatMap((unit) => (unit.kind === 'run' ? (splitRun(unit) ?? unit) : unit));
  return split.length > units.length ? find(index, split) : undefined;
}

/** Tries what is one letter away: for the whole query as a name, and for each of its words that is nowhere. */
async function findCorrected(index: SearchIndex, units: Unit[]): Promise<Answer | undefined> {
  const typed = units.map((unit) => unit.typed).join(' ');
  const names = await index.near(queryKeys(units).join(''));
  const candidates = names.map((meant) => ({ typed, meant, units: parseQuery(meant) }));
  for (const unit of units.length > 1 ? await unitsNowhere(index, units) : []) {
    for (const meant of await index.near(correctionKey(unit))) {
      candidates.push({
        typed: unit.typed,
        meant,
        units: units.flatMap((other) => (other === unit ? parseQuery(meant) : other)),
      });
    }
  }
  for (const { typed: mistyped, meant, units: corrected } of candidates.slice(0, MOST_TRIES)) {
    const answer = await find(index, corrected.map(withoutMarks));
    if (hasHits(answer)) return { ...answer, correction: { typed: mistyped, meant } };
  }
  return undefined;
}

/** A corrected word finds all its spellings: whoever mistyped a letter did not choose the marks. */
function withoutMarks(unit: Unit): Unit {
  if (unit.kind === 'run') return unit;
  const { kind, typed, key, optional } = unit;
  return { kind, typed, key, optional };
}

async function unitsNowhere(index: SearchIndex, units: Unit[]): Promise<Unit[]> {
  const found = await Promise.all(units.map((unit) => findUnit(index, unit)));
  return units.filter((_unit, place) => found[place]?.text.size === 0);
}

async function unitsThatFind(index: SearchIndex, units: Unit[]): Promise<string[]> {
  if (units.length < 2) return [];
  const nowhere = await unitsNowhere(index, units);
  return units
    .filter((unit) => !unit.optional && !nowhere.includes(unit))
    .map(({ typed }) => typed);
}
