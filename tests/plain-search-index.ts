import type { Postings } from '../src/domain/search/ranking.ts';
import type { SearchRecord } from '../src/domain/search/record.ts';
import { indexedText } from '../src/domain/search/tokens.ts';
import { nearWords, wordList } from '../src/domain/search/word-list.ts';
import type { SearchIndex } from '../src/islands/search/search-index.ts';

/** A search index in memory, for tests of the engine: what Pagefind does with the tokens, without its files. */
export function plainSearchIndex(records: readonly SearchRecord[]): SearchIndex {
  const texts = records.map(({ id, names, passages }) => ({
    id,
    tokens: indexedText(said(names), said(passages)).split(' '),
  }));
  const lookup = (beginning: string): Postings =>
    new Map(
      texts.flatMap(({ id, tokens }) => {
        const positions = [...tokens.keys()].filter((at) => tokens[at]?.startsWith(beginning));
        return positions.length > 0
          ? [[id, { positions, score: Math.log1p(positions.length) }]]
          : [];
      }),
    );
  const list = wordList(
    records.flatMap(({ names }) => said(names)),
    records.flatMap(({ passages }) => said(passages)),
  );
  return {
    lookup: (token) => Promise.resolve(lookup(token)),
    types: () => Promise.resolve(new Map(records.map(({ id, type }) => [id, type]))),
    record: (key) => {
      const found = records.find(({ id }) => id === key);
      return found ? Promise.resolve(found) : Promise.reject(new Error(key));
    },
    near: (key) => Promise.resolve(nearWords(list, key)),
  };
}

const said = (texts: readonly { text: string }[]): string[] => texts.map(({ text }) => text);
