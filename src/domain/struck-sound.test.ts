import { describe, expect, it } from 'vitest';
import { partialsOf, VOICES } from './struck-sound.ts';

const ratios = (voice: (typeof VOICES)[number]) =>
  partialsOf(voice, 100).map(({ hz }) => Number((hz / 100).toFixed(3)));

describe('the partials of a struck sound', () => {
  it('of a bar are those of a uniform bar with free ends', () => {
    const modes = [3.0112, 5, 7, 9].map((mode) => (mode / 3.0112) ** 2);
    ratios('bar-metal').forEach((ratio, index) => expect(ratio).toBeCloseTo(modes[index] ?? 0, 2));
    expect(ratios('bar-wood')).toEqual([1, 2.756, 5.404]);
  });

  it('of a drum are the zeros of the Bessel functions by their first', () => {
    const zeros = [2.4048, 3.8317, 5.1356, 5.5201, 6.3802, 7.0156];
    ratios('drum').forEach((ratio, index) =>
      expect(ratio).toBeCloseTo((zeros[index] ?? 0) / 2.4048, 2),
    );
  });

  it('of a gong are an octave apart', () => {
    expect(ratios('gong')).toEqual([1, 2]);
  });

  it('begin with the fundamental as it was documented, loudest and longest', () => {
    for (const voice of VOICES) {
      const [fundamental, ...others] = partialsOf(voice, 440);
      expect(fundamental?.hz).toBe(440);
      for (const { gain, seconds } of others) {
        expect(gain).toBeLessThan(fundamental?.gain ?? 0);
        expect(seconds).toBeLessThan(fundamental?.seconds ?? 0);
      }
    }
  });

  it('together are never louder than a full sine', () => {
    for (const voice of VOICES) {
      const sum = partialsOf(voice, 440).reduce((total, { gain }) => total + gain, 0);
      expect(sum, voice).toBeCloseTo(1, 9);
    }
  });

  it('leave out what nobody hears', () => {
    expect(partialsOf('bar-metal', 5000).map(({ hz }) => Math.round(hz))).toEqual([5000, 13780]);
  });
});
