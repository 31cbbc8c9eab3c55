import { expect, test } from '@playwright/test';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';

/** A story reads with a keyboard, and without scripts. */
const { languages, path, exhibitions } = readCatalogue(contentRoot());
const story = exhibitions[0];
if (!story) throw new Error('no exhibition is published');

for (const language of languages) {
  const address = path(language, `exhibitions/${story.id}`);

  test(`a picture opens large by keyboard and gives the focus back (${language})`, async ({
    page,
  }) => {
    await page.goto(address);
    const picture = page.locator('a[data-lightbox]').first();
    await picture.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.pswp--open')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('.pswp')).toHaveCount(0);
    await expect(picture).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('.pswp__caption')).not.toBeEmpty();
    await page.locator('.pswp__button--close').click();
    await expect(page.locator('.pswp')).toHaveCount(0);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test(`the contents lead to every section (${language})`, async ({ page }) => {
      await page.goto(address);
      for (const { id } of story.sections) {
        await page.locator(`nav a[href="#${id}"]`).first().click();
        await expect(page.locator(`#${id}`)).toBeInViewport();
      }
    });
  });
}
