import { piecesOf, type Piece } from './pieces.ts';
import type { Unit } from './query.ts';
import type { Said } from './record.ts';

/** A stretch of a text; what was searched for is marked. */
export interface Stretch {
  text: string;
  isFound: boolean;
}

/** A text in its original spelling with the found words marked. */
export interface MarkedText {
  language: string;
  stretches: Stretch[];
}

/** A found unit in a text. */
interface Match {
  start: number;
  end: number;
  unit: number;
  isExact: boolean;
}

/** About two lines on a wide screen, four on a phone. */
const PASSAGE_LENGTH = 180;

/** Marks the units of a query in a text. */
export function markedText({ language, text }: Said, units: readonly Unit[]): MarkedText {
  return { language, stretches: stretches(text, 0, text.length, matchesIn(text, units)) };
}

/** Whether all units that must be there are in a text. */
export function holdsAll(text: string, units: readonly Unit[]): boolean {
  const matched = new Set(matchesIn(text, units).map(({ unit }) => unit));
  return units.every((unit, index) => unit.optional || matched.has(index));
}

/**
 * The part of a record that answers a query best: the one with most of its units close together, rather exactly as
 * typed, rather early; the beginning where no passage holds any.
 */
export function bestPassage(
  passages: readonly Said[],
  units: readonly Unit[],
): MarkedText | undefined {
  let best: { passage: Said; matches: Match[]; from: number; worth: number } | undefined;
  passages.forEach((passage, order) => {
    const matches = matchesIn(passage.text, units);
    for (const first of matches) {
      const near = matches.filter(
        ({ start, end }) => start >= first.start && end <= first.start + PASSAGE_LENGTH,
      );
      const worth =
        new Set(near.map(({ unit }) => unit)).size * 10 +
        new Set(near.filter(({ isExact }) => isExact).map(({ unit }) => unit)).size * 5 +
        rows(near) * 4 +
        Math.min(near.length, 5) -
        Math.min(order, 10) * 0.1;
      if (!best || worth > best.worth) best = { passage, matches, from: first.start, worth };
    }
  });
  const [beginning] = passages;
  if (!best)
    return beginning && cut(beginning, 0, Math.min(PASSAGE_LENGTH, beginning.text.length), []);
  const { passage, matches, from } = best;
  const window = windowAround(passage.text, from);
  return cut(passage, window.start, window.end, matches);
}

/** How many units follow each other directly. */
const rows = (matches: readonly Match[]): number =>
  matches.filter(({ unit, start }, index) => {
    const before = matches[index - 1];
    return before !== undefined && before.unit + 1 === unit && start - before.end <= 2;
  }).length;

/** The sentence a match is in when it fits, else a window that begins a few words before it. */
function windowAround(text: string, at: number): { start: number; end: number } {
  const sentence = [...text.slice(0, at).matchAll(/[.!?។៕…]["”’»)]*\s+/g)].at(-1);
  const sentenceStart = sentence ? sentence.index + sentence[0].length : 0;
  const start =
    at - sentenceStart < PASSAGE_LENGTH / 2 ? sentenceStart : breakBefore(text, at - 50);
  const end = Math.min(text.length, start + PASSAGE_LENGTH);
  return { start, end: end === text.length ? end : breakBefore(text, end) };
}

/** The last place at or before `at` where a line may break: never inside a word or a Khmer cluster. */
function breakBefore(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  if (space > at - 25) return space + 1;
  const pieces = piecesOf(text.slice(0, at + 20));
  return pieces.filter(({ start }) => start <= at).at(-1)?.start ?? at;
}

function cut({ language, text }: Said, start: number, end: number, matches: Match[]): MarkedText {
  const marked = stretches(text, start, end, matches);
  return {
    language,
    stretches: [
      ...(start > 0 ? [{ text: '… ', isFound: false }] : []),
      ...marked,
      ...(end < text.length ? [{ text: ' …', isFound: false }] : []),
    ],
  };
}

/** The stretches of a part of a text; matches with nothing but a space between them are one. */
function stretches(text: string, start: number, end: number, matches: Match[]): Stretch[] {
  const result: Stretch[] = [];
  let at = start;
  for (const match of matches) {
    if (match.start < at || match.end > end) continue;
    const last = result.at(-1);
    const between = text.slice(at, match.start);
    if (last?.isFound && /^[\s\u200B]?$/.test(between)) last.text += between;
    else {
      if (between !== '') result.push({ text: between, isFound: false });
      result.push({ text: '', isFound: true });
    }
    const open = result.at(-1);
    if (open) open.text += text.slice(match.start, match.end);
    at = match.end;
  }
  const rest = text.slice(at, end).trimEnd();
  if (rest !== '') result.push({ text: rest, isFound: false });
  return result;
}

/** Where the units stand in a text, in order. Of a unit that is there exactly as typed, only those places. */
function matchesIn(text: string, units: readonly Unit[]): Match[] {
  const pieces = piecesOf(text);
  const all = units.flatMap((unit, index) => {
    if (unit.optional) return [];
    const exactly = placesOf(unit, pieces, (key, wanted) => key === wanted);
    const places =
      exactly.length > 0
        ? exactly
        : placesOf(unit, pieces, (key, wanted) => key.startsWith(wanted));
    const matches = places.map((place) => ({ ...place, unit: index }));
    return matches.some(({ isExact }) => isExact)
      ? matches.filter(({ isExact }) => isExact)
      : matches;
  });
  return all.sort((a, b) => a.start - b.start);
}

/** @param fits compares a word with the one typed, or the last cluster of a run with the last typed */
function placesOf(
  unit: Unit,
  pieces: readonly Piece[],
  fits: (key: string, wanted: string) => boolean,
): Omit<Match, 'unit'>[] {
  if (unit.kind === 'word') {
    return pieces
      .filter(({ kind, key }) => kind === 'word' && fits(key, unit.key))
      .map(({ start, end, marks }) => ({
        start,
        end,
        isExact: unit.marks !== undefined && marks === unit.marks,
      }));
  }
  const { clusters } = unit;
  const last = clusters.length - 1;
  return pieces.flatMap((piece, at) => {
    const here = clusters.every((cluster, index) => {
      const other = pieces[at + index];
      if (other?.kind !== 'cluster') return false;
      return index === last ? fits(other.key, cluster) : other.key === cluster;
    });
    const end = pieces[at + last]?.end;
    return here && end !== undefined ? [{ start: piece.start, end, isExact: false }] : [];
  });
}
