/** A clock that counts a step's minutes down. Times are milliseconds of one clock, given as an argument. */
export interface Countdown {
  /** What the step is planned to take. */
  readonly length: number;
  /** What was left at `since`, or is left now when the clock stands. */
  readonly left: number;
  /** When it began to run; `null` while it stands. */
  readonly since: number | null;
}

const MINUTE = 60_000;

export function countdown(minutes: number): Countdown {
  return { length: minutes * MINUTE, left: minutes * MINUTE, since: null };
}

/** Milliseconds left, never under 0. */
export function leftAt({ left, since }: Countdown, now: number): number {
  return Math.max(0, since === null ? left : left - (now - since));
}

/** Runs on from where it stands; one that has run out begins again. */
export function started(clock: Countdown, now: number): Countdown {
  return { ...clock, left: leftAt(clock, now) || clock.length, since: now };
}

export function paused(clock: Countdown, now: number): Countdown {
  return { ...clock, left: leftAt(clock, now), since: null };
}

/** The step's whole time again, standing. */
export function reset({ length }: Countdown): Countdown {
  return { length, left: length, since: null };
}

/** Gives or takes (negative) minutes; it goes on running or standing as before. */
export function lengthened(clock: Countdown, minutes: number, now: number): Countdown {
  const left = Math.max(0, leftAt(clock, now) + minutes * MINUTE);
  return { ...clock, left, since: clock.since === null ? null : now };
}
