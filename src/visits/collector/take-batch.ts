import { OTHER_WORD } from '../../domain/noted.ts';
import { EVIDENCE_BIT, placeEvent } from '../../domain/study-visit.ts';
import {
  visitEvent,
  type PartialAnswer,
  type Refusal,
  type VisitEvent,
} from '../../schema/visit-event.ts';
import type { TallyName } from '../../schema/staff-figures.ts';
import type {
  NoteRecord,
  PageRecord,
  Tally,
  VisitRecord,
  WriteGroup,
} from '../store/visit-store.ts';
import type { RateWindow } from './rate-window.ts';

/** What a collector knows besides the batch. */
export interface TakingContext {
  readonly now: number;
  /** ISO day of a moment in the museum's time zone. */
  readonly dayOf: (moment: number) => string;
  readonly rate: RateWindow;
  /** Is this the id of a published programme or exhibition, or of a term of the glossary? An unknown one is left out. */
  readonly isKnown: (kind: 'programme' | 'exhibition' | 'term', id: string) => boolean;
}

export interface Taken {
  readonly group: WriteGroup;
  readonly refused: PartialAnswer['refused'];
}

/** Takes a batch event by event: what is good becomes records, what is not is named with its reason. */
export function takeBatch(
  museum: string,
  events: readonly unknown[],
  context: TakingContext,
): Taken {
  const today = context.dayOf(context.now);
  const visits: VisitRecord[] = [];
  const pages: PageRecord[] = [];
  const notes: NoteRecord[] = [];
  const refused: { index: number; id: string | null; reason: Refusal }[] = [];
  const tallies = new Map<TallyName, number>();
  const tally = (name: TallyName) => tallies.set(name, (tallies.get(name) ?? 0) + 1);
  const refuse = (index: number, id: string | null, reason: Refusal) => {
    refused.push({ index, id, reason });
    tally(reason);
  };

  events.forEach((candidate, index) => {
    const parsed = visitEvent.safeParse(candidate);
    if (!parsed.success) return refuse(index, idOf(candidate), 'malformed');
    const event = parsed.data;
    const moment = 'day' in event ? middayOf(event.day, context) : event.at;
    const placement = placeEvent(moment, context.now, context.dayOf);
    if (!placement.taken) return refuse(index, event.id, placement.reason);
    if (placement.late) tally('late');
    if (placement.future) tally('future');
    if (event.kind === 'page-total') {
      pages.push({ museum, id: event.id, day: placement.day, page: event.page });
      return;
    }
    if (event.kind === 'noted') {
      const { id, what } = event;
      const known = context.isKnown(what === 'read-to-end' ? 'exhibition' : 'term', event.about);
      notes.push({ museum, id, day: placement.day, what, about: known ? event.about : OTHER_WORD });
      return;
    }
    const robot = context.rate.isMachine(event.visit, event.at);
    if (robot) refuse(index, event.id, 'rate');
    visits.push({
      museum,
      ...recordOf(event, context),
      day: placement.day,
      late: placement.late,
      robot,
    });
  });

  return {
    group: { received: today, visits, pages, notes, tallies: tallyRecords(museum, today, tallies) },
    refused,
  };
}

/** Refuses a whole batch from a robot or from staff, keeping only its number. */
export function refuseBatch(
  museum: string,
  events: readonly unknown[],
  reason: 'robot' | 'staff',
  context: Pick<TakingContext, 'now' | 'dayOf'>,
): Taken {
  const today = context.dayOf(context.now);
  return {
    group: {
      received: today,
      visits: [],
      pages: [],
      tallies: tallyRecords(museum, today, new Map([[reason, events.length]])),
    },
    refused: events.map((event, index) => ({ index, id: idOf(event), reason })),
  };
}

function recordOf(
  event: Exclude<VisitEvent, { kind: 'page-total' | 'noted' }>,
  { isKnown }: TakingContext,
) {
  const known = (kind: 'programme' | 'exhibition') => {
    const id = event[kind];
    return id !== undefined && isKnown(kind, id) ? id : '';
  };
  return {
    id: event.id,
    visit: event.visit,
    evidence: event.kind === 'page' ? 0 : EVIDENCE_BIT[event.kind],
    language: event.language,
    programme: known('programme'),
    exhibition: known('exhibition'),
    grade: event.grade ?? 0,
  };
}

/** A day without a time is placed at its noon UTC, or now when it is today. */
function middayOf(day: string, { now, dayOf }: TakingContext): number {
  return day === dayOf(now) ? now : Date.parse(`${day}T12:00:00Z`);
}

const tallyRecords = (
  museum: string,
  day: string,
  tallies: ReadonlyMap<TallyName, number>,
): Tally[] => [...tallies].map(([name, events]) => ({ museum, day, name, events }));

/** The UUID of an event that may be anything, for the answer only. */
function idOf(candidate: unknown): string | null {
  const id: unknown =
    typeof candidate === 'object' && candidate !== null ? Reflect.get(candidate, 'id') : null;
  return typeof id === 'string' ? id.slice(0, 36) : null;
}
