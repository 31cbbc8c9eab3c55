import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from 'playwright';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { chromiumLaunch } from '../chromium.ts';
import { pageTypes } from '../page-types.ts';
import { withSite } from '../site-server.ts';
import { hookSize } from './hook-size.ts';
import { viewerSize } from './viewer-size.ts';

/**
 * `npm run bench:pages [-- page …]`: for each page type, what a phone (360 × 780, DPR 2) loads before it touches
 * anything: bytes by kind (text kinds as brotli), requests and DOM nodes; and the sizes of the visit hook and of the 3D view's code.
 */
const HOOK_LIMIT = 3 * 1024;
/** From the tap to the first frame, and with every study tool. */
const VIEWER_LIMITS = { firstLook: 195 * 1024, everyTool: 290 * 1024 };
/** Of the whole page, and of its code, bytes. */
const PAGE_LIMITS: Readonly<Record<string, { all?: number; code?: number }>> = {
  home: { all: 500 * 1024 },
  object: { code: 30 * 1024 },
};
const asked = process.argv.slice(2);
const KINDS = ['document', 'stylesheet', 'script', 'font', 'image', 'other'] as const;
const COMPRESSED = new Set(['document', 'stylesheet', 'script']);

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);
const brotli = (bytes: Buffer): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const hook = hookSize(process.env['SALA_OUT'] ?? 'dist');
console.log(
  hook === undefined
    ? 'visit hook: not in this build (SALA_COLLECTOR=/visits npm run build)'
    : `visit hook: ${kilobytes(hook)} KB of ${kilobytes(HOOK_LIMIT)} KB allowed`,
);
if (hook !== undefined && hook > HOOK_LIMIT) process.exitCode = 1;

const viewer = viewerSize(process.env['SALA_OUT'] ?? 'dist');
if (viewer !== undefined) {
  const { firstLook, everyTool } = VIEWER_LIMITS;
  console.log(
    `3D view: ${kilobytes(viewer.firstLook)} KB of ${kilobytes(firstLook)} KB to the first frame, ` +
      `${kilobytes(viewer.everyTool)} KB of ${kilobytes(everyTool)} KB with every tool`,
  );
  if (viewer.firstLook > firstLook || viewer.everyTool > everyTool) process.exitCode = 1;
}

await withSite(async (origin) => {
  const browser = await chromium.launch(chromiumLaunch);
  const { languages, path } = readCatalogue(contentRoot());
  console.log(
    [
      'page',
      'lang',
      ...KINDS.map((kind) => `${kind} KB`),
      'code KB',
      'all KB',
      'requests',
      'nodes',
    ].join('\t'),
  );
  for (const [name, page] of Object.entries(pageTypes(contentRoot()))) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    for (const language of languages) {
      const tab = await browser.newPage({
        viewport: { width: 360, height: 780 },
        deviceScaleFactor: 2,
      });
      const bytes = Object.fromEntries(KINDS.map((kind) => [kind, 0]));
      let requests = 0;
      const pending: Promise<void>[] = [];
      tab.on('response', (response) => {
        requests += 1;
        pending.push(
          response.body().then(
            (body) => {
              const type = response.request().resourceType();
              const kind = KINDS.find((known) => known === type) ?? 'other';
              bytes[kind] =
                (bytes[kind] ?? 0) +
                (COMPRESSED.has(kind) || response.url().endsWith('.svg')
                  ? brotli(body)
                  : body.length);
            },
            () => undefined,
          ),
        );
      });
      await tab.goto(origin + path(language, page), { waitUntil: 'networkidle' });
      await Promise.all(pending);
      const nodes = await tab.evaluate(() => document.querySelectorAll('*').length);
      const sum = (kinds: readonly string[]): number =>
        kinds.reduce((total, kind) => total + (bytes[kind] ?? 0), 0);
      const [code, all] = [sum(['document', 'stylesheet', 'script']), sum(KINDS)];
      const limit = PAGE_LIMITS[name] ?? {};
      const over = code > (limit.code ?? Infinity) || all > (limit.all ?? Infinity);
      if (over) process.exitCode = 1;
      console.log(
        [
          name,
          language,
          ...KINDS.map((kind) => kilobytes(bytes[kind] ?? 0)),
          kilobytes(code),
          kilobytes(all),
          requests,
          nodes,
          ...(over ? ['OVER THE LIMIT'] : []),
        ].join('\t'),
      );
      await tab.close();
    }
  }
  await browser.close();
});
