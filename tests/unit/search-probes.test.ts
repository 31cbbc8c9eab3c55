import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { searchRecords } from '../../src/exports/search-records.ts';
import { search } from '../../src/islands/search/search-engine.ts';
import { plainSearchIndex } from '../plain-search-index.ts';
import { FESTIVAL_SPELLINGS, SEARCH_PROBES } from '../search-probes.ts';

/** The engine over the museum's own content, with the plain index in place of Pagefind's files. */
const catalogue = readCatalogue('content');
const indexes = new Map(
  catalogue.languages.map((language) => [
    language,
    plainSearchIndex(searchRecords(catalogue, language)),
  ]),
);

async function found(language: string, query: string): Promise<string[]> {
  const index = indexes.get(language);
  if (!index) throw new Error(`no index in ${language}`);
  return (await search(index, query)).close.map(({ key }) => key);
}

describe('what visitors look for in this museum', () => {
  it.each(SEARCH_PROBES)('$language: $query', async ({ language, query, expected }) => {
    const results = await found(language, query);
    if (expected.length === 0) expect(results).toEqual([]);
    else expect(results.slice(0, 3)).toEqual(expect.arrayContaining(expected));
  });

  // The dictionary breaks this nonsense into កក (sedge) and a rest, and the sedge is found.
  it.fails('finds nothing for a cluster typed five times over', async () => {
    expect(await found('vi', 'កកកកក')).toEqual([]);
  });

  it('finds festivals in whatever marks, capitals and encoding they are typed', async () => {
    for (const query of FESTIVAL_SPELLINGS) {
      const results = await found('vi', query);
      expect(results, query).toContain('place/my-long');
      expect(results, query).toContain('programme/le-hoi-va-di-san');
    }
  });
});
