import { mkdirSync, rmSync } from 'node:fs';
import { type Browser, chromium } from 'playwright';
import sharp from 'sharp';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { chromiumLaunch } from '../chromium.ts';
import { pageTypes } from '../page-types.ts';
import { withSite } from '../site-server.ts';

/**
 * `npm run look [page …]`: contact sheets of every page type of the built site in look/, one sheet a page type:
 * each language in a row, phone and desktop, light, dark and print.
 */
const OUT = 'look';
const SHOTS = [
  { name: 'phone-light', width: 360, height: 780, colorScheme: 'light', media: 'screen' },
  { name: 'phone-dark', width: 360, height: 780, colorScheme: 'dark', media: 'screen' },
  { name: 'desktop-light', width: 1440, height: 900, colorScheme: 'light', media: 'screen' },
  { name: 'desktop-dark', width: 1440, height: 900, colorScheme: 'dark', media: 'screen' },
  { name: 'print', width: 794, height: 1123, colorScheme: 'light', media: 'print' },
] as const;
/** Pages are cut at this many pixels of their own height, and shown at this height on the sheet. */
const CUT = 3600;
const SHOWN_HEIGHT = 1200;
const GAP = 12;

const catalogue = readCatalogue(contentRoot());
const wanted = process.argv.slice(2);
const pages = Object.entries(pageTypes(contentRoot())).filter(
  ([name]) => wanted.length === 0 || wanted.includes(name),
);

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
await withSite(async (origin) => {
  const browser = await chromium.launch(chromiumLaunch);
  for (const [name, path] of pages) {
    const rows = [];
    for (const language of catalogue.languages) {
      const row = [];
      for (const shot of SHOTS)
        row.push(await picture(browser, origin + catalogue.path(language, path), shot));
      rows.push(row);
    }
    await sheet(rows, `${OUT}/${name}.png`);
    console.log(`${OUT}/${name}.png`);
  }
  await browser.close();
});

async function picture(browser: Browser, url: string, shot: (typeof SHOTS)[number]) {
  const page = await browser.newPage({
    viewport: { width: shot.width, height: shot.height },
    colorScheme: shot.colorScheme,
    reducedMotion: 'reduce',
  });
  await page.emulateMedia({ media: shot.media, colorScheme: shot.colorScheme });
  await page.goto(url, { waitUntil: 'networkidle' });
  // Scroll through once, so that lazy pictures are there.
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 600) {
      window.scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    window.scrollTo(0, 0);
  });
  const full = await page.screenshot({ fullPage: true });
  await page.close();
  const { width, height } = await sharp(full).metadata();
  const cut = sharp(full).extract({ left: 0, top: 0, width, height: Math.min(height, CUT) });
  const shown = sharp(await cut.toBuffer()).resize({
    height: SHOWN_HEIGHT,
    width: shot.width,
    fit: 'inside',
  });
  return shown.png().toBuffer({ resolveWithObject: true });
}

async function sheet(rows: Awaited<ReturnType<typeof picture>>[][], file: string): Promise<void> {
  const composites: { input: Buffer; left: number; top: number }[] = [];
  let top = GAP;
  let width = 0;
  for (const row of rows) {
    let left = GAP;
    for (const { data, info } of row) {
      composites.push({ input: data, left, top });
      left += info.width + GAP;
    }
    width = Math.max(width, left);
    top += Math.max(...row.map(({ info }) => info.height)) + GAP;
  }
  await sharp({ create: { width, height: top, channels: 3, background: '#777777' } })
    .composite(composites)
    .png()
    .toFile(file);
}
