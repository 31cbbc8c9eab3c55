import { exceedsRate, MOST_EVENTS_A_MINUTE } from '../../domain/study-visit.ts';

/** Remembers the last times of each visit, in memory only, to tell people from machines. */
export interface RateWindow {
  /** Takes note of an event; true when its visit has had too many within a minute, now or before. */
  isMachine(visit: string, at: number): boolean;
}

/** What is remembered of a visit: the times of its last events, or that it is a machine. */
type Pace = number[] | 'machine';

/** Visits of one generation. */
const MOST_VISITS = 50_000;

/**
 * A rate window over two generations of visits. A visit moves to the newest with each event; when that is full the one
 * before it is forgotten as a whole. (Forgetting the oldest of a `Map` one by one makes each search for it pass all the
 * holes that were left before.)
 *
 * @param generation visits that are remembered at least
 */
export function rateWindow(generation = MOST_VISITS): RateWindow {
  let newest = new Map<string, Pace>();
  let before = new Map<string, Pace>();
  const remember = (visit: string, pace: Pace) => {
    if (newest.size >= generation && !newest.has(visit)) {
      before = newest;
      newest = new Map();
    }
    newest.set(visit, pace);
  };
  return {
    isMachine(visit, at) {
      const pace = paceWith(newest.get(visit) ?? before.get(visit) ?? [], at);
      remember(visit, pace);
      return pace === 'machine';
    },
  };
}

function paceWith(pace: Pace, at: number): Pace {
  if (pace === 'machine') return pace;
  pace.push(at);
  if (pace.length > 2 * MOST_EVENTS_A_MINUTE) pace.shift();
  return pace.length > MOST_EVENTS_A_MINUTE && exceedsRate(pace) ? 'machine' : pace;
}
