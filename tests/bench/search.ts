import { chromium, type Page } from 'playwright';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import type { Words } from '../../src/i18n/words.ts';
import { chromiumLaunch } from '../chromium.ts';
import { SEARCH_PROBES, type SearchProbe } from '../search-probes.ts';
import { withSite } from '../site-server.ts';

/**
 * `npm run bench:search`: types the search probes into the search page of the built site and tells, per language, how
 * much of what was expected is among the first three results (recall@3), how much of the first three was expected
 * (precision@3; a probe names only what must be there, so other good results count against it), whether the first
 * result was expected, and whether nonsense finds nothing. It reports and judges nothing.
 */
const FIRST = 3;

interface Run extends SearchProbe {
  shown: string[];
}

const { path, words } = readCatalogue(contentRoot());
const runs: Run[] = [];

await withSite(async (origin) => {
  const browser = await chromium.launch(chromiumLaunch);
  const tab = await browser.newPage();
  for (const probe of SEARCH_PROBES) {
    const address = new URL(path(probe.language, 'search'), origin);
    address.searchParams.set('q', probe.query);
    await tab.goto(address.href);
    runs.push({ ...probe, shown: await resultsOf(tab, words(probe.language)) });
  }
  await browser.close();
});

console.log(['lang', 'recall@3', 'precision@3', 'first hit', 'nonsense silent'].join('\t'));
for (const language of new Set(runs.map((run) => run.language))) {
  report(
    language,
    runs.filter((run) => run.language === language),
  );
}
report('all', runs);

for (const { language, query, expected, shown } of runs) {
  const fault = faultOf(expected, shown);
  if (fault === undefined) continue;
  const found = list(shown.slice(0, FIRST));
  console.log(`${fault}\t${language}: ${query}\texpected ${list(expected)}\tfound ${found}`);
}

/** What is wrong with the results of a probe: something is missing, or only the first is another. */
function faultOf(expected: readonly string[], shown: readonly string[]): string | undefined {
  if (expected.length === 0) return shown.length > 0 ? 'not silent' : undefined;
  if (inFirst(expected, shown) < expected.length) return 'miss';
  return expected.includes(shown[0] ?? '') ? undefined : 'not first';
}

/** Ids of the results on the page, once it has said what it found. */
async function resultsOf(tab: Page, { search: words }: Words): Promise<string[]> {
  const status = tab.locator('[data-part="status"]').filter({ hasText: /\S/ });
  await status.filter({ hasNotText: words.searching }).waitFor();
  if ((await status.innerText()) === words.failed) throw new Error('the index does not load');
  return tab
    .locator('[data-part="close"] [data-record]')
    .evaluateAll((results) => results.map((result) => result.getAttribute('data-record') ?? ''));
}

function report(name: string, some: readonly Run[]): void {
  const asking = some.filter(({ expected }) => expected.length > 0);
  const nonsense = some.filter(({ expected }) => expected.length === 0);
  const silent = nonsense.filter(({ shown }) => shown.length === 0);
  const hits = asking.map(({ expected, shown }) => inFirst(expected, shown));
  console.log(
    [
      name,
      share(sum(hits), sum(asking.map(({ expected }) => expected.length))),
      share(sum(hits), sum(asking.map(({ shown }) => Math.min(shown.length, FIRST)))),
      share(
        asking.filter(({ expected, shown }) => expected.includes(shown[0] ?? '')).length,
        asking.length,
      ),
      share(silent.length, nonsense.length),
    ].join('\t'),
  );
}

/** How many of the expected records are among the first results. */
function inFirst(expected: readonly string[], shown: readonly string[]): number {
  return shown.slice(0, FIRST).filter((id) => expected.includes(id)).length;
}

function share(part: number, whole: number): string {
  return whole === 0
    ? '–'
    : `${((100 * part) / whole).toFixed(1)}% (${String(part)}/${String(whole)})`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function list(ids: readonly string[]): string {
  return ids.length === 0 ? 'nothing' : ids.join(', ');
}
