import { expect, test, type Locator, type Page } from '@playwright/test';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';

/** The way through the museum that most visits take, walked with nothing but a keyboard, in every language. */
const catalogue = readCatalogue(contentRoot());
const { languages, path, exhibitions, programmes, object: objectById } = catalogue;
const exhibition = exhibitions[0];
const object = exhibition?.sections
  .flatMap((section) => (section.object === undefined ? [] : (objectById(section.object) ?? [])))
  .find(({ model }) => model);
const programme = programmes[0];

/** Presses Tab until `target` has the focus; fails when it cannot be reached or shows no focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) {
      const outline = await target.evaluate((element) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
      });
      expect(outline, 'the focus is seen').toBe(true);
      return;
    }
  }
  throw new Error(`150 tabs did not reach ${target.toString()}`);
}

for (const language of languages) {
  test(`home → story → object → programme → task by keyboard (${language})`, async ({ page }) => {
    if (!exhibition || !object || !programme) throw new Error('the museum has nothing to walk to');
    const to = (address: string) => page.locator(`a[href="${path(language, address)}"]`);
    const main = page.locator('main');

    await page.goto(path(language, ''));
    await page.keyboard.press('Tab');
    await expect(page.locator('a[href="#content"]')).toBeFocused();
    await page.keyboard.press('Enter');
    await tabTo(page, main.locator(to(`exhibitions/${exhibition.id}`)).first());
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${path(language, `exhibitions/${exhibition.id}`)}`);

    const chapter = exhibition.sections[1]?.id ?? '';
    await tabTo(page, main.locator(`a[href="#${chapter}"]`).first());
    await page.keyboard.press('Enter');
    await expect(page.locator(`#${chapter}`)).toBeInViewport();
    await tabTo(
      page,
      page
        .locator(`#${chapter}`)
        .locator(to(`objects/${object.id}`))
        .first(),
    );
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${path(language, `objects/${object.id}`)}`);

    await tabTo(page, page.locator('header').locator(to('programmes')).first());
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${path(language, 'programmes')}`);
    await tabTo(page, main.locator(to(`programmes/${programme.id}`)).first());
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${path(language, `programmes/${programme.id}`)}`);
    await tabTo(page, main.locator(to(`programmes/${programme.id}/tasks`)).first());
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${path(language, `programmes/${programme.id}/tasks`)}`);

    const choice = main.locator('input[type="radio"]').first();
    const feedback = page.locator(`#${(await choice.getAttribute('aria-describedby')) ?? ''}`);
    await expect(feedback).toBeHidden();
    await tabTo(page, choice);
    await page.keyboard.press('Space');
    await tabTo(page, main.locator('button[data-part="check"]').first());
    await page.keyboard.press('Enter');
    await expect(feedback).toBeVisible();
  });
}
