import { escapeHtml } from '../domain/escape-html.ts';

/** What another site needs to know of an object's embed page; addresses are whole, words in one language. */
export interface Embed {
  /** Of the embed page. */
  readonly address: string;
  readonly name: string;
  readonly museum: string;
  /** Of the site's home page in that language. */
  readonly home: string;
  readonly licence?: string | undefined;
  /** A picture of 1200 × 630. */
  readonly thumbnail?:
    { readonly url: string; readonly width: number; readonly height: number } | undefined;
}

/** Room for the object, its tools and its caption; any width and 300 × 300 do as well. */
const HEIGHT = 560;
const WIDEST = 800;

/**
 * The HTML that puts an object into another site's page. Full screen and AR work there only because the frame
 * allows them.
 */
export const embedCode = ({ address, name, museum }: Embed): string =>
  `<iframe src="${escapeHtml(address)}" title="${escapeHtml(`${name} – ${museum}`)}" width="100%" height="${String(HEIGHT)}" style="border:0;max-width:${String(WIDEST)}px" loading="lazy" allow="fullscreen; xr-spatial-tracking"></iframe>`;

/** The same as an oEmbed 1.0 answer (https://oembed.com), for blogs and classrooms that turn an address into a frame. */
export function oEmbed(embed: Embed): Record<string, unknown> {
  const { name, museum, home, licence, thumbnail } = embed;
  return {
    version: '1.0',
    type: 'rich',
    title: name,
    author_name: museum,
    author_url: home,
    provider_name: museum,
    provider_url: home,
    cache_age: 86_400,
    ...(licence && { license_url: licence }),
    ...(thumbnail && {
      thumbnail_url: thumbnail.url,
      thumbnail_width: thumbnail.width,
      thumbnail_height: thumbnail.height,
    }),
    width: WIDEST,
    height: HEIGHT,
    html: embedCode(embed),
  };
}
