import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { contentRoot } from '../catalogue/content-root.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import type { SearchRecord } from '../domain/search/record.ts';
import { indexedText } from '../domain/search/tokens.ts';
import { wordList } from '../domain/search/word-list.ts';
import { searchRecords } from '../exports/search-records.ts';
import { smallPictures } from './small-pictures.ts';

/** Words come cut and folded by our own rules, so Pagefind must not stem them for any language. */
const NO_LANGUAGE = 'und';

/** What a search needs of Pagefind's files: not its own interfaces, nor the worker, which costs more than it saves here. */
const NEEDED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.+\.pf_\w+)$/;

/**
 * Makes one search index per language, at `/search-index/<language>/`, with the list of words from which a mistyped
 * one is corrected. Stands before the media integration, which publishes the small pictures made here.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'sala-search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const catalogue = readCatalogue(contentRoot(), {
          preview: process.env['SALA_PREVIEW'] === '1',
        });
        const pictures = await smallPictures(catalogue);
        try {
          await Promise.all(
            catalogue.languages.map((language) =>
              writeIndex(
                join(fileURLToPath(dir), 'search-index', language),
                searchRecords(catalogue, language).map((record) => {
                  const picture = pictures.get(record.id);
                  return picture === undefined ? record : { ...record, picture };
                }),
              ),
            ),
          );
        } finally {
          await close();
        }
      },
    },
  };
}

async function writeIndex(folder: string, records: readonly SearchRecord[]): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: NO_LANGUAGE });
  if (!index) throw searchError(errors);
  for (const record of records) {
    const added = await index.addCustomRecord({
      url: record.id,
      language: NO_LANGUAGE,
      content: indexedText(said(record.names), said(record.passages)),
      filters: { type: [record.type] },
    });
    if (added.errors.length > 0) throw searchError(added.errors);
  }
  const built = await index.getFiles();
  if (built.errors.length > 0) throw searchError(built.errors);

  const words = wordList(
    records.flatMap(({ names }) => said(names)),
    records.flatMap(({ passages }) => said(passages)),
  );
  const files = [
    ...built.files
      .filter(({ path }) => NEEDED.test(path))
      .map(({ path, content }) => ({
        path,
        content: path.startsWith('fragment/') ? fragmentOf(content, records) : content,
      })),
    { path: 'words.txt', content: words.join('\n') },
  ];
  for (const { path, content } of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** What every file of Pagefind begins with once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

/**
 * What Pagefind loads for a result: the record as it is shown, instead of the cut words that were indexed. It is put
 * in afterwards because Pagefind would also search it if it came along as the record's metadata.
 */
function fragmentOf(packed: Uint8Array, records: readonly SearchRecord[]): Uint8Array {
  const unpacked = gunzipSync(packed).toString();
  if (!unpacked.startsWith(SIGNATURE)) throw searchError(['a fragment is not as expected']);
  const fragment: { url: string } = JSON.parse(unpacked.slice(SIGNATURE.length));
  const record = records.find(({ id }) => id === fragment.url);
  const shown = { ...fragment, content: '', meta: { record: JSON.stringify(record) } };
  return gzipSync(SIGNATURE + JSON.stringify(shown), { level: 9 });
}

const said = (texts: readonly { text: string }[]): string[] => texts.map(({ text }) => text);

const searchError = (errors: readonly string[]): Error =>
  new Error(`Pagefind could not make the search index: ${errors.join('; ')}`);
