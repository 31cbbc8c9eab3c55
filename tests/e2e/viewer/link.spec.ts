import { expect, test } from '@playwright/test';
import {
  FIRST,
  camera,
  firstLanguage,
  languages,
  model,
  object,
  openViewer,
  opener,
  page3d,
  path,
  rounded,
  words,
} from './viewer-page.ts';

/** A link holds the view. */

test('a link holds the view, through a change of language; a spoilt one opens the first view', async ({
  page,
}) => {
  const [, other = firstLanguage] = languages;
  await page.goto(page3d(firstLanguage));
  await openViewer(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('#view=');
  await expect
    .poll(async () => (await camera(page)).elevation)
    .toBeCloseTo(model.view.elevation + 10, 2);
  await page.locator(`header a[hreflang="${other}"]`).first().click();
  await page.waitForURL(`**${path(other, `objects/${object.id}`)}**`);
  await expect(page.locator('[data-status]')).toHaveText(words(other).viewer.says.linkedView);
  await opener(page).click();
  expect(await page.evaluate(() => window.__viewer?.ready)).toBe(true);
  const seen = await camera(page);
  expect(Math.abs(seen.azimuth - model.view.azimuth - 10)).toBeLessThan(0.5);
  expect(Math.abs(seen.elevation - model.view.elevation - 10)).toBeLessThan(0.5);

  await page.goto('about:blank');
  await page.goto(`${page3d(firstLanguage)}#view=o:1;d:fish`);
  await openViewer(page);
  expect(rounded(await camera(page))).toEqual(FIRST);
});
