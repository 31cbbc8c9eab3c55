import { describe, expect, it } from 'vitest';
import {
  readCentimetres,
  scoreChoice,
  scoreLength,
  scoreMatch,
  scoreOrder,
  scoreWriting,
} from './task-score.ts';

describe('choosing', () => {
  const one = [
    { id: 'iron', correct: true },
    { id: 'wood', correct: false },
  ];
  const many = [
    { id: 'rite', correct: true },
    { id: 'mortar', correct: false },
    { id: 'song', correct: true },
    { id: 'pond', correct: false },
  ];

  it('one right option is all', () => {
    expect(scoreChoice(one, ['iron'])).toEqual({
      correct: true,
      score: 1,
      right: ['iron'],
      wrong: [],
      missing: 0,
    });
  });

  it('one wrong option earns nothing and is named for its feedback', () => {
    expect(scoreChoice(one, ['wood'])).toMatchObject({ correct: false, score: 0, wrong: ['wood'] });
  });

  it('an empty answer is not correct', () => {
    expect(scoreChoice(one, [])).toMatchObject({ correct: false, score: 0, missing: 1 });
  });

  it('half of the right options is half', () => {
    expect(scoreChoice(many, ['song'])).toMatchObject({ correct: false, score: 0.5, missing: 1 });
  });

  it('choosing everything earns nothing', () => {
    expect(scoreChoice(many, ['rite', 'mortar', 'song', 'pond'])).toMatchObject({
      correct: false,
      score: 0,
      right: ['rite', 'song'],
      wrong: ['mortar', 'pond'],
    });
  });

  it('an option that is no longer there counts for nothing', () => {
    expect(scoreChoice(one, ['gold'])).toMatchObject({ right: [], wrong: [], score: 0 });
  });
});

describe('matching', () => {
  const pairs = [
    { id: 'feast', right: 'intangible' },
    { id: 'pond', right: 'a place' },
    { id: 'song', right: 'intangible' },
  ];

  it('all pairs right', () => {
    expect(scoreMatch(pairs, { feast: 'feast', pond: 'pond', song: 'song' })).toMatchObject({
      correct: true,
      score: 1,
    });
  });

  it('right sides that say the same may be exchanged', () => {
    expect(scoreMatch(pairs, { feast: 'song', pond: 'pond', song: 'feast' }).correct).toBe(true);
  });

  it('a pair that is not joined is missing, not wrong', () => {
    expect(scoreMatch(pairs, { feast: 'feast', pond: 'song' })).toEqual({
      correct: false,
      score: 1 / 3,
      right: ['feast'],
      wrong: ['pond'],
      missing: 1,
    });
  });
});

describe('ordering', () => {
  const items = ['a', 'b', 'c', 'd', 'e'];

  it('the right order', () => {
    expect(scoreOrder(items, items)).toEqual({
      correct: true,
      score: 1,
      right: items,
      wrong: [],
      missing: 0,
    });
  });

  it('only what has to move is wrong', () => {
    expect(scoreOrder(items, ['b', 'c', 'd', 'e', 'a'])).toEqual({
      correct: false,
      score: 0.75,
      right: ['b', 'c', 'd', 'e'],
      wrong: ['a'],
      missing: 0,
    });
  });

  it('the reverse order earns nothing', () => {
    expect(scoreOrder(items, items.toReversed()).score).toBe(0);
  });

  it('two items exchanged earn nothing', () => {
    expect(scoreOrder(['a', 'b'], ['b', 'a'])).toMatchObject({ correct: false, score: 0 });
  });

  it('an item that is lacking makes the order incomplete', () => {
    expect(scoreOrder(items, ['a', 'b'])).toMatchObject({ correct: false, missing: 3 });
  });
});

describe('a written answer', () => {
  it('is enough when it has the letters asked for, in any script; signs and spaces do not count', () => {
    expect(scoreWriting('Cối gỗ.', 5)).toMatchObject({ correct: true, score: 1, missing: 0 });
    expect(scoreWriting('Cối gỗ … !', 6)).toMatchObject({ correct: false, missing: 1 });
    expect(scoreWriting('ត្បាល់', 6)).toMatchObject({ correct: true });
    expect(scoreWriting('ត្បាល់', 12)).toMatchObject({ correct: false, missing: 6, score: 0.5 });
    // One letter, however it is encoded.
    expect(scoreWriting('ỗ'.normalize('NFD'), 1)).toMatchObject({ correct: true });
    expect(scoreWriting('ỗ'.normalize('NFD'), 2)).toMatchObject({ correct: false, missing: 1 });
  });

  it('nothing written is nothing', () => {
    expect(scoreWriting(' \n', 10)).toMatchObject({ correct: false, score: 0, missing: 10 });
  });
});

describe('a measured length', () => {
  it('is right within the tolerance, both ends included', () => {
    expect(scoreLength(45, 45, 4)).toMatchObject({ correct: true, score: 1 });
    expect(scoreLength(49, 45, 4)).toMatchObject({ correct: true });
    expect(scoreLength(41, 45, 4)).toMatchObject({ correct: true });
    expect(scoreLength(49.1, 45, 4)).toMatchObject({ correct: false, score: 0 });
    expect(scoreLength(40.9, 45, 4)).toMatchObject({ correct: false, score: 0 });
    expect(scoreLength(45.3, 45, 0.3)).toMatchObject({ correct: true });
  });

  it('is read as people write it, and nothing else is', () => {
    expect(readCentimetres('45')).toBe(45);
    expect(readCentimetres(' 45,5 cm')).toBe(45.5);
    expect(readCentimetres('45.5cm.')).toBe(45.5);
    expect(readCentimetres('៤៥,៥ សង់ទីម៉ែត្រ')).toBe(45.5);
    expect(readCentimetres('４５')).toBe(45);
    for (const text of ['', 'cm', '-3', '4 5', '1.234,5', 'bốn lăm'])
      expect(readCentimetres(text), text).toBeUndefined();
  });
});
