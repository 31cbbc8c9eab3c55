import { expect, test, type Page } from '@playwright/test';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { positionsOf } from '../../src/catalogue/observe-places.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { placeOnStage, type Point } from '../../src/islands/viewer/projection.ts';
import type { ObserveTask } from '../../src/schema/task.ts';
import { camera } from './viewer/viewer-page.ts';

/** Finding a place on an object: in the list, on the still picture, on the surface in 3D. */
const { languages, object: objectOf, path, programmes } = readCatalogue(contentRoot());
const observed = programmes
  .flatMap((programme) =>
    programme.beats.flatMap(({ tasks }) => tasks.map((task) => ({ programme, task }))),
  )
  .find(
    (found): found is typeof found & { task: ObserveTask } =>
      found.task.type === 'observe' && found.task.hints.length > 1,
  );
const object = observed && objectOf(observed.task.object);
const model = object?.model;
if (!observed || !object || !model)
  throw new Error('no programme with an observation is published');
const { programme, task } = observed;
const { view } = model;
const right = task.places.find(({ correct }) => correct);
const wrong = task.places.find(({ correct }) => !correct);
if (!right || !wrong) throw new Error('the observation has no right and wrong places');
const [first = ''] = languages;

const address = (language: string): string =>
  `${path(language, `programmes/${programme.id}/tasks`)}?viewer-test#task-${task.id}`;
const element = (page: Page) => page.locator(`observe-task[data-task="${task.id}"]`);
const check = (page: Page) => element(page).locator('[data-part="check"]');
const feedbackOn = (page: Page, id: string) =>
  element(page).locator(`[data-option="${id}"] [data-part="feedback"]`);
const verdict = (page: Page, value: 'right' | 'wrong') =>
  expect(element(page)).toHaveAttribute('data-verdict', value);

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
  test(`by keyboard alone: a wrong place, the hint, the right one (${language})`, async ({
    page,
  }) => {
    await page.goto(address(language));
    await element(page).locator('input[type="radio"]').first().focus();
    const choose = async (id: string) => {
      const input = element(page).locator(`input[value="${id}"]`);
      for (let step = 0; !(await input.isChecked()) && step <= task.places.length; step += 1)
        await page.keyboard.press(step === 0 ? 'Space' : 'ArrowDown');
      await expect(input).toBeChecked();
    };
    const hints = element(page).locator('[data-hint]');
    await expect(hints.first()).toBeHidden();
    await choose(wrong.id);
    await check(page).press('Enter');
    await verdict(page, 'wrong');
    await expect(feedbackOn(page, wrong.id)).toContainText(wrong.feedback[language] ?? '');
    await expect(hints.first()).toContainText(task.hints[0]?.[language] ?? '');
    await expect(hints.nth(1)).toBeHidden();
    await check(page).press('Enter');
    await expect(element(page).locator('input[type="radio"]').first()).toBeFocused();
    await choose(right.id);
    await check(page).press('Enter');
    await verdict(page, 'right');
    await expect(feedbackOn(page, right.id)).toContainText(right.feedback[language] ?? '');
  });
}

test('the numbers on the picture choose their line', async ({ page }) => {
  await page.goto(address(first));
  await element(page).locator(`[data-pick="${right.id}"]`).click();
  await expect(element(page).locator(`input[value="${right.id}"]`)).toBeChecked();
  await check(page).click();
  await verdict(page, 'right');
});

test('where WebGL is missing the numbers turn with the pictures, and turning is no answer', async ({
  page,
}) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto(address(first));
  await element(page).locator('[data-open-3d]').press('Enter');
  await expect(element(page).locator('sala-viewer')).toHaveAttribute('data-state', 'turntable');
  await element(page).locator(`[data-pick="${right.id}"]`).click();
  await check(page).press('Enter');
  await verdict(page, 'right');
  const pin = element(page).locator(`[data-pick="${right.id}"]`).locator('..');
  const before = await pin.getAttribute('x');
  await element(page).locator('[data-turn]').press('ArrowRight');
  await expect(pin).not.toHaveAttribute('x', before ?? '');
  await verdict(page, 'right');
});

test('in 3D the numbers go; every position of the place counts, another place does not', async ({
  page,
}) => {
  await page.goto(address(first));
  await open3d(page);
  await expect(element(page).locator('[data-pick]').first()).toBeHidden();
  const [pointed] = positionsOf(wrong, object);
  if (!pointed) throw new Error('the wrong place has no position');
  const at = await inWindow(page, pointed);
  await page.mouse.click(at.x, at.y);
  await expect(element(page).locator('[data-tap-mark]')).toBeVisible();
  await check(page).click();
  await verdict(page, 'wrong');
  await expect(feedbackOn(page, wrong.id)).toContainText(wrong.feedback[first] ?? '');
  for (const position of positionsOf(right, object)) {
    await check(page).click(); // another try
    const there = await inWindow(page, position);
    await page.mouse.click(there.x, there.y);
    await check(page).click();
    await verdict(page, 'right');
  }
});

test('in 3D by keyboard, Enter points at the middle of the picture', async ({ page }) => {
  await page.goto(address(first));
  await open3d(page);
  await page.evaluate(
    ([from, target]) => window.__viewer?.setView?.({ ...from, target, distance: 1 }),
    [view, positionsOf(right, object)[0] ?? view.target] as const,
  );
  await expect.poll(async () => (await camera(page)).distance).toBeCloseTo(1, 2);
  await element(page).locator('[data-stage]').press('Enter');
  await check(page).press('Enter');
  await verdict(page, 'right');
});

test.describe('by finger, on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('a tap half way between two places meets neither, and is told so', async ({ page }) => {
    await page.goto(address(languages[1] ?? first));
    await open3d(page);
    const [from] = positionsOf(wrong, object);
    const [to] = positionsOf(right, object);
    if (!from || !to) throw new Error('a place has no position');
    const between: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, (from[2] + to[2]) / 2];
    const at = await inWindow(page, between);
    await page.touchscreen.tap(at.x, at.y);
    await check(page).tap();
    await verdict(page, 'wrong');
    const language = languages[1] ?? first;
    await expect(element(page).getByRole('status')).toContainText(task.elsewhere[language] ?? '');
    await expect(element(page).locator('input:checked')).toHaveCount(0);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the picture with its numbers, the list, every hint and the answer can be read', async ({
    page,
  }) => {
    await page.goto(address(first));
    await expect(element(page).locator('.poster img')).toBeVisible();
    await expect(element(page).locator('[data-pick]')).toHaveCount(task.places.length);
    for (const { text } of task.places)
      await expect(element(page)).toContainText(text[first] ?? '');
    for (const [index, hint] of task.hints.entries()) {
      await element(page).locator('[data-hint] summary').nth(index).click();
      await expect(element(page).getByText(hint[first] ?? '')).toBeVisible();
    }
  });
});
