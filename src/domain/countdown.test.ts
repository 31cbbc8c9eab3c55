import { describe, expect, it } from 'vitest';
import { countdown, leftAt, lengthened, paused, reset, started } from './countdown.ts';

const MINUTE = 60_000;

describe('the clock of a step', () => {
  it('stands at the planned minutes until it is started', () => {
    expect(leftAt(countdown(3), 999 * MINUTE)).toBe(3 * MINUTE);
  });

  it('runs down to zero and no further', () => {
    const clock = started(countdown(3), 1000);
    expect(leftAt(clock, 1000 + MINUTE)).toBe(2 * MINUTE);
    expect(leftAt(clock, 1000 + 5 * MINUTE)).toBe(0);
  });

  it('keeps what is left while it pauses', () => {
    const clock = paused(started(countdown(3), 0), MINUTE);
    expect(leftAt(clock, 10 * MINUTE)).toBe(2 * MINUTE);
    expect(leftAt(started(clock, 20 * MINUTE), 21 * MINUTE)).toBe(MINUTE);
  });

  it('begins again when it is started after the time is up', () => {
    expect(leftAt(started(paused(started(countdown(1), 0), MINUTE), MINUTE), MINUTE)).toBe(MINUTE);
  });

  it('takes and gives minutes while it runs and while it stands', () => {
    const running = lengthened(started(countdown(2), 0), 1, MINUTE);
    expect(leftAt(running, MINUTE)).toBe(2 * MINUTE);
    expect(leftAt(running, 2 * MINUTE)).toBe(MINUTE);
    expect(leftAt(lengthened(countdown(1), -5, 0), 0)).toBe(0);
  });

  it('goes back to the plan, whatever was given', () => {
    const clock = reset(lengthened(started(countdown(2), 0), 7, MINUTE));
    expect(leftAt(clock, 99 * MINUTE)).toBe(2 * MINUTE);
  });
});
