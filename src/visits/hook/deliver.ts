import { MOST_EVENTS_A_BATCH } from '../../domain/study-visit.ts';
import type { PartialAnswer } from '../../schema/visit-event.ts';
import { isCounted } from './counting.ts';
import type { HookSettings } from './hook-settings.ts';
import { takeOut, waiting } from './outbox.ts';
import { noteSent } from './sent-events.ts';

const SOON = 2000;
let soon: ReturnType<typeof setTimeout> | undefined;
let busy = false;

/** Delivers in a moment, so that what happens together travels together. */
export function deliverSoon(settings: HookSettings): void {
  clearTimeout(soon);
  soon = setTimeout(() => void deliver(settings), SOON);
}

/**
 * Delivers what waits. An event leaves the device when the collector has it on its disk or will never take it; with
 * any other answer, or none, it waits on.
 */
export async function deliver({ endpoint, museum }: HookSettings): Promise<void> {
  if (busy || !navigator.onLine || !isCounted()) return;
  busy = true;
  try {
    for (;;) {
      const events = await waiting(MOST_EVENTS_A_BATCH);
      if (events.length === 0) break;
      const { status, refused } = await post(endpoint, JSON.stringify({ museum, events }));
      if (![200, 204, 400, 413].includes(status)) break;
      if (status < 400) noteSent(events.filter((_, index) => !refused.has(index)));
      await takeOut(events);
    }
  } catch {
    // Offline or blocked: they wait on.
  }
  busy = false;
}

async function post(endpoint: string, body: string) {
  const answer = await fetch(endpoint, {
    method: 'POST',
    body,
    keepalive: true,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  const partial: PartialAnswer = answer.status === 200 ? await answer.json() : { refused: [] };
  return { status: answer.status, refused: new Set(partial.refused.map(({ index }) => index)) };
}
