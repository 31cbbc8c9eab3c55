import { expect, test, type Page } from '@playwright/test';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { placeOnStage, type Point } from '../../src/islands/viewer/projection.ts';
import type { OrderTask } from '../../src/schema/task.ts';
import { camera } from './viewer/viewer-page.ts';
import { walkedLanguages } from './walked-languages.ts';

/** Parts of an object in their order: by their lines, on the still picture, on the object itself in 3D. */
const { languages, object: objectOf, path, programmes } = readCatalogue(contentRoot());
const found = programmes
  .flatMap((programme) =>
    programme.beats.flatMap(({ tasks }) => tasks.map((task) => ({ programme, task }))),
  )
  .find(
    (one): one is typeof one & { task: OrderTask } =>
      one.task.type === 'order' && one.task.object !== undefined,
  );
const model = objectOf(found?.task.object ?? '')?.model;
if (!found || !model) throw new Error('no programme orders the parts of an object');
const { programme, task } = found;
const { view } = model;
const inOrder = task.items.map(({ id }) => id);
const [first = ''] = languages;

const address = (language: string): string =>
  `${path(language, `programmes/${programme.id}/tasks`)}?viewer-test#task-${task.id}`;
const element = (page: Page) => page.locator(`order-task[data-task="${task.id}"]`);
const lines = (page: Page) =>
  element(page)
    .locator('[data-item]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-item')));
const pointed = (page: Page) => element(page).locator('[data-part="pointed"]');
const textOf = (id: string, language: string) =>
  task.items.find((item) => item.id === id)?.text[language] ?? '';

async function checkedRight(page: Page): Promise<void> {
  expect(await lines(page)).toEqual(inOrder);
  await element(page).locator('[data-part="check"]').press('Enter');
  await expect(element(page)).toHaveAttribute('data-verdict', 'right');
}

async function open3d(page: Page): Promise<void> {
  await element(page).locator('[data-open-3d]').press('Enter');
  expect(await page.evaluate(() => window.__viewer?.ready)).toBe(true);
}

/** Where a point of the model is in the window, seen as on the still. */
async function inWindow(page: Page, point: Point): Promise<{ x: number; y: number }> {
  const stage = element(page).locator('[data-stage]');
  await stage.scrollIntoViewIfNeeded();
  const box = await stage.boundingBox();
  const place = placeOnStage(point, view, view.fov);
  if (!box || !place) throw new Error('the point is not on the stage');
  const side = Math.min(box.width, box.height);
  return {
    x: box.x + box.width / 2 + (place.x - 0.5) * side,
    y: box.y + box.height / 2 + (place.y - 0.5) * side,
  };
}

for (const language of languages) {
  test(`in 3D by keyboard alone, part after part in the middle of the picture (${language})`, async ({
    page,
  }) => {
    await page.goto(address(language));
    await open3d(page);
    for (const [index, { id, part }] of task.items.entries()) {
      const target = part?.at ?? view.target;
      await page.evaluate(
        ([from, to]) => window.__viewer?.setView?.({ ...from, target: to, distance: 1 }),
        [view, target] as const,
      );
      await expect.poll(async () => (await camera(page)).target[0]).toBeCloseTo(target[0], 3);
      await element(page).locator('[data-stage]').press('Enter');
      await expect(pointed(page)).toContainText(textOf(id, language));
      expect((await lines(page))[index]).toBe(id);
    }
    await checkedRight(page);
  });
}

test('the letters on the still picture give the places, and give them back', async ({ page }) => {
  await page.goto(address(first));
  const pin = (id: string) => element(page).locator(`[data-pick="${id}"]`);
  const [one = '', two = ''] = inOrder;
  await pin(two).click();
  await expect(pin(two)).toHaveAttribute('data-chosen');
  await pin(two).click();
  await expect(pin(two)).not.toHaveAttribute('data-chosen');
  await expect(pointed(page)).toBeEmpty();
  for (const id of inOrder) await pin(id).click();
  await expect(pointed(page)).toContainText(`1. ${textOf(one, first)} · 2. ${textOf(two, first)}`);
  await checkedRight(page);
});

for (const language of walkedLanguages(languages)) {
  test(`without 3D by keyboard: the lines alone do (${language})`, async ({ page }) => {
    await page.goto(address(language));
    for (const [place, id] of inOrder.entries()) {
      const up = element(page).locator(`[data-item="${id}"] [data-step="-1"]`);
      while ((await lines(page)).indexOf(id) > place) await up.press('Enter');
    }
    await checkedRight(page);
  });
}

for (const language of walkedLanguages(languages)) {
  test(`where WebGL is missing the letters are on the pictures from all round (${language})`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.goto(address(language));
    await element(page).locator('[data-open-3d]').press('Enter');
    await expect(element(page).locator('sala-viewer')).toHaveAttribute('data-state', 'turntable');
    const slider = element(page).locator('[data-turn]');
    for (const id of inOrder) {
      const pin = element(page).locator(`[data-pick="${id}"]`);
      const before = await pin.locator('..').getAttribute('x');
      await slider.press('ArrowRight');
      await expect(pin.locator('..')).not.toHaveAttribute('x', before ?? '');
      for (let turn = 0; turn < 24 && !(await pin.isVisible()); turn += 1)
        await slider.press('ArrowRight');
      await pin.click();
      await expect(pointed(page)).toContainText(textOf(id, language));
    }
    await checkedRight(page);
    await element(page).locator('[data-close-turntable]').press('Enter');
    await expect(element(page).locator('sala-viewer')).toHaveAttribute('data-state', 'poster');
    for (const id of inOrder)
      await expect(element(page).locator(`[data-pick="${id}"]`)).toBeVisible();
  });
}

test.describe('by finger, on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('the parts are tapped in 3D, one after the other', async ({ page }) => {
    await page.goto(address(first));
    await open3d(page);
    for (const { part } of task.items) {
      const at = await inWindow(page, part?.at ?? view.target);
      await page.touchscreen.tap(at.x, at.y);
    }
    await expect(element(page).locator('[data-tap-mark]')).toBeVisible();
    await checkedRight(page);
  });
});
