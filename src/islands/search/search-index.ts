import type { Postings } from '../../domain/search/ranking.ts';
import type { RecordType, SearchRecord } from '../../domain/search/record.ts';

/** What the search engine needs of an index; Pagefind's in the browser, a plain one in tests. */
export interface SearchIndex {
  /** Records with a word of the index that begins so (see domain/search/tokens.ts). */
  lookup: (token: string) => Promise<Postings>;
  /** Type of every record, by its key in the index. */
  types: () => Promise<ReadonlyMap<string, RecordType>>;
  /** What a record shows. @throws Error for a key that no lookup has given */
  record: (key: string) => Promise<SearchRecord>;
  /** Words and names one letter away from a key; loads the word list. */
  near: (key: string) => Promise<string[]>;
}
