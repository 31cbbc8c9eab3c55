import { visitEnded } from '../../domain/study-visit.ts';
import { keep, kept } from './kept.ts';

/** The visit that this browser is on. It lives in the tab's session and is shared with the site's other open tabs. */
export interface CurrentVisit {
  /** 128 random bits as 32 hexadecimal digits; they end with the visit and say nothing about anybody. */
  key: string;
  /** Time of the last activity, ms. */
  last: number;
  /** Milliseconds read so far; -1 once reading has been recorded. */
  read: number;
  /** When it began, ms. */
  began: number;
  /** What it is for is known, or has been asked: it is asked once at most. */
  asked?: boolean;
}

const NAME = 'sala-visit';
/** Milliseconds for another tab to answer; one in the background of a slow phone takes its time. */
const ANSWER_WITHIN = 400;

let visit: CurrentVisit | null = null;
let asked: Promise<void> | undefined;
let answered = () => {};
const tabs = 'BroadcastChannel' in window ? new BroadcastChannel(NAME) : null;

tabs?.addEventListener('message', ({ data }: MessageEvent<CurrentVisit | null>) => {
  const mine = living();
  if (!data) {
    if (mine) tabs.postMessage(mine);
  } else if (!mine || data.key <= mine.key) {
    // Of two visits begun at the same moment in two tabs, all tabs go on with the one whose key sorts first.
    visit = data;
    store();
    answered();
  }
});

/** The visit that has not ended, or null. */
export function living(now = Date.now()): CurrentVisit | null {
  visit ??= parsed(kept('sessionStorage', NAME));
  return visit && !visitEnded(visit.last, now) ? visit : null;
}

/** The visit going on, in this tab or another one, or a new one. */
export async function currentVisit(): Promise<CurrentVisit> {
  if (!living() && tabs) {
    asked ??= new Promise((resolve) => {
      answered = resolve;
      tabs.postMessage(null);
      setTimeout(resolve, ANSWER_WITHIN);
    });
    await asked;
    asked = undefined;
  }
  visit = living() ?? { key: randomHex(16), last: 0, read: 0, began: Date.now() };
  stay(visit);
  return visit;
}

/** Notes activity, so that the visit goes on, here and in the other tabs. */
export function stay(going: CurrentVisit): void {
  going.last = Date.now();
  store();
  tabs?.postMessage(going);
}

/** Ends the visit at once, for a browser that is no longer counted. */
export function forgetVisit(): void {
  visit = null;
  keep('sessionStorage', NAME, null);
}

/** `crypto.randomUUID` is missing on plain http, which classrooms use; this is not. */
export function randomHex(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

const store = () => keep('sessionStorage', NAME, JSON.stringify(visit));

function parsed(text: string | null): CurrentVisit | null {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
