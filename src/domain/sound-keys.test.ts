import { expect, it } from 'vitest';
import { MOST_SOUNDS, soundKeys } from './sound-keys.ts';

it('sounds have the keys of the keyboard in order, past those that a sound has for its own', () => {
  expect(soundKeys([{}, {}, {}])).toEqual(['1', '2', '3']);
  expect(soundKeys([{}, { key: 'd' }, { key: '1' }, {}])).toEqual(['2', 'd', '1', '3']);
  const all = soundKeys(Array.from({ length: MOST_SOUNDS }, () => ({})));
  expect(all.slice(9, 12)).toEqual(['0', 'q', 'w']);
  expect(new Set(all).size).toBe(MOST_SOUNDS);
});
