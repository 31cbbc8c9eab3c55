import { z } from 'zod';
import { words } from './localized.ts';
import { indicatorId } from './plan.ts';

const count = z.number().int().min(0).max(1_000_000_000);

/**
 * One line of `content/plan/indicator-figures.jsonl`: what an institution reports for one indicator and year. Lines are
 * only ever added; the last one of an indicator and year stands.
 */
export const indicatorFigure = z.strictObject({
  indicator: indicatorId,
  year: z.number().int().min(1900).max(2200),
  figure: z.discriminatedUnion('kind', [
    /** So many institutions of all do. */
    z
      .strictObject({ kind: z.literal('share'), have: count, of: count.min(1) })
      .refine(({ have, of }) => have <= of, { error: 'haveOfAll', path: ['have'] }),
    z.strictObject({ kind: z.literal('milestone'), reached: z.boolean() }),
    /** Visits or users of the whole year. */
    z.strictObject({ kind: z.literal('growth'), total: count }),
  ]),
  /** Where the figure comes from: a report, a letter, with its number. */
  source: words.pipe(z.string().max(300)),
  by: words.pipe(z.string().max(80)),
  recorded: z.iso.datetime(),
  /** Why it replaces an earlier line. */
  why: words.pipe(z.string().max(300)).optional(),
  example: z.boolean().optional(),
});
export type IndicatorFigureLine = z.infer<typeof indicatorFigure>;
