import { join } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Exhibition, MuseumObject } from '../catalogue/content.ts';
import { linkPreview } from '../media/link-preview.ts';
import { link } from './link.ts';
import { objectAlt } from './object-alt.ts';

/** A page's picture in link previews, and what it shows. */
export interface LinkPreview {
  /** Address of the file, with the site's base. */
  src: string;
  alt: string;
}

/** The cover of an exhibition; undefined where it has none. */
export async function exhibitionPreview(
  { content, tell }: Catalogue,
  { id, images, cover }: Exhibition,
  language: string,
): Promise<LinkPreview | undefined> {
  const picture = images.find(({ file }) => file === cover);
  if (!picture) return undefined;
  const file = join(content.root, 'exhibitions', id, 'images', picture.file);
  return {
    src: link(await linkPreview(file, `${id}-cover`)),
    alt: tell(picture.alt, language).text,
  };
}

/** The still of an object's model, or its first picture; undefined where it has neither. */
export async function objectPreview(
  { content, tell }: Catalogue,
  object: MuseumObject,
  language: string,
): Promise<LinkPreview | undefined> {
  const still = object.model?.posters.toSorted((a, b) => b.width - a.width)[0];
  const [image] = object.images;
  const folder = join(content.root, 'objects', object.id);
  const file = still
    ? join(folder, 'model', still.file)
    : image && join(folder, 'images', image.file);
  if (file === undefined) return undefined;
  return {
    src: link(await linkPreview(file, object.id)),
    alt: tell(objectAlt(object), language).text,
  };
}

/** The museum's own: the cover of its first exhibition that has one. */
export async function museumPreview(
  catalogue: Catalogue,
  language: string,
): Promise<LinkPreview | undefined> {
  const exhibition = catalogue.exhibitions.find(({ cover }) => cover !== undefined);
  return exhibition && exhibitionPreview(catalogue, exhibition, language);
}
