import { z } from 'zod';
import { id } from './id.ts';
import { localized } from './localized.ts';

const entry = z.strictObject({ id, label: localized });

/** `content/terms/vocabularies.yaml`: the closed lists that objects, places, events and programmes choose from. */
export const vocabularies = z.strictObject({
  /** What sort of thing an object is: music, temple, festival … */
  objectTypes: z.array(entry),
  materials: z.array(entry),
  /** Broad periods for the facet; the exact words stand with the object. */
  periods: z.array(entry),
  communities: z.array(entry),
  placeKinds: z.array(entry),
  /** Themes of the timeline. */
  themes: z.array(entry),
  /** Categories of the glossary. */
  termCategories: z.array(entry),
  /** School subjects of the curriculum. */
  subjects: z.array(entry),
  /** Qualities (phẩm chất) of the general education programme. */
  qualities: z.array(entry),
  /** Competences (năng lực). */
  competences: z.array(entry),
});
export type Vocabularies = z.infer<typeof vocabularies>;
export type VocabularyName = keyof Vocabularies;
