import { z } from 'zod';
import { NOTED } from '../domain/noted.ts';
import { MOST_EVENTS_A_BATCH } from '../domain/study-visit.ts';
import { id } from './id.ts';
import { languageCode } from './localized.ts';

const slug = id.max(64);

const keyed = {
  /** Of this event, made by the browser: delivering it twice counts it once. */
  id: z.uuidv4(),
  /** The device's time of the event, milliseconds UTC. */
  at: z.number().int().min(0).max(4_102_444_800_000),
  /** 128 random bits that live as long as the visit. */
  visit: z.string().regex(/^[0-9a-f]{32}$/, 'visitKey'),
  /** Language of the page. */
  language: languageCode.max(16),
  /** The programme or exhibition whose page it was. */
  programme: slug.optional(),
  exhibition: slug.optional(),
  grade: z.number().int().min(1).max(12).optional(),
};

/** A page of a browser that asks not to be followed: no key, no time, only the day. */
const pageTotal = z.object({
  kind: z.literal('page-total'),
  id: keyed.id,
  day: z.iso.date(),
  /** Path without query and fragment. */
  page: z
    .string()
    .max(200)
    .regex(/^\/[^?#\s]*$/, 'pagePath'),
});

/** How a search ended, or an exhibition read to its end: no key, no time, only the day (src/domain/noted.ts). */
const noted = z.object({
  kind: z.literal('noted'),
  id: keyed.id,
  day: z.iso.date(),
  what: z.enum(NOTED),
  about: slug,
});

/**
 * One event as the browser sends it: a page seen, or evidence of study. A new kind of event is one more member here.
 * Fields not named here are dropped before anything is stored.
 */
export const visitEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('page'), ...keyed }),
  z.object({ kind: z.literal('assigned'), ...keyed }),
  z.object({ kind: z.literal('demonstrated'), ...keyed }),
  z.object({ kind: z.literal('declared'), ...keyed }),
  z.object({ kind: z.literal('reading'), ...keyed }),
  pageTotal,
  noted,
]);
export type VisitEvent = z.infer<typeof visitEvent>;

/** What the browser posts. Each event is checked on its own, so that a bad one does not lose the others. */
export const visitBatch = z.object({
  museum: slug,
  events: z.array(z.unknown()).min(1).max(MOST_EVENTS_A_BATCH),
});

/** Why an event was not taken. */
export const REFUSALS = ['malformed', 'too-old', 'robot', 'staff', 'rate'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** The answer (200) where a batch was taken only in part; 204 has no body: all is on disk. */
export interface PartialAnswer {
  readonly refused: readonly {
    readonly index: number;
    readonly id: string | null;
    readonly reason: Refusal;
  }[];
}
