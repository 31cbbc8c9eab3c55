import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Words } from '../i18n/words.ts';
import { link } from './link.ts';

/** The parts of the site, as their addresses have it; each has its name under `site` in the interface words. */
type Part = Extract<
  keyof Words['site'],
  | 'home'
  | 'exhibitions'
  | 'objects'
  | 'programmes'
  | 'map'
  | 'timeline'
  | 'calendar'
  | 'glossary'
  | 'curriculum'
  | 'visit'
  | 'growth'
  | 'about'
  | 'privacy'
  | 'accessibility'
>;

/** A part of the site: its page as in `Catalogue.path`, the address of that in a language, its name. */
interface SiteDoor {
  readonly page: string;
  readonly href: string;
  readonly label: string;
}

/** Doors to parts of the site, in the order given. */
export function siteDoors(
  { path, words }: Pick<Catalogue, 'path' | 'words'>,
  language: string,
  parts: readonly Part[],
): SiteDoor[] {
  const { site } = words(language);
  return parts.map((part) => {
    const page = part === 'home' ? '' : part;
    return { page, href: link(path(language, page)), label: site[part] };
  });
}
