import type { VisitEvent } from '../../schema/visit-event.ts';
import { keep, kept } from './kept.ts';

/** What was sent, as the privacy page tells it: without the keys, which mean nothing to a reader. */
export interface SentEvent {
  readonly kind: VisitEvent['kind'];
  /** Milliseconds, or the ISO day of a page that was counted without a visit. */
  readonly at: number | string;
  readonly programme?: string | undefined;
  readonly exhibition?: string | undefined;
  readonly page?: string;
}

const NAME = 'sala-sent';
const MOST = 20;

/** The last 20 events that this browser sent, newest first. */
export function sentEvents(): SentEvent[] {
  try {
    return JSON.parse(kept('localStorage', NAME) ?? '[]');
  } catch {
    return [];
  }
}

export function noteSent(events: readonly VisitEvent[]): void {
  const told = events.map((event): SentEvent =>
    'day' in event
      ? { kind: event.kind, at: event.day, page: 'page' in event ? event.page : event.about }
      : {
          kind: event.kind,
          at: event.at,
          programme: event.programme,
          exhibition: event.exhibition,
        },
  );
  keep('localStorage', NAME, JSON.stringify([...told.reverse(), ...sentEvents()].slice(0, MOST)));
}

export function forgetSent(): void {
  keep('localStorage', NAME, null);
}
