import { expect, test, type Route } from '@playwright/test';
import {
  faultsOf,
  languages,
  object,
  openViewer,
  opener,
  page3d,
  tell,
  viewer,
  words,
} from './viewer-page.ts';

/** A model's file that does not come as it should leaves the picture, the words and a sentence. */

const half = async (route: Route) => {
  const body = await (await route.fetch()).body();
  await route.fulfill({ body: body.subarray(0, body.length / 2) });
};
/** The header stays, so that it is taken for a model; everything inside is noise. */
const noise = async (route: Route) => {
  const body = await (await route.fetch()).body();
  await route.fulfill({
    body: Buffer.from(body.map((byte, index) => (index < 12 ? byte : (index * 151) % 256))),
  });
};

const WAYS = [
  {
    way: 'not there',
    sentence: 'modelMissing',
    answer: (route: Route) => route.fulfill({ status: 404 }),
  },
  {
    way: 'cut off',
    sentence: 'modelMissing',
    answer: (route: Route) => route.abort('connectionreset'),
  },
  { way: 'half of it', sentence: 'modelBroken', answer: half },
  { way: 'noise', sentence: 'modelBroken', answer: noise },
  {
    way: 'a page instead',
    sentence: 'modelBroken',
    answer: (route: Route) => route.fulfill({ body: '<!doctype html><p>404' }),
  },
] as const;

for (const language of languages) {
  test(`every broken file is told, and the next try may succeed (${language})`, async ({
    page,
  }) => {
    const faults = faultsOf(page);
    const { says } = words(language).viewer;
    const status = page.locator('[data-status]');
    await page.goto(page3d(language));
    for (const { way, sentence, answer } of WAYS) {
      await page.route('**/*.glb', answer);
      await opener(page).click();
      expect(await page.evaluate(() => window.__viewer?.ready), way).toBe(false);
      await expect(status, way).toHaveText(says[sentence]);
      await expect(viewer(page)).toHaveAttribute('data-state', 'poster');
      await expect(viewer(page).locator('.poster img')).toBeVisible();
      await page.unroute('**/*.glb');
    }
    for (const { id, label } of object.annotations) {
      await expect(page.locator(`#annotation-${id}`)).toContainText(tell(label, language).text);
    }
    // What the browser itself says of a request that failed is no fault of the page.
    expect(faults.filter((fault) => !fault.startsWith('Failed to load resource'))).toEqual([]);
    await openViewer(page);
    await expect(status).toBeEmpty();
  });
}
