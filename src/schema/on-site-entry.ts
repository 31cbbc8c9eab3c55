import { z } from 'zod';
import { ON_SITE_KINDS, ON_SITE_PURPOSES, SCHOOL_LEVELS } from '../domain/on-site-visit.ts';
import { id } from './id.ts';
import { words } from './localized.ts';

/** More people than this in one line are a slip of the finger. */
const MOST_LEARNERS = 5000;

/** A group, single people or a class report (src/domain/on-site-visit.ts says what each field means). */
export const onSiteVisit = z.strictObject({
  date: z.iso.date(),
  kind: z.enum(ON_SITE_KINDS),
  territory: id,
  learners: z.number().int().min(1).max(MOST_LEARNERS),
  teachers: z.number().int().min(0).max(MOST_LEARNERS).default(0),
  purpose: z.enum(ON_SITE_PURPOSES),
  programme: id.optional(),
  level: z.enum(SCHOOL_LEVELS),
  example: z.boolean().optional(),
});

const signed = {
  /** Name or post of the member of staff who wrote the line. */
  by: words.pipe(z.string().max(80)),
  recorded: z.iso.datetime(),
};

/** Why something was changed. */
const why = words.pipe(z.string().max(300));

/** One line of `content/plan/on-site-visits.jsonl`, the journal of on-site visits. Lines are only ever added. */
export const onSiteEntry = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('record'), id: z.uuid(), visit: onSiteVisit, ...signed }),
  z.strictObject({
    action: z.literal('correct'),
    id: z.uuid(),
    why,
    visit: onSiteVisit,
    ...signed,
  }),
  z.strictObject({ action: z.literal('withdraw'), id: z.uuid(), why, ...signed }),
  z.strictObject({
    action: z.literal('no-visits'),
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'yearMonth'),
    ...signed,
  }),
]);
