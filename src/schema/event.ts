import { z } from 'zod';
import { isEdtf } from '../domain/edtf.ts';
import { id } from './id.ts';
import { localized, words } from './localized.ts';
import { confidence, source } from './source.ts';

/** `content/events/timeline.yaml`: a list of these. */
export const event = z.strictObject({
  id,
  date: z.strictObject({
    /** In words, as the sources put it. */
    text: localized,
    /** EDTF, only where the source allows one. */
    edtf: z.string().refine(isEdtf, 'edtf').optional(),
    /** Decimal year, for ordering only. */
    sort: z.number(),
  }),
  title: localized,
  /** vocabularies: themes */
  theme: id,
  note: localized.optional(),
  objects: z.array(id).default([]),
  places: z.array(id).default([]),
  confidence,
  sources: z.array(source).default([]),
});
export type TimelineEvent = z.infer<typeof event>;

/** `content/events/eras.yaml`: a list of these, in order; the timeline's chapters. */
export const era = z.strictObject({
  id,
  name: localized,
  /** First year, as in `sort` of the events; the era ends where the next begins. */
  from: z.number(),
});
export type Era = z.infer<typeof era>;

const occurrence = z.strictObject({
  /** First and last day, YYYY-MM-DD. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** `computed` by calendar rules until `announced` by the province. */
  status: z.enum(['computed', 'announced']),
});

/** `content/events/calendar.yaml`: a festival or day with its known occurrences. */
export const festival = z.strictObject({
  id,
  name: localized,
  /** vocabularies: communities */
  community: id.optional(),
  /** How the day is reckoned, in words. */
  reckoning: localized,
  /** A day that is the same every year, MM-DD; or a span. */
  fixed: z
    .strictObject({
      from: z.string().regex(/^\d\d-\d\d$/, 'monthDay'),
      to: z.string().regex(/^\d\d-\d\d$/, 'monthDay'),
    })
    .optional(),
  occurrences: z.array(occurrence).default([]),
  /** A second reckoning that sources also print, shown beside the first. */
  otherReckoning: z.strictObject({ text: localized, occurrences: z.array(occurrence) }).optional(),
  note: localized.optional(),
  /** The day on which a person last checked this entry; it tells a subscribed calendar which copy is newer. */
  updated: z.iso.date(),
  sources: z.array(source.or(words)).default([]),
});
export type Festival = z.infer<typeof festival>;
