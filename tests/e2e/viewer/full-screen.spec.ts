import { expect, test } from '@playwright/test';
import { firstLanguage, object, openViewer, page3d, stage, words } from './viewer-page.ts';

/** The whole screen for the object. */

test('full screen, and back', async ({ page }) => {
  const own = words(firstLanguage).viewer;
  await page.goto(page3d(firstLanguage));
  await openViewer(page);
  const button = page.locator('[data-full-screen]');
  const filling = () =>
    page.evaluate(() => document.fullscreenElement?.getAttribute('data-viewer') ?? null);
  await button.click();
  await expect.poll(filling).toBe(object.id);
  await expect(button).toHaveAttribute('title', own.leaveFullScreen);
  await expect
    .poll(() => stage(page).evaluate(({ clientWidth }) => innerWidth - clientWidth))
    .toBeLessThan(2);
  await button.click();
  await expect.poll(filling).toBeNull();
  await expect(button).toHaveAttribute('title', own.fullScreen);
});
