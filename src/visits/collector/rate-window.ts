import { exceedsRate, MOST_EVENTS_A_MINUTE } from '../../domain/study-visit.ts';

/** Remembers the last times of each visit, in memory only, to tell people from machines. */
export interface RateWindow {
  /** Takes note of an event; true when its visit has had too many within a minute, now or before. */
  isMachine(visit: string, at: number): boolean;
}

/** Visits remembered at once; the one longest quiet is forgotten first. */
const MOST_VISITS = 100_000;

export function rateWindow(mostVisits = MOST_VISITS): RateWindow {
  const timesOf = new Map<string, number[]>();
  const machines = new Set<string>();
  return {
    isMachine(visit, at) {
      if (machines.has(visit)) return true;
      const times = timesOf.get(visit) ?? [];
      timesOf.delete(visit);
      timesOf.set(visit, times);
      times.push(at);
      if (times.length > 2 * MOST_EVENTS_A_MINUTE) times.shift();
      forgetOldest(timesOf, mostVisits);
      if (times.length <= MOST_EVENTS_A_MINUTE || !exceedsRate(times)) return false;
      machines.add(visit);
      timesOf.delete(visit);
      forgetOldest(machines, mostVisits);
      return true;
    },
  };
}

function forgetOldest(kept: Map<string, unknown> | Set<string>, most: number): void {
  if (kept.size <= most) return;
  const [oldest] = kept.keys();
  if (oldest !== undefined) kept.delete(oldest);
}
