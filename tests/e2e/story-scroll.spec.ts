import { expect, test, type Page } from '@playwright/test';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { walkedLanguages } from './walked-languages.ts';

/** A story while one reads down it: pictures stay beside their words, and nothing jumps. */
const { languages, path, exhibitions } = readCatalogue(contentRoot());
const story = exhibitions[0];
if (!story) throw new Error('no exhibition is published');

/** Where the reader still sees no jump; the web's own measure calls 0.1 good. */
const STILL = 0.005;

declare global {
  interface Window {
    __shifts: { value: number; of: string }[];
  }
}

async function noteShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.__shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!('value' in entry) || typeof entry.value !== 'number') continue;
        const sources = 'sources' in entry && Array.isArray(entry.sources) ? entry.sources : [];
        const of = sources
          .map(({ node }) => (node instanceof Element ? node.outerHTML : ''))
          .join();
        window.__shifts.push({ value: entry.value, of: of.slice(0, 200) });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** From top to bottom with the wheel, as a reader does, slowly enough for pictures to be fetched. */
async function readDown(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 400) {
    await page.mouse.wheel(0, 400);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await page.waitForLoadState('networkidle');
}

for (const language of walkedLanguages(languages)) {
  for (const [width, height] of [
    [360, 740],
    [1440, 900],
  ] as const) {
    test(`nothing jumps on the way down, ${String(width)} px wide (${language})`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await noteShifts(page);
      await page.goto(path(language, `exhibitions/${story.id}`));
      await page.mouse.move(width / 2, height / 2);
      await readDown(page);
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(height * 5);
      const shifts = await page.evaluate(() => window.__shifts);
      const sum = shifts.reduce((total, { value }) => total + value, 0);
      expect(sum, JSON.stringify(shifts)).toBeLessThanOrEqual(STILL);
    });
  }

  test(`a picture stays in view while its words pass (${language})`, async ({ page }) => {
    await page.setViewportSize({ width: 1024, height: 700 });
    await page.goto(path(language, `exhibitions/${story.id}`));
    let passed = 0;
    for (const { id } of story.sections) {
      const side = page.locator(`#${id} .side`);
      if ((await side.count()) === 0) continue;
      const stays = side.locator('.stays');
      const [column, picture] = [await side.boundingBox(), await stays.boundingBox()];
      if (!column || !picture) throw new Error(`${id} has no picture beside its words`);
      const top = column.y + (await page.evaluate(() => scrollY));
      const last = top + column.height - picture.height;
      for (let y = top; y < last - 60; y += 160) {
        await page.evaluate((to) => {
          scrollTo({ top: to, behavior: 'instant' });
        }, y);
        await expect(stays.locator('img').first(), id).toBeInViewport({ ratio: 0.99 });
        passed += 1;
      }
    }
    expect(passed, 'some words are longer than their picture').toBeGreaterThan(5);
  });
}
