import { join } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { MuseumObject } from '../catalogue/content.ts';
import { fill } from '../i18n/words.ts';
import { plainGlb } from '../media/plain-glb.ts';
import { LICENCES } from '../schema/licence.ts';
import type { ModelManifest } from '../schema/model.ts';
import { modelLicence } from './object-licence.ts';

/** The level of detail that a phone draws in AR, and that a lesson or a video needs. */
const LEVEL = 1;

/**
 * Publishes an object's model for other programs; one file for all languages.
 * @returns its path below the site's base.
 */
export function plainModelOf(
  object: MuseumObject,
  { lods }: ModelManifest,
  { content, firstLanguage, museum, tell, words }: Catalogue,
): Promise<string> {
  const ascending = lods.toSorted((a, b) => a.level - b.level);
  const lod = ascending.findLast(({ level }) => level <= LEVEL) ?? ascending[0];
  const licence = modelLicence(object, museum);
  const credit = fill(words(firstLanguage).object.modelCredit, {
    publisher: tell(museum.publisher, firstLanguage).text,
    name: tell(object.name, firstLanguage).text,
    licence: LICENCES[licence],
  });
  return plainGlb(
    join(content.root, 'objects', object.id, 'model', lod?.file ?? ''),
    object.id,
    `${credit} ${licence}`,
  );
}
