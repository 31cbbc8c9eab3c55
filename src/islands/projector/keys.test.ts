import { describe, expect, it } from 'vitest';
import { commandOf } from './keys.ts';

const press = (key: string, held: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('keys of the projector', () => {
  it('turn pages by arrows, space and a clicker', () => {
    for (const key of ['ArrowRight', 'PageDown', ' '])
      expect(commandOf(press(key), false, true)).toBe('next');
    for (const key of ['ArrowLeft', 'PageUp'])
      expect(commandOf(press(key), false, true)).toBe('previous');
  });

  it('leave the space bar to a button that has the focus', () => {
    expect(commandOf(press(' '), true, true)).toBeUndefined();
  });

  it('leave combinations to the browser', () => {
    expect(commandOf(press('r', { ctrlKey: true }), false, true)).toBeUndefined();
    expect(commandOf(press('ArrowLeft', { altKey: true }), false, true)).toBeUndefined();
  });

  it('can do without the keys that write a character', () => {
    expect(commandOf(press('A'), false, true)).toBe('key');
    expect(commandOf(press('A'), false, false)).toBeUndefined();
    expect(commandOf(press('Escape'), false, false)).toBe('leave');
  });
});
