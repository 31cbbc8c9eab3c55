import { z } from 'zod';
import { id } from './id.ts';
import { words } from './localized.ts';

/** Who writes the report, and how its letterhead reads, for the days that these bodies stood (they changed with a merger). */
const letterhead = z.strictObject({
  /** First day, left out = always. */
  from: z.iso.date().optional(),
  /** Last day, left out = still. */
  until: z.iso.date().optional(),
  /** The body above; left out = not confirmed: a dotted line to be filled in by hand. */
  superior: words.optional(),
  /** The body that issues the report. */
  issuer: words,
  /** After "Số:", `BC-BT`. */
  symbol: words,
  /** Where it is signed: a province or city. */
  place: words,
  /** Post of who signs; the name stays blank. */
  post: words,
  /** "Kính gửi" and "Nơi nhận", one line each. */
  addressees: z.array(words).min(1),
  recipients: z.array(words).min(1),
});
export type Letterhead = z.infer<typeof letterhead>;

/** `content/plan/report.yaml`: letterheads of the annual report (Decree 30/2020/NĐ-CP, Annex I). */
export const reportSettings = z.strictObject({ letterheads: z.array(letterhead).min(1) });

/** `content/plan/museums.yaml`: the other museums of the territories that a report may cover. */
export const otherMuseums = z.strictObject({
  /** Territories (content/museum.yaml) that this museum belongs to. */
  own: z.array(id).min(1),
  others: z
    .array(
      z.strictObject({
        id,
        name: words,
        territories: z.array(id).min(1),
        /** Study visits of whole years; a year left out is "no figure". */
        years: z.record(
          z.string().regex(/^\d{4}$/, 'yearKey'),
          z.number().int().min(0).max(1_000_000_000),
        ),
        /** Where the figures come from. */
        source: words.optional(),
        example: z.boolean().default(false),
      }),
    )
    .default([]),
});
export type OtherMuseums = z.infer<typeof otherMuseums>;
