import { z } from 'zod';
import { id } from './id.ts';
import { localized, words } from './localized.ts';
import { confidence, source } from './source.ts';

/** `content/terms/glossary.yaml`: a list of these. */
export const term = z.strictObject({
  id,
  /** vocabularies: termCategories */
  category: id,
  name: localized,
  /** The Khmer word in Latin letters. */
  romanisation: words.optional(),
  nameBasis: z.record(z.string(), z.enum(['seen', 'standard', 'constructed'])).default({}),
  synonyms: z.array(words).default([]),
  meaning: localized,
  confidence,
  sources: z.array(source).default([]),
});
export type Term = z.infer<typeof term>;
