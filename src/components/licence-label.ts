import type { Words } from '../i18n/words.ts';
import { type Licence, LICENCES } from '../schema/licence.ts';

/** A licence as visitors read it: the short name of a Creative Commons licence, a rights statement in their language. */
export function licenceLabel(licence: Licence, words: Words): string {
  const statement = /rightsstatements\.org\/vocab\/([^/]+)/.exec(licence)?.[1];
  const inWords = Object.entries(words.licence).find(([code]) => code === statement)?.[1];
  return inWords ?? LICENCES[licence];
}
