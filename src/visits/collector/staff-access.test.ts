import { describe, expect, it } from 'vitest';
import { staffAccess, WeakTokenError } from './staff-access.ts';

const request = { host: 'localhost:4321', authorization: undefined, forwarded: undefined };

describe('who may read exact figures', () => {
  it('without a token: this machine only, and nothing that a proxy passed on', () => {
    const may = staffAccess(undefined);
    expect(may(request)).toBe(true);
    expect(may({ ...request, host: '127.0.0.1' })).toBe(true);
    expect(may({ ...request, host: 'baotang.example' })).toBe(false);
    expect(may({ ...request, host: 'localhost.evil.example' })).toBe(false);
    expect(may({ ...request, host: undefined })).toBe(false);
    expect(may({ ...request, forwarded: '203.0.113.7' })).toBe(false);
  });

  it('with a token: whoever has it, and not this machine without it', () => {
    const token = 'q2Yh8vXr0bTzK4mN6pLd1w';
    const may = staffAccess(token);
    expect(
      may({ ...request, authorization: `Bearer ${token}`, host: 'count.example', forwarded: '1' }),
    ).toBe(true);
    expect(may({ ...request, authorization: `Bearer ${token}x` })).toBe(false);
    expect(may({ ...request, authorization: token })).toBe(false);
    expect(may(request)).toBe(false);
  });

  it('a token that can be guessed is refused at the start', () => {
    expect(() => staffAccess('bao-tang-2026')).toThrow(WeakTokenError);
  });
});
