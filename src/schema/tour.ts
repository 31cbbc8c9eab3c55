import { z } from 'zod';
import { id } from './id.ts';
import { localized } from './localized.ts';
import { recording } from './recording.ts';

/** The fragment of a copied address; `hashOf` in src/islands/viewer/state.ts writes it. */
const NUMBER = String.raw`-?\d{1,4}(?:\.\d+)?`;
const VIEW = new RegExp(
  `#view=o:${NUMBER},${NUMBER};d:${NUMBER};t:${NUMBER},${NUMBER},${NUMBER}(?:;[a-z]:[^;\\s]+)*$`,
);

/**
 * A view and the state of the tools, as the page's address holds them: open the object in 3D, turn it, set the tools,
 * copy the address and paste it here. What stands before `#view=` is left off.
 */
const pastedView = z
  .string()
  .regex(VIEW, 'pastedView')
  .transform((address) => address.slice(address.indexOf('#view=')));

const tourStep = z.strictObject({
  title: localized,
  text: localized,
  /** Annotation of the object that the step is about: its number is lit, and its view is shown unless `view` is given. */
  annotation: id.optional(),
  /** Without it: the annotation's view, or the first look. */
  view: pastedView.optional(),
  audio: recording.optional(),
});
export type TourStep = z.infer<typeof tourStep>;

/** `content/objects/<id>/tours/<tour>.yaml`: a walk round an object in 3D, one step after the other. */
export const tour = z.strictObject({
  title: localized,
  steps: z.array(tourStep).min(2),
});
export type TourFacts = z.infer<typeof tour>;
