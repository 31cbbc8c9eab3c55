import { fill, type Words } from '../../i18n/words.ts';
import { lengthInWords, type LengthWords } from '../../islands/viewer/length.ts';
import type { Bounds } from '../../islands/viewer/projection.ts';

/** Height, width and depth of a model, in words. */
export function sizeInWords(
  { min, max }: Bounds,
  language: string,
  { study, says }: Words['viewer'],
) {
  const words: LengthWords = { lang: language, says };
  return fill(study.compare.size, {
    width: lengthInWords(max[0] - min[0], words),
    height: lengthInWords(max[1] - min[1], words),
    depth: lengthInWords(max[2] - min[2], words),
  });
}
