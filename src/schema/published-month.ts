import { z } from 'zod';
import { words } from './localized.ts';

/** What online visits are broken down by. */
export const BREAKDOWNS = ['evidence', 'programme', 'exhibition', 'grade', 'language'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

const visits = z.number().int().min(0).max(1_000_000_000);

/** A figure, or why it is not said (src/domain/public-table.ts). The value is empty for visits that are about none. */
const cell = z.union([
  z.strictObject({ value: z.string(), visits }),
  z.strictObject({ value: z.string(), hidden: z.enum(['small', 'beside']) }),
]);

/**
 * One line of `content/plan/published-months.jsonl`: the online study visits of one month, broken down. A month is
 * published once, when no visit can arrive for it any more, and never changed.
 */
export const publishedMonth = z.strictObject({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'yearMonth'),
  /** Null stands for fewer than 5. */
  studyVisits: visits.nullable(),
  tables: z.strictObject({
    evidence: z.array(cell),
    programme: z.array(cell),
    exhibition: z.array(cell),
    grade: z.array(cell),
    language: z.array(cell),
  }),
  published: words.pipe(z.iso.date()),
  example: z.boolean().optional(),
});
export type PublishedMonth = z.infer<typeof publishedMonth>;
