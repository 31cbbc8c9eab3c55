import { RECORD_TYPES, type RecordType } from './record.ts';

/** Where something was found in one record: places of its tokens, and how much it weighs there. */
export interface Posting {
  positions: readonly number[];
  score: number;
}
/** By key of the record in the index. */
export type Postings = ReadonlyMap<string, Posting>;

/** Where one unit of a query was found. */
export interface Found {
  /** Places it takes in a row. */
  span: number;
  optional: boolean;
  /** As whole words; only the beginning of longer words where there is nothing else. */
  text: Postings;
  /** As the beginning of longer words. */
  longer: Postings;
  /** In the names of the record. */
  named: ReadonlySet<string>;
  /** Records where it stands exactly as typed (its marks; a Khmer word by itself), where that can be said. */
  exact?: ReadonlySet<string>;
  /** Whether a record without it exactly as typed is only a further hit when others have it so. */
  exactMatters: boolean;
}

export interface Hit {
  key: string;
  type: RecordType;
}

/** Hits, best first: those that are meant, and those that only resemble what was typed. */
export interface Ranked {
  close: Hit[];
  further: Hit[];
}

/** How near to each other the units stand in a record. */
const APART = 0;
const IN_A_ROW = 1;
const IN_NAMES = 2;
const WHOLE_NAME = 3;

/** What a visitor more likely came for weighs more where words alone decide. */
const WEIGHT: Record<RecordType, number> = {
  object: 1.3,
  exhibition: 1.2,
  programme: 1.1,
  place: 1,
  festival: 1.1,
  event: 1,
  term: 1,
  outcome: 0.8,
  page: 0.8,
};

/**
 * Ranks the records that hold all units of a query (optional ones need not be there): whole names first, then words
 * in names, words in a row, words apart; within each what is exactly as typed, then by weight, but an object that
 * bears the word in its name comes before what is named after it, however long its text. Where anything is
 * exactly as typed, or in a name or a row, what is not is only a further hit: `đá` (stone) must not list every `da`
 * (skin), nor `đồng bào` every text with a field (`đồng`) here and a shell (`bào`) there.
 *
 * @param whole records one of whose names is the whole query
 */
export function rank(
  found: readonly Found[],
  whole: ReadonlySet<string>,
  typeOf: (key: string) => RecordType,
): Ranked {
  const required = found.filter(({ optional }) => !optional);
  const judged = recordsWith(required, whole).map((key) => ({
    key,
    type: typeOf(key),
    closeness: closeness(found, required, whole, key),
    isExact: found.every(({ exact }) => exact?.has(key) ?? true),
    score: WEIGHT[typeOf(key)] * sum(found.map((unit) => postingOf(unit, key)?.score ?? 0)),
    isWhole: whole.has(key) || required.every(({ text }) => text.has(key)),
    isAsTyped: found.every(({ exact, exactMatters }) => !exactMatters || (exact?.has(key) ?? true)),
  }));

  let close = judged;
  for (const isMeant of [
    ({ isWhole }: (typeof judged)[number]) => isWhole,
    ({ isAsTyped }: (typeof judged)[number]) => isAsTyped,
    ({ closeness: near }: (typeof judged)[number]) => near > APART,
  ]) {
    const meant = close.filter(isMeant);
    if (meant.length > 0) close = meant;
  }

  const typeOrder = (type: RecordType): number => RECORD_TYPES.indexOf(type);
  const inOrder = (hits: typeof judged): Hit[] =>
    hits
      .toSorted(
        (a, b) =>
          b.closeness - a.closeness ||
          Number(b.isExact) - Number(a.isExact) ||
          (a.closeness === WHOLE_NAME ? typeOrder(a.type) - typeOrder(b.type) : 0) ||
          (a.closeness === IN_NAMES ? Number(isObject(b)) - Number(isObject(a)) : 0) ||
          b.score - a.score ||
          typeOrder(a.type) - typeOrder(b.type) ||
          (a.key < b.key ? -1 : 1),
      )
      .map(({ key, type }) => ({ key, type }));
  const isClose = new Set(close);
  return {
    close: inOrder(close),
    further: inOrder(judged.filter((record) => !isClose.has(record))),
  };
}

const isObject = ({ type }: { type: RecordType }): boolean => type === 'object';

function recordsWith(required: readonly Found[], whole: ReadonlySet<string>): string[] {
  const [first] = required;
  const keys = new Set(whole);
  if (first) {
    for (const key of [...first.text.keys(), ...first.longer.keys()]) {
      if (required.every((unit) => postingOf(unit, key) !== undefined)) keys.add(key);
    }
  }
  return [...keys];
}

const postingOf = ({ text, longer }: Found, key: string): Posting | undefined =>
  text.get(key) ?? longer.get(key);

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

function closeness(
  found: readonly Found[],
  required: readonly Found[],
  whole: ReadonlySet<string>,
  key: string,
): number {
  if (whole.has(key)) return WHOLE_NAME;
  if (required.every(({ named }) => named.has(key))) return IN_NAMES;
  return isInARow(found, key) || isInARow(required, key) ? IN_A_ROW : APART;
}

/** Whether the units stand one after the other somewhere in the record. */
function isInARow(units: readonly Found[], key: string): boolean {
  let ends: Set<number> | undefined;
  for (const unit of units) {
    const positions: readonly number[] = postingOf(unit, key)?.positions ?? [];
    const before = ends;
    const starts: readonly number[] = before ? positions.filter((at) => before.has(at)) : positions;
    if (starts.length === 0) return false;
    ends = new Set(starts.map((at) => at + unit.span));
  }
  return true;
}
