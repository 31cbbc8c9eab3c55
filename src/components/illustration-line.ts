import type { MuseumObject } from '../catalogue/content.ts';
import type { Words } from '../i18n/words.ts';

/** Says what an object's model or drawing is not; undefined where a scan or a photograph shows the object itself. */
export function illustrationLine(
  { kind, model, images }: MuseumObject,
  { object: { illustration } }: Words,
): string | undefined {
  const isIllustrated = model
    ? model.status === 'illustrative'
    : images.some((picture) => picture.kind !== 'photograph');
  if (!isIllustrated) return undefined;
  return {
    piece: illustration.piece,
    type: illustration.type,
    'monument-part': illustration.monumentPart,
  }[kind];
}
