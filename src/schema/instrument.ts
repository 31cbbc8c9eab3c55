import { z } from 'zod';
import { MOST_SOUNDS } from '../domain/sound-keys.ts';
import { VOICES } from '../domain/struck-sound.ts';
import { id } from './id.ts';
import { localized, words } from './localized.ts';
import { confidence, source } from './source.ts';

/** Where pitches are known from. */
const pitchSource = z.strictObject({
  id,
  /** How they are known: measured on this piece, read in a book, estimated. */
  note: localized,
  confidence,
  sources: z.array(source).min(1),
});

const sound = z.strictObject({
  id,
  /** Of the note or the stroke, as it is shown while it sounds. */
  name: localized,
  /**
   * Name of the part of the model that is struck, as the modelling program has it. Of several sounds with one part, the
   * first is the one that a tap on it sounds.
   */
  part: words.optional(),
  /** What the sound is made like. */
  voice: z.enum(VOICES),
  pitch: z.strictObject({
    /** Frequency in hertz: of a bar or gong the note that is heard, of a drum the fundamental of its skin. */
    hz: z.number().min(20).max(5000),
    /** Id of one of the `pitchSources`. */
    source: id,
  }),
  /** Key of the keyboard; left out = the next one along its rows: 1, 2, 3 … */
  key: z.coerce
    .string()
    .regex(/^[0-9a-z]$/, 'soundKey')
    .optional(),
});

/** `content/objects/<id>/instrument.yaml`: what an instrument sounds like where it is struck, and how that is known. */
export const instrument = z.strictObject({
  pitchSources: z.array(pitchSource).min(1),
  /** In the order in which they lie on the instrument. */
  sounds: z.array(sound).min(1).max(MOST_SOUNDS),
});
export type Instrument = z.infer<typeof instrument>;
