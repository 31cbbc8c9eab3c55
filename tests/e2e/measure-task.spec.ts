import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { numerals } from '../../src/i18n/numerals.ts';
import { placeOnStage, type Point } from '../../src/islands/viewer/projection.ts';
import type { MeasureTask } from '../../src/schema/task.ts';
import { camera } from './viewer/viewer-page.ts';

/** Measuring an object: a number that is typed, or the tape in 3D. */
const { languages, object: objectOf, path, programmes, words } = readCatalogue(contentRoot());
const measured = programmes
  .flatMap((programme) =>
    programme.beats.flatMap(({ tasks }) => tasks.map((task) => ({ programme, task }))),
  )
  .find((found): found is typeof found & { task: MeasureTask } => found.task.type === 'measure');
const model = measured && objectOf(measured.task.object)?.model;
if (!measured || !model) throw new Error('no programme with a measurement is published');
const { programme, task } = measured;
const [first = ''] = languages;

const address = (language: string): string =>
  `${path(language, `programmes/${programme.id}/tasks`)}?viewer-test#task-${task.id}`;
const element = (page: Page) => page.locator(`measure-task[data-task="${task.id}"]`);
const field = (page: Page) => element(page).getByRole('textbox');
const check = (page: Page) => element(page).locator('[data-part="check"]');
const verdict = (page: Page, value: 'right' | 'wrong') =>
  expect(element(page)).toHaveAttribute('data-verdict', value);

for (const language of languages) {
  test(`a length is typed: none, too long, too short, right; hints come one by one (${language})`, async ({
    page,
  }) => {
    const { says } = words(language).task;
    const { format } = numerals(language, { useGrouping: false });
    await page.goto(address(language));
    await expect(element(page).locator('.answer > img')).toBeVisible();
    await field(page).press('a');
    await check(page).press('Enter');
    await expect(element(page).getByRole('status')).toHaveText(says.measureFirst);
    await expect(element(page)).not.toHaveAttribute('data-verdict');

    await field(page).fill(format(task.lengthCm + task.toleranceCm + 0.1));
    await check(page).press('Enter');
    await verdict(page, 'wrong');
    await expect(element(page).getByRole('status')).toContainText(says.tooLong);
    await expect(element(page).locator('[data-hint]').first()).toContainText(
      task.hints[0]?.[language] ?? '',
    );
    await expect(element(page).locator('[data-hint]').nth(1)).toBeHidden();
    const axe = new AxeBuilder({ page }).include(`measure-task[data-task="${task.id}"]`);
    const { violations } = await axe.analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)}`)).toEqual([]);

    await check(page).press('Enter');
    await expect(field(page)).toBeFocused();
    await field(page).fill(format(1));
    await check(page).press('Enter');
    await expect(element(page).getByRole('status')).toContainText(says.tooShort);
    await check(page).press('Enter');
    await field(page).fill(`${format(task.lengthCm - task.toleranceCm)} cm`);
    await check(page).press('Enter');
    await verdict(page, 'right');
    await expect(element(page).locator('[data-part="right"]')).toHaveText(
      task.feedback.right[language] ?? '',
    );
    await page.reload();
    await verdict(page, 'right');
  });
}

test('the tape in 3D writes down what it measures', async ({ page }) => {
  await page.goto(address(first));
  await element(page).locator('[data-open-3d]').press('Enter');
  expect(await page.evaluate(() => window.__viewer?.ready)).toBe(true);
  const half = task.lengthCm / 200;
  const level = { azimuth: 0, elevation: 0, distance: 2, target: [0, half, 0] } as const;
  await page.evaluate((view) => window.__viewer?.setView?.(view), level);
  await expect.poll(async () => (await camera(page)).distance).toBeCloseTo(2, 2);
  const tools = element(page).locator('[data-study]');
  await expect(tools).toHaveCount(1);
  await tools.click();
  await expect(element(page).locator('[data-drawer="measure"]')).toBeVisible();
  const stage = element(page).locator('[data-stage]');
  await stage.scrollIntoViewIfNeeded();
  const tap = async (point: Point) => {
    const box = await stage.boundingBox();
    const place = placeOnStage(point, level, model.view.fov);
    if (!box || !place) throw new Error('the point is not on the stage');
    const side = Math.min(box.width, box.height);
    await page.mouse.click(
      box.x + box.width / 2 + (place.x - 0.5) * side,
      box.y + box.height / 2 + (place.y - 0.5) * side,
    );
  };
  await tap([0, 0.02, 0.15]);
  await tap([0, 2 * half - 0.01, 0.15]);
  await expect(field(page)).toHaveValue(/^4\d(,\d)?$/);
  await check(page).click();
  await verdict(page, 'right');

  // Taken away, the tape leaves no length behind.
  await element(page).locator('[data-measure-again]').click();
  await expect(field(page)).toHaveValue('');
  await expect(element(page)).not.toHaveAttribute('data-verdict');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the drawing and the answer are there', async ({ page }) => {
    await page.goto(address(first));
    await expect(element(page).locator('.answer > img')).toBeVisible();
    await expect(field(page)).toBeHidden();
    await element(page).locator('details.key summary').click();
    await expect(element(page).locator('details.key')).toContainText(String(task.lengthCm));
  });
});
