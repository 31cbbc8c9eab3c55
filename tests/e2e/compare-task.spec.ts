import { expect, test, type Page } from '@playwright/test';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import type { ChooseTask } from '../../src/schema/task.ts';
import { viewerState } from './viewer/viewer-page.ts';
import { walkedLanguages } from './walked-languages.ts';

/** A question about two objects: their pictures with their sizes, or both in 3D at one scale. */
const { languages, object: objectOf, path, programmes, tell } = readCatalogue(contentRoot());
const compared = programmes
  .flatMap((programme) =>
    programme.beats.flatMap(({ tasks }) => tasks.map((task) => ({ programme, task }))),
  )
  .find(
    (found): found is typeof found & { task: ChooseTask } =>
      found.task.type === 'choose' && found.task.compare !== undefined,
  );
const [, second] = compared?.task.compare ?? [];
const other = second === undefined ? undefined : objectOf(second);
if (!compared || !other) throw new Error('no programme compares two objects');
const { programme, task } = compared;
const right = task.options.find(({ correct }) => correct);
const [first = ''] = languages;

const address = (language: string): string =>
  `${path(language, `programmes/${programme.id}/tasks`)}?viewer-test#task-${task.id}`;
const element = (page: Page) => page.locator(`choose-task[data-task="${task.id}"]`);
const pictures = (page: Page) => element(page).locator('.pair figure img:visible');

for (const language of walkedLanguages(languages)) {
  test(`3D opens with both at one scale, and the answer is the page's own, by keyboard (${language})`, async ({
    page,
  }) => {
    await page.goto(address(language));
    await expect(pictures(page)).toHaveCount(2);
    await element(page).locator('[data-open-3d]').press('Enter');
    expect(await page.evaluate(() => window.__viewer?.ready)).toBe(true);
    const pane = element(page).locator('[data-compare-pane]');
    await expect(pane).toHaveAttribute('aria-busy', 'false');
    await expect(element(page).locator('[data-compare-name]')).toHaveText(
      tell(other.name, language).text,
    );
    const { compare, tool } = await viewerState(page);
    expect({ compare, tool }).toEqual({
      compare: { id: other.id, filling: false },
      tool: 'compare',
    });
    await element(page)
      .locator(`input[value="${right?.id ?? ''}"]`)
      .press('Space');
    await element(page).locator('[data-part="check"]').press('Enter');
    await expect(element(page)).toHaveAttribute('data-verdict', 'right');
    // The viewer's own controls are no answer.
    await element(page)
      .locator('[data-drawer="compare"] input[type="radio"]')
      .last()
      .press('Space');
    await expect(element(page)).toHaveAttribute('data-verdict', 'right');
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('both pictures have their sizes under them', async ({ page }) => {
    await page.goto(address(first));
    await expect(pictures(page)).toHaveCount(2);
    await expect(element(page).locator('figcaption').last()).toContainText(
      tell(other.name, first).text,
    );
  });
});
