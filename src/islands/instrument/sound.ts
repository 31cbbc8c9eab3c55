import { VOICES, type Voice } from '../../domain/struck-sound.ts';

/** What a button of an instrument sounds. */
export interface Sound {
  readonly id: string;
  readonly voice: Voice;
  /** Its fundamental, hertz. */
  readonly hz: number;
}

/**
 * The sound that the HTML of a button tells of (components/sound-data.ts).
 * @throws Error when the page lacks it: HTML and script are from one build
 */
export function soundOf({ dataset }: HTMLElement): Sound {
  const { sound: id, voice: named, hz } = dataset;
  const voice = VOICES.find((known) => known === named);
  if (id === undefined || voice === undefined) throw new Error('This button sounds nothing');
  return { id, voice, hz: Number(hz) };
}
