import { OTHER_WORD } from '../../domain/noted.ts';
import { fold } from '../../domain/text-folding.ts';
import type { Answer } from './search-engine.ts';
import type { SearchIndex } from './search-index.ts';

/** Terms looked at: the one that is meant stands among the first. */
const MOST_LOOKED_AT = 5;

/** The id of the museum's own term that was searched for by one of its names; `OTHER_WORD` for anything else. */
export async function searchedTerm(
  index: SearchIndex,
  { close }: Answer,
  query: string,
): Promise<string> {
  const terms = close.filter(({ type }) => type === 'term').slice(0, MOST_LOOKED_AT);
  for (const { key } of terms) {
    const { id, names } = await index.record(key);
    if (names.some(({ text }) => fold(text) === fold(query))) return id.replace('term/', '');
  }
  return OTHER_WORD;
}
