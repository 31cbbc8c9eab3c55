import type { Catalogue } from '../catalogue/catalogue.ts';

/** The museum's postal address in a language, as it is on an ISO day; empty where none is known. */
export function postalAddress(
  { museum, tell }: Pick<Catalogue, 'museum' | 'tell'>,
  language: string,
  day = new Date().toISOString().slice(0, 10),
): string {
  const { postalAddresses } = museum;
  const current =
    postalAddresses.find(({ from = '', until = '9999' }) => from <= day && day <= until) ??
    postalAddresses.at(-1);
  return current ? tell(current.text, language).text : '';
}
