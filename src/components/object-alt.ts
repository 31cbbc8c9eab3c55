import type { MuseumObject } from '../catalogue/content.ts';
import type { Localized } from '../schema/localized.ts';

/** What the picture by which an object is shown lets one see: the still of its model, or its first picture, or its name plate. */
export function objectAlt({ model, modelAlt, images, name }: MuseumObject): Localized {
  return (model ? modelAlt : images[0]?.alt) ?? name;
}
