import { expect, test } from '@playwright/test';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';

/** A lesson on a phone: seen at a glance, opened where one wants it, whole on paper. */
const { languages, path, programmes } = readCatalogue(contentRoot());
const [programme] = programmes;
const beats = programme?.beats ?? [];
const beat = beats.find(({ tasks }) => tasks.length > 1);
const task = beat?.tasks[1];
if (!programme || !beat || !task) throw new Error('no programme with tasks is published');

const phone = { width: 360, height: 740 };
const address = (language: string): string => path(language, `programmes/${programme.id}`);

for (const language of languages) {
  test(`on a phone the activities are folded and open by keyboard (${language})`, async ({
    page,
  }) => {
    await page.setViewportSize(phone);
    await page.goto(address(language));
    const activities = page.locator('[data-activity]');
    await expect(activities).toHaveCount(beats.length);
    const [top, bottom] = await Promise.all([
      activities.first().boundingBox(),
      activities.last().boundingBox(),
    ]);
    const heightOfAll = (bottom?.y ?? 0) + (bottom?.height ?? 0) - (top?.y ?? 0);
    expect(heightOfAll, 'the whole lesson at one glance').toBeLessThan(phone.height);
    const body = page.locator(`#beat-${beat.id}`);
    await expect(body).toBeHidden();
    await activities.nth(beats.indexOf(beat)).locator('> summary').press('Enter');
    await expect(body).toBeVisible();
    await expect(page.locator(`#task-${task.id}`)).toBeHidden();
  });

  test(`on a wide window the activities stand open, their tasks folded (${language})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address(language));
    await expect(page.locator('[data-activity][open]')).toHaveCount(beats.length);
    await expect(page.locator(`#task-${task.id}`)).toBeHidden();
    await page.locator(`a[href="#task-${task.id}"]`).click();
    await expect(page.locator(`#task-${task.id}`)).toBeInViewport();
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false, viewport: phone });

    test(`activities and tasks open, and an address opens its task (${language})`, async ({
      page,
    }) => {
      await page.goto(address(language));
      const folded = page.locator('details.fold', { has: page.locator(`#task-${task.id}`) });
      await folded.first().locator('> summary').click();
      await folded.last().locator('> summary').click();
      await expect(page.locator(`#task-${task.id} .task-prompt`)).toBeVisible();
      await page.goto(`${address(language)}?from=a-letter#task-${task.id}`);
      await expect(page.locator(`#task-${task.id} .task-prompt`)).toBeInViewport();
    });

    test(`nothing is folded on paper (${language})`, async ({ page }) => {
      await page.goto(address(language));
      await page.emulateMedia({ media: 'print' });
      for (const { id } of beats.flatMap(({ tasks }) => tasks))
        await expect(page.locator(`#task-${id} .task-prompt`)).toBeVisible();
    });
  });
}
