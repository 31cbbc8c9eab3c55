import type { Catalogue } from '../catalogue/catalogue.ts';
import type { LanguageLink } from '../components/LanguageSwitch.astro';
import { link } from '../components/link.ts';

/** Links to one page in every language of the museum. `page` is its path below the language's root. */
export function languageLinks(catalogue: Catalogue, page: string): LanguageLink[] {
  return catalogue.languages.map((code) => ({
    code,
    href: link(catalogue.path(code, page)),
    ...catalogue.words(code).language,
  }));
}
