import { z } from 'zod';

/** A BCP 47 code as used in file names and addresses, for example `vi`, `km`, `en`. */
export const languageCode = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'languageCode');

/** Non-empty text, kept in Unicode NFC so that the same word is always the same bytes. */
export const words = z
  .string()
  .trim()
  .min(1)
  .transform((text) => text.normalize('NFC'));

/**
 * Short words in one or more languages: `{ vi: 'Cối', km: 'ត្បាល់', en: 'Mortar' }`.
 * A language that is left out falls back, visibly, to the museum's first language.
 */
export const localized = z
  .record(languageCode, words)
  .refine((value) => Object.keys(value).length > 0, 'localizedEmpty');

export type Localized = z.infer<typeof localized>;
