/** What is struck: a bar of wood or of metal, a gong with a boss, the skin of a drum. */
export const VOICES = ['bar-wood', 'bar-metal', 'gong', 'drum'] as const;
export type Voice = (typeof VOICES)[number];

/** One of the sines that a struck sound is made of. */
export interface SoundPartial {
  /** Frequency in hertz. */
  readonly hz: number;
  /** Amplitude at the stroke; those of a whole sound add up to at most 1. */
  readonly gain: number;
  /** Seconds until it has fallen by 60 dB. */
  readonly seconds: number;
}

interface VoicePartial extends Omit<SoundPartial, 'hz'> {
  /** Frequency as a multiple of the fundamental. */
  readonly ratio: number;
}

/**
 * The ratios are physics, with their sources; gains and decays are our choice, by ear, and measured on no instrument.
 *
 * - Bars: the transverse modes of a uniform bar with free ends, (3.0112² : 5² : 7² : 9²) (Fletcher & Rossing, The Physics
 *   of Musical Instruments, 2nd ed. 1998, ch. 2). Shaving the underside, as a roneat's bars are tuned, raises the second
 *   one towards 4; how far on a roneat we have not found measured, so the uniform bar stands.
 * - Gong: the two modes that give a gong with a boss its pitch are nearly an octave apart (Krueger, Gee & Grimshaw,
 *   J. Acoust. Soc. Am. 128, 2010, EL8, on a Balinese gong). Its beats are left out.
 * - Drum: the ideal circular membrane, zeros of the Bessel functions by their first (Fletcher & Rossing, ch. 3). A skin
 *   that is loaded with paste sounds otherwise.
 */
const PARTIALS: Readonly<Record<Voice, readonly VoicePartial[]>> = {
  'bar-wood': [
    { ratio: 1, gain: 0.72, seconds: 1.1 },
    { ratio: 2.756, gain: 0.2, seconds: 0.4 },
    { ratio: 5.404, gain: 0.08, seconds: 0.2 },
  ],
  'bar-metal': [
    { ratio: 1, gain: 0.6, seconds: 4 },
    { ratio: 2.756, gain: 0.22, seconds: 2 },
    { ratio: 5.404, gain: 0.12, seconds: 1 },
    { ratio: 8.933, gain: 0.06, seconds: 0.5 },
  ],
  gong: [
    { ratio: 1, gain: 0.65, seconds: 5 },
    { ratio: 2, gain: 0.35, seconds: 3.5 },
  ],
  drum: [
    { ratio: 1, gain: 0.45, seconds: 0.9 },
    { ratio: 1.593, gain: 0.2, seconds: 0.6 },
    { ratio: 2.135, gain: 0.13, seconds: 0.45 },
    { ratio: 2.295, gain: 0.1, seconds: 0.4 },
    { ratio: 2.653, gain: 0.07, seconds: 0.3 },
    { ratio: 2.917, gain: 0.05, seconds: 0.25 },
  ],
};

/** Hardly anybody hears what is above it, hertz. */
const HIGHEST = 16_000;

/**
 * The sines of a stroke.
 *
 * @param hz the fundamental in hertz
 */
export function partialsOf(voice: Voice, hz: number): readonly SoundPartial[] {
  return PARTIALS[voice]
    .map(({ ratio, gain, seconds }) => ({ hz: ratio * hz, gain, seconds }))
    .filter((partial) => partial.hz <= HIGHEST);
}
