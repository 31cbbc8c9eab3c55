import { describe, expect, it } from 'vitest';
import { rank, type Found } from './ranking.ts';
import type { RecordType } from './record.ts';

/** A word found once in each record, with a score; the records' keys begin with their type. */
const word = (scores: Record<string, number>, named: string[]): Found => ({
  span: 1,
  optional: false,
  text: new Map(Object.entries(scores).map(([key, score]) => [key, { positions: [0], score }])),
  longer: new Map(),
  named: new Set(named),
  exactMatters: true,
});
const TYPES: readonly RecordType[] = ['object', 'event', 'term'];
const typeOf = (key: string): RecordType => TYPES.find((type) => key.startsWith(type)) ?? 'page';
const keys = (...query: Parameters<typeof rank>): string[] =>
  rank(...query).close.map(({ key }) => key);

describe('a word in names', () => {
  it('brings the object before the events of its name, though its long text weighs little', () => {
    const found = word({ 'event-1': 12, 'event-2': 11, object: 3, term: 13 }, [
      'event-1',
      'event-2',
      'object',
      'term',
    ]);
    expect(keys([found], new Set(['term']), typeOf)).toEqual([
      'term',
      'object',
      'event-1',
      'event-2',
    ]);
  });

  it('brings no object that says the word in its text only before a name', () => {
    const found = word({ object: 20, event: 2 }, ['event']);
    expect(keys([found], new Set(), typeOf)).toEqual(['event', 'object']);
  });
});
