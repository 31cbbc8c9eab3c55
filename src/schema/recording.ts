import { z } from 'zod';
import { licence } from './licence.ts';
import { languageCode, localized, words } from './localized.ts';

/** A sound file in the `audio/` folder of its record. Its words stand beside it for those who do not hear it. */
export const recording = z.strictObject({
  /** File name inside `audio/`. */
  file: z.string().regex(/^[\w.-]+\.(mp3|m4a|ogg|opus)$/, 'audioFile'),
  /** Language that is spoken in it; left out for music and sounds. */
  language: languageCode.optional(),
  /** What is heard, word for word or described. Required in the museum's first language. */
  transcript: localized,
  /** Who speaks or plays. */
  creator: words,
  licence,
});
export type Recording = z.infer<typeof recording>;
