/** What became of an answer to a task. Ids are those of the task's options, pairs or items. */
export interface Verdict {
  /** Complete and without fault. */
  readonly correct: boolean;
  /** From 0 (nothing, or no better than none) to 1 (correct). */
  readonly score: number;
  /** The parts of the answer that are right, then those that are not: what feedback is given on. */
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  /** How many right parts the answer still lacks. */
  readonly missing: number;
}

export interface Choice {
  readonly id: string;
  readonly correct: boolean;
}

/**
 * Scores chosen options. A wrong choice takes away as much as a right one gives, so that choosing everything earns
 * nothing by itself.
 */
export function scoreChoice(options: readonly Choice[], chosen: readonly string[]): Verdict {
  const wanted = options.filter((option) => option.correct).length;
  const taken = options.filter((option) => chosen.includes(option.id));
  const right = taken.filter((option) => option.correct).map((option) => option.id);
  const wrong = taken.filter((option) => !option.correct).map((option) => option.id);
  return verdict(right, wrong, wanted - right.length, (right.length - wrong.length) / wanted);
}

export interface Pair {
  readonly id: string;
  /** Words of the right side. Pairs with the same words may be exchanged. */
  readonly right: string;
}

/** Scores a matching: `joined` maps the id of a left side to the id of the pair whose right side it was given. */
export function scoreMatch(
  pairs: readonly Pair[],
  joined: Readonly<Partial<Record<string, string>>>,
): Verdict {
  const wordsOf = new Map(pairs.map((pair) => [pair.id, pair.right]));
  const given = pairs.filter((pair) => joined[pair.id] !== undefined);
  const fits = (pair: Pair): boolean => wordsOf.get(joined[pair.id] ?? '') === pair.right;
  const right = given.filter(fits).map((pair) => pair.id);
  const wrong = given.filter((pair) => !fits(pair)).map((pair) => pair.id);
  return verdict(right, wrong, pairs.length - given.length, right.length / pairs.length);
}

/**
 * Scores an order. Right are the items of the longest run that already stand in the right order among themselves:
 * they may stay, only the others have to move. The score is how far that run reaches beyond a single item.
 * @param items ids in the right order.
 * @param given ids as the pupil put them.
 */
export function scoreOrder(items: readonly string[], given: readonly string[]): Verdict {
  const places = given.map((id) => items.indexOf(id)).filter((place) => place >= 0);
  const kept = new Set(longestRise(places).map((place) => items[place]));
  const right = given.filter((id) => kept.has(id));
  const wrong = given.filter((id) => items.includes(id) && !kept.has(id));
  const missing = items.length - right.length - wrong.length;
  const steps = Math.max(1, items.length - 1);
  return verdict(right, wrong, missing, (right.length - 1) / steps);
}

/**
 * Scores a length: right within the tolerance, both ends of it included.
 * @param measured what the pupil found, centimetres, as are the others.
 */
export function scoreLength(measured: number, lengthCm: number, toleranceCm: number): Verdict {
  // A sum of decimals is off by less than this: 45.3 − 45 is a little over 0.3.
  const fits = Math.abs(measured - lengthCm) <= toleranceCm + 1e-9;
  const answer = String(measured);
  return verdict(fits ? [answer] : [], fits ? [] : [answer], 0, 0);
}

/**
 * A length as somebody types it: with a comma or a point, in the digits of any language, with its unit or without.
 * Undefined for what is no length.
 */
export function readCentimetres(text: string): number | undefined {
  const plain = [...text.normalize('NFKC')]
    .map((sign) => (KHMER_DIGITS.indexOf(sign) >= 0 ? String(KHMER_DIGITS.indexOf(sign)) : sign))
    .join('')
    .replace(',', '.');
  const [, number] = /^\s*(\d+(?:\.\d+)?)\s*[\p{L}\p{M}]*\.?\s*$/u.exec(plain) ?? [];
  return number === undefined ? undefined : Number(number);
}

const KHMER_DIGITS = '០១២៣៤៥៦៧៨៩';

/**
 * Scores a written answer by its length alone: whether it is good, the pupil and the teacher judge.
 * @param least letters asked for, vowel signs included; punctuation and spaces do not count.
 */
export function scoreWriting(text: string, least: number): Verdict {
  const letters = text.normalize('NFC').match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  const missing = Math.max(0, least - letters);
  return verdict(missing === 0 ? [text] : [], [], missing, letters / least);
}

function verdict(
  right: readonly string[],
  wrong: readonly string[],
  missing: number,
  share: number,
): Verdict {
  const correct = wrong.length === 0 && missing === 0;
  return { correct, score: correct ? 1 : Math.max(0, share), right, wrong, missing };
}

/** The longest rising selection of numbers that keeps their order; the first found where several are as long. */
function longestRise(numbers: readonly number[]): number[] {
  const risesEndingAt: number[][] = [];
  for (const [index, number] of numbers.entries()) {
    const before = risesEndingAt
      .slice(0, index)
      .filter((rise) => (rise.at(-1) ?? 0) < number)
      .reduce<number[]>((best, rise) => (rise.length > best.length ? rise : best), []);
    risesEndingAt.push([...before, number]);
  }
  return risesEndingAt.reduce<number[]>(
    (best, rise) => (rise.length > best.length ? rise : best),
    [],
  );
}
