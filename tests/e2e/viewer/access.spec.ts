import { expect, test } from '@playwright/test';
import { firstLanguage, object, openViewer, page3d } from './viewer-page.ts';

/** The 3D view for everybody. */

test('who asks for less motion is taken to a place at once', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await page.goto(page3d(firstLanguage, ''));
  await openViewer(page);
  const place = object.annotations.find(({ at }) => at);
  await page.locator(`[data-annotation="${place?.id ?? ''}"] button`).focus();
  const firstMove = await page.evaluate(async () => {
    const now = () => window.__viewer?.state?.camera.target;
    const before = JSON.stringify(now());
    if (document.activeElement instanceof HTMLElement) document.activeElement.click();
    while (JSON.stringify(now()) === before) await new Promise(requestAnimationFrame);
    return now();
  });
  expect(firstMove).toEqual(place?.at);
  await context.close();
});
