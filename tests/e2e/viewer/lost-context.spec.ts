import { expect, test, type Page } from '@playwright/test';
import {
  camera,
  firstLanguage,
  model,
  openViewer,
  opener,
  page3d,
  partChanged,
  pixels,
  viewer,
  words,
} from './viewer-page.ts';

/** The device takes the drawing memory back, as phones do. */

const { says } = words(firstLanguage).viewer;
const status = (page: Page) => page.locator('[data-status]');
const level = (page: Page) => page.evaluate(() => window.__viewer?.stats?.level);

/** The hand on the switch: `loseContext()` and `restoreContext()`. */
const memoryOf = (page: Page) =>
  page.evaluateHandle(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-stage] canvas');
    const memory = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (!memory) throw new Error('the canvas has no context to lose');
    return memory;
  });

test('ten of ten: the picture meanwhile, then the same view', async ({ page }) => {
  await page.goto(page3d(firstLanguage));
  await openViewer(page);
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(async () => (await camera(page)).azimuth)
    .toBeCloseTo(model.view.azimuth + 10, 2);
  const before = await camera(page);
  const picture = await pixels(page);
  const memory = await memoryOf(page);
  for (let time = 1; time <= 10; time += 1) {
    await memory.evaluate((lost) => lost.loseContext());
    await expect(viewer(page)).toHaveAttribute('data-state', 'lost');
    await expect(status(page)).toHaveText(says.contextLost);
    await expect(viewer(page).locator('.poster img')).toBeVisible();
    await memory.evaluate((lost) => lost.restoreContext());
    await expect(viewer(page)).toHaveAttribute('data-state', 'open');
    await expect(status(page)).toBeEmpty();
    const after = await camera(page);
    expect(Math.abs(after.azimuth - before.azimuth), `time ${String(time)}`).toBeLessThan(0.5);
    expect(Math.abs(after.elevation - before.elevation)).toBeLessThan(0.5);
    expect(after.distance).toBeCloseTo(before.distance, 3);
  }
  expect(partChanged(picture, await pixels(page))).toBeLessThan(0.01);
});

test('lost twice, the view comes back with the coarsest model', async ({ page }) => {
  await page.goto(page3d(firstLanguage, '?viewer-test=1'));
  await openViewer(page);
  expect(await level(page)).toBe(1);
  const memory = await memoryOf(page);
  for (const expected of [1, 0]) {
    await memory.evaluate((lost) => lost.loseContext());
    await expect(viewer(page)).toHaveAttribute('data-state', 'lost');
    await memory.evaluate((lost) => lost.restoreContext());
    await expect(viewer(page)).toHaveAttribute('data-state', 'open');
    expect(await level(page)).toBe(expected);
  }
});

test('no room for a finer model: the present one stays, and a sentence', async ({ page }) => {
  await page.addInitScript(() => {
    const ask = WebGL2RenderingContext.prototype.getError;
    WebGL2RenderingContext.prototype.getError = function () {
      return (window.__viewer?.stats?.level ?? 0) > 0 ? this.OUT_OF_MEMORY : ask.call(this);
    };
  });
  await page.goto(page3d(firstLanguage));
  await openViewer(page);
  const picture = await pixels(page);
  await page.locator('[data-detail]').click();
  await expect(status(page)).toHaveText(says.detailTooMuch);
  expect(await level(page)).toBe(0);
  expect(partChanged(picture, await pixels(page))).toBeLessThan(0.001);
  await expect(page.locator('[data-detail]')).toBeHidden();
});

test('lost before the tools are there, it is noticed when they come', async ({ page }) => {
  let send: () => void = () => undefined;
  const sent = new Promise<void>((resolve) => (send = resolve));
  await page.route('**/viewer/', async (route) => {
    await sent; // the tools begin when their HTML is there
    await route.continue();
  });
  await page.goto(page3d(firstLanguage));
  await opener(page).click();
  await expect(viewer(page)).toHaveAttribute('data-state', 'open');
  const memory = await memoryOf(page);
  await memory.evaluate((lost) => lost.loseContext());
  send();
  await expect(viewer(page)).toHaveAttribute('data-state', 'lost');
  await memory.evaluate((lost) => lost.restoreContext());
  await expect(viewer(page)).toHaveAttribute('data-state', 'open');
});
