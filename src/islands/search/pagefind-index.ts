import type { Postings } from '../../domain/search/ranking.ts';
import { RECORD_TYPES, type RecordType, type SearchRecord } from '../../domain/search/record.ts';
import { nearWords } from '../../domain/search/word-list.ts';
import type { SearchIndex } from './search-index.ts';

/** The parts of Pagefind's browser code that are used here (its package brings no types for them). */
interface Pagefind {
  createInstance: (options: { noWorker: boolean }) => Instance;
}
interface Instance {
  search: (
    term: string | null,
    options?: { filters: Record<string, string> },
  ) => Promise<{ results: Result[] }>;
}
interface Result {
  id: string;
  score: number;
  /** Places of the words found. */
  words: number[];
  data: () => Promise<{ meta: { record: string } }>;
}

/**
 * Opens the index that the build made for a language; everything is loaded as it is asked for.
 * @param address of the index's folder, ending with a slash.
 * @throws Error when it cannot be loaded.
 */
export async function pagefindIndex(address: string): Promise<SearchIndex> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${address}pagefind.js`);
  const instance = pagefind.createInstance({ noWorker: true });
  const results = new Map<string, Result>();
  const found = async (...search: Parameters<Instance['search']>): Promise<Result[]> => {
    const answer = await instance.search(...search);
    for (const result of answer.results) results.set(result.id, result);
    return answer.results;
  };
  const lookup = async (token: string): Promise<Postings> =>
    new Map((await found(token)).map(({ id, words, score }) => [id, { positions: words, score }]));
  const lookups = new Map<string, Promise<Postings>>();
  const readTypes = async (): Promise<ReadonlyMap<string, RecordType>> => {
    const ofType = RECORD_TYPES.map(async (type) =>
      (await found(null, { filters: { type } })).map(({ id }): [string, RecordType] => [id, type]),
    );
    return new Map((await Promise.all(ofType)).flat());
  };
  const readWords = async (): Promise<string[]> => {
    const answer = await fetch(`${address}words.txt`);
    if (!answer.ok) throw new Error(`${String(answer.status)} ${answer.url}`);
    return (await answer.text()).split('\n');
  };
  let types: Promise<ReadonlyMap<string, RecordType>> | undefined;
  let words: Promise<string[]> | undefined;

  return {
    lookup: (token) => {
      const asked = lookups.get(token) ?? lookup(token);
      lookups.set(token, asked);
      return asked;
    },
    types: () => (types ??= readTypes()),
    record: async (key) => {
      const result = results.get(key);
      if (!result) throw new Error(`no search result ${key}`);
      const record: SearchRecord = JSON.parse((await result.data()).meta.record);
      return record;
    },
    near: async (key) => nearWords(await (words ??= readWords()), key),
  };
}
