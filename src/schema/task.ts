import { z } from 'zod';
import { id } from './id.ts';
import { localized } from './localized.ts';
import { anchor } from './model.ts';

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

const option = z.strictObject({
  id,
  text: localized,
  correct: z.boolean().default(false),
  feedback: localized,
});
export type TaskOption = z.infer<typeof option>;

const choose = z.strictObject({
  ...shared,
  type: z.literal('choose'),
  /** Two objects with 3D models that the question sets side by side, at one scale. */
  compare: z.tuple([id, id]).optional(),
  /** More than one option may be right. */
  multiple: z.boolean().default(false),
  options: z
    .array(option)
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
  /** The object whose parts the lines are: they can be pointed at. It has a 3D model, and every line its part. */
  object: id.optional(),
  /** In the right order; pages shuffle them. */
  items: z
    .array(
      z.strictObject({
        id,
        text: localized,
        part: z
          .strictObject({
            /** Names of the parts of the model, any of which stands for the line. */
            names: z.array(z.string().min(1)).min(1),
            /** Where its letter stands on the still picture, metres in model space. */
            at: anchor.shape.at,
          })
          .optional(),
      }),
    )
    .min(2),
  feedback,
});

const observe = z.strictObject({
  ...shared,
  type: z.literal('observe'),
  /** The object to look at; it has a 3D model. */
  object: id,
  /** How far a tap on the surface of the model may be from a place, in centimetres. */
  toleranceCm: z.number().positive(),
  /**
   * The places to tell apart. They bear numbers on the still picture; in 3D there are none, the surface is tapped. The
   * text of a place says which one it is, without giving the answer away, to those who do not see the picture.
   */
  places: z
    .array(
      option.extend({
        /**
         * Positions on the model, metres in model space: the first bears the number, a tap near any of them counts.
         * Left out: where the object's annotation of the same id sits.
         */
        at: z.array(anchor.shape.at).min(1).optional(),
      }),
    )
    .min(2)
    .refine((places) => places.filter((place) => place.correct).length === 1, 'oneCorrectPlace'),
  /** One after another, each narrower than the last, after a wrong answer. */
  hints: z.array(localized).default([]),
  /** Said to a tap that meets none of the places. */
  elsewhere: localized,
});

const measure = z.strictObject({
  ...shared,
  type: z.literal('measure'),
  /** The object to measure on; it has a 3D model and drawings of it. */
  object: id,
  /** The length on the model, in centimetres. */
  lengthCm: z.number().positive(),
  /** How far off an answer may be, in centimetres; not below the model's own error. */
  toleranceCm: z.number().positive(),
  /** The drawing that it can be read from, for whoever has no 3D. */
  drawing: z.enum(['front', 'side', 'section']).default('front'),
  /** One after another, each narrower than the last, after a wrong answer. */
  hints: z.array(localized).default([]),
  feedback,
});

const write = z.strictObject({
  ...shared,
  type: z.literal('write'),
  /** How much is asked for at least, in letters: Khmer sets no spaces between words that could be counted. */
  minLetters: z.number().int().positive().default(40),
  /** The teacher's answer, shown after the pupil's own. */
  model: localized,
  /** What a good answer has: the pupil holds the own one against it. */
  looksFor: z.array(localized).default([]),
});

/** A task of a programme; the same data runs on the page, in print and in exports. */
export const task = z.discriminatedUnion('type', [choose, match, order, observe, measure, write]);
export type Task = z.infer<typeof task>;
export type ChooseTask = z.infer<typeof choose>;
export type MatchTask = z.infer<typeof match>;
export type OrderTask = z.infer<typeof order>;
export type ObserveTask = z.infer<typeof observe>;
export type MeasureTask = z.infer<typeof measure>;
export type WriteTask = z.infer<typeof write>;
