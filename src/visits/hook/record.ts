import type { Evidence } from '../../domain/study-visit.ts';
import type { VisitEvent } from '../../schema/visit-event.ts';
import { asksNotToBeFollowed, isCounted } from './counting.ts';
import { deliverSoon } from './deliver.ts';
import { hookSettings } from './hook-settings.ts';
import { putIn } from './outbox.ts';
import { currentVisit, randomHex, stay } from './visit-key.ts';

/** What the event is about; left out, it is the programme or exhibition whose page this is. */
export interface About {
  readonly programme?: string | undefined;
  readonly exhibition?: string | undefined;
  /** School grade, 1 to 12, where the page knows it. */
  readonly grade?: number | undefined;
}

/**
 * Records that this visit is for study: `assigned` when a task of an assignment is answered, `demonstrated` when any
 * other task is answered or a lesson plan, worksheet or class pack downloaded, `declared` when the visitor says so.
 *
 * Call it as often as it happens: each visit sends each piece once. It returns at once, never throws, and does nothing
 * where nobody counts.
 */
export function recordEvidence(evidence: Exclude<Evidence, 'reading'>, about: About = {}): void {
  record(evidence, about).catch(() => undefined);
}

/** Pieces of evidence already recorded on this page, by visit. */
const recorded = new Set<string>();

/** Puts an event in the outbox; rejects only for reasons nobody can mend. */
export async function record(kind: Evidence | 'page', about: About = {}): Promise<void> {
  const settings = hookSettings();
  if (!settings || !isCounted()) return;
  const event = asksNotToBeFollowed()
    ? pageTotal(kind, settings.timeZone)
    : await visitEvent(kind, about);
  if (!event) return;
  await putIn(event);
  deliverSoon(settings);
}

async function visitEvent(kind: Evidence | 'page', about: About): Promise<VisitEvent | null> {
  const visit = await currentVisit();
  const { key } = visit;
  const subject = { ...subjectOf(location.pathname), ...about };
  const piece = JSON.stringify([key, kind, subject]);
  if (recorded.has(piece)) return null;
  recorded.add(piece);
  if (kind !== 'page' && kind !== 'reading') {
    visit.asked = true;
    stay(visit);
  }
  const language = document.documentElement.lang;
  return { kind, id: uuid(), at: Date.now(), visit: key, language, ...subject };
}

/** Of a browser that asks not to be followed only the page and the day are known, and only that it was seen. */
function pageTotal(kind: Evidence | 'page', timeZone: string): VisitEvent | null {
  if (kind !== 'page') return null;
  const day = new Date().toLocaleDateString('en-CA', { timeZone });
  return { kind: 'page-total', id: uuid(), day, page: location.pathname.slice(0, 200) };
}

/** `/km/programmes/le-hoi/tasks/` is about the programme `le-hoi`. */
function subjectOf(path: string): About {
  const [, kind, id] = /\/(exhibition|programme)s\/([a-z0-9-]+)\//.exec(path) ?? [];
  return kind && id ? { [kind]: id } : {};
}

/** A version 4 UUID. */
export function uuid(): string {
  const hex = randomHex(16);
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
