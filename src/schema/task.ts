import { z } from 'zod';
import { id } from './id.ts';
import { localized } from './localized.ts';

const feedback = z.strictObject({ right: localized, wrong: localized });

const shared = {
  id,
  level: z.enum(['basic', 'good', 'challenge']),
  /** Learning outcomes this task serves (content/curriculum). */
  outcomes: z.array(z.string()).default([]),
  /** Objects to look at. */
  objects: z.array(id).default([]),
  prompt: localized,
  /** What a pupil hands in, when it is more than the answer. */
  product: localized.optional(),
};

const choose = z.strictObject({
  ...shared,
  type: z.literal('choose'),
  /** More than one option may be right. */
  multiple: z.boolean().default(false),
  options: z
    .array(
      z.strictObject({
        id,
        text: localized,
        correct: z.boolean().default(false),
        feedback: localized,
      }),
    )
    .min(2)
    .refine((options) => options.some((option) => option.correct), 'noCorrectOption'),
});

const match = z.strictObject({
  ...shared,
  type: z.literal('match'),
  pairs: z.array(z.strictObject({ id, left: localized, right: localized })).min(2),
  feedback,
});

const order = z.strictObject({
  ...shared,
  type: z.literal('order'),
  /** In the right order; pages shuffle them. */
  items: z.array(z.strictObject({ id, text: localized })).min(2),
  feedback,
});

/** A task of a programme; the same data runs on the page, in print and in exports. */
export const task = z.discriminatedUnion('type', [choose, match, order]);
export type Task = z.infer<typeof task>;
export type ChooseTask = z.infer<typeof choose>;
export type MatchTask = z.infer<typeof match>;
export type OrderTask = z.infer<typeof order>;
