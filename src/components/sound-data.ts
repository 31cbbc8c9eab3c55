import type { Instrument } from '../schema/instrument.ts';

/** What a button tells the script of the sound that it strikes (src/islands/instrument/sound.ts). */
export const soundData = ({ id, voice, pitch }: Instrument['sounds'][number]) => ({
  'data-sound': id,
  'data-voice': voice,
  'data-hz': pitch.hz,
});
