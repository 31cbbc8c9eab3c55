import { z } from 'zod';
import { id } from './id.ts';
import { localized, words } from './localized.ts';

/**
 * A learning outcome (yêu cầu cần đạt) of the general education programme 2018. The programme gives outcomes no
 * codes of their own: the ids are the site's, stable for ever.
 */
export const outcome = z.strictObject({
  /** For example GDCD7-DS-1. */
  id: z.string().regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, 'outcomeId'),
  /** vocabularies: subjects */
  subject: id,
  /** One grade, or the first and last of a span. */
  grades: z.array(z.number().int().min(1).max(12)).min(1),
  strand: localized,
  text: localized,
  /**
   * How far the wording was checked: against the programme's own text, in two or more lesson plans, in one,
   * or only seen as a textbook's task.
   */
  check: z.enum(['programme-text', 'lesson-plan-2+', 'lesson-plan-1', 'textbook-task']),
  sources: z.array(z.url({ protocol: /^https?$/ })).min(1),
  note: localized.optional(),
});
export type Outcome = z.infer<typeof outcome>;

/** `content/curriculum/*.yaml`: a curriculum as a whole. */
export const curriculum = z.strictObject({
  id,
  title: localized,
  /** The legal act that issued it. */
  issuedBy: words,
  outcomes: z.array(outcome),
});
