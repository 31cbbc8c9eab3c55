import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { MuseumObject } from '../../catalogue/content.ts';
import type { Embed } from '../../exports/embed.ts';
import { LINK_PREVIEW } from '../../media/link-preview.ts';
import { objectPreview } from '../link-preview.ts';
import { link } from '../link.ts';
import { shownLicence } from '../object-licence.ts';

/** What other sites are told of an object's embed page. `site` is `Astro.site`. */
export async function embedOf(
  catalogue: Catalogue,
  object: MuseumObject,
  language: string,
  site: URL | undefined,
): Promise<Embed> {
  const { museum, path, tell } = catalogue;
  const address = (place: string): string => new URL(link(place), site).href;
  const preview = await objectPreview(catalogue, object, language);
  return {
    address: address(path(language, `embed/${object.id}`)),
    name: tell(object.name, language).text,
    museum: tell(museum.name, language).text,
    home: address(path(language, '')),
    licence: shownLicence(object, museum),
    thumbnail: preview && { url: new URL(preview.src, site).href, ...LINK_PREVIEW },
  };
}
