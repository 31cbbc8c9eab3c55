import { partialsOf } from '../../domain/struck-sound.ts';
import type { Sound } from './sound.ts';

/** Seconds from nothing to the full stroke, without a click; and those in which a sound that is struck anew fades. */
const ATTACK = 0.003;
const DAMP = 0.04;
/** −60 dB, where a partial has died away. */
const SILENCE = 0.001;
/** Amplitude of one stroke, so that two at once need no limiting. */
const LEVEL = 0.4;

/** Plays struck sounds, as many at a time as are struck. */
export interface SoundPlayer {
  /** Sounds at once; what it still sounds of its last stroke gives way. */
  strike(sound: Sound): void;
  /** Ends all sounds and gives the loudspeaker back. */
  close(): void;
}

/** @param context made by a gesture of the visitor: before one no browser lets it sound */
export function soundPlayer(context: AudioContext): SoundPlayer {
  // However many are struck together, they stay below what the loudspeaker can take.
  const limiter = new DynamicsCompressorNode(context, {
    threshold: -10,
    knee: 4,
    ratio: 20,
    attack: 0.002,
    release: 0.15,
  });
  limiter.connect(context.destination);
  const ringing = new Map<string, () => void>();

  return {
    strike(sound) {
      void context.resume(); // a phone suspends it behind other tabs and in a call
      ringing.get(sound.id)?.();
      ringing.set(sound.id, begin(sound, limiter));
    },
    close: () => void context.close(),
  };
}

/** @returns what damps the sound */
function begin({ voice, hz }: Sound, output: AudioNode): () => void {
  const { context } = output;
  const now = context.currentTime;
  const body = new GainNode(context, { gain: LEVEL });
  body.connect(output);
  const oscillators = partialsOf(voice, hz).map((partial) => {
    const end = now + ATTACK + partial.seconds;
    const oscillator = new OscillatorNode(context, { frequency: partial.hz });
    const envelope = new GainNode(context, { gain: 0 });
    envelope.gain
      .setValueAtTime(0, now)
      .linearRampToValueAtTime(partial.gain, now + ATTACK)
      .exponentialRampToValueAtTime(partial.gain * SILENCE, end);
    oscillator.connect(envelope).connect(body);
    oscillator.start(now);
    oscillator.stop(end);
    return oscillator;
  });
  return () => {
    const then = context.currentTime;
    body.gain.setTargetAtTime(0, then, DAMP / 4);
    for (const oscillator of oscillators) oscillator.stop(then + DAMP);
  };
}
