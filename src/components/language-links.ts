import type { Catalogue } from '../catalogue/catalogue.ts';
import { link } from './link.ts';

/** A link to this very page in one language of the museum. */
export interface LanguageLink {
  code: string;
  /** The language's name in itself. */
  name: string;
  /** A few letters, in itself. */
  short: string;
  href: string;
}

/** Links to one page in every language of the museum. `page` is its path below the language's root. */
export function languageLinks(catalogue: Catalogue, page: string): LanguageLink[] {
  return catalogue.languages.map((code) => ({
    code,
    href: link(catalogue.path(code, page)),
    ...catalogue.words(code).language,
  }));
}
