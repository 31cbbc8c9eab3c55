import { expect, test } from '@playwright/test';
import {
  camera,
  faultsOf,
  firstLanguage,
  languages,
  model,
  openViewer,
  opener,
  page3d,
  viewer,
  words,
} from './viewer-page.ts';

/** What is left when something is missing: WebGL, the model, the memory to draw. */

for (const language of languages) {
  const own = words(language).viewer;

  test(`where WebGL is missing a plain sentence says so (${language})`, async ({ page }) => {
    const faults = faultsOf(page);
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.goto(page3d(language));
    await opener(page).click();
    await expect(page.locator('[data-status]')).toHaveText(own.says.noWebgl);
    await expect(viewer(page).locator('picture img')).toBeVisible();
    expect(faults).toEqual([]);
  });
}

test('a model that is missing or spoilt leaves the picture and a sentence', async ({ page }) => {
  const { says } = words(firstLanguage).viewer;
  const status = page.locator('[data-status]');
  await page.goto(page3d(firstLanguage));
  await page.route('**/*.glb', (route) => route.fulfill({ status: 404, body: '' }));
  await opener(page).click();
  await expect(status).toHaveText(says.modelMissing);
  await page.unroute('**/*.glb');
  await page.route('**/*.glb', (route) => route.fulfill({ body: 'glTF but not really' }));
  await opener(page).click();
  await expect(status).toHaveText(says.modelBroken);
  await page.unroute('**/*.glb');
  await openViewer(page);
  await expect(status).toBeEmpty();
});

test('a lost drawing memory: the picture meanwhile, then the same view', async ({ page }) => {
  const { says } = words(firstLanguage).viewer;
  await page.goto(page3d(firstLanguage));
  await openViewer(page);
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(async () => (await camera(page)).azimuth)
    .toBeCloseTo(model.view.azimuth + 10, 2);
  const memory = await page.evaluateHandle(() =>
    document
      .querySelector<HTMLCanvasElement>('[data-stage] canvas')
      ?.getContext('webgl2')
      ?.getExtension('WEBGL_lose_context'),
  );
  await memory.evaluate((lost) => lost?.loseContext());
  await expect(viewer(page)).toHaveAttribute('data-state', 'lost');
  await expect(page.locator('[data-status]')).toHaveText(says.contextLost);
  await memory.evaluate((lost) => lost?.restoreContext());
  await expect(viewer(page)).toHaveAttribute('data-state', 'open');
  expect((await camera(page)).azimuth).toBeCloseTo(model.view.azimuth + 10, 2);
});
