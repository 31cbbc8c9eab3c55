import { expect, test } from '@playwright/test';
import { fill } from '../../../src/i18n/words.ts';
import {
  FIRST,
  camera,
  faultsOf,
  firstLanguage,
  languages,
  model,
  object,
  openViewer,
  opener,
  page3d,
  path,
  reportViolations,
  rounded,
  stage,
  tell,
  viewer,
  words,
} from './viewer-page.ts';
import { walkedLanguages } from '../walked-languages.ts';

/** The 3D view is opened, in a real browser with WebGL in software. */

for (const language of walkedLanguages(languages)) {
  const own = words(language).viewer;

  test(`nothing of 3D is fetched before the tap, then the object turns by keys (${language})`, async ({
    page,
  }) => {
    const faults = faultsOf(page);
    await reportViolations(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(page3d(language), { waitUntil: 'networkidle' });
    expect(asked.filter((url) => /\.glb|\/viewer\./.test(url))).toEqual([]);
    await expect(opener(page)).toContainText(own.open);
    const [beforeSize = ''] = own.says.openSize.split('{size}');
    await expect(opener(page)).toContainText(beforeSize.trim());

    await openViewer(page);
    expect(asked.filter((url) => url.endsWith('.glb'))).toHaveLength(1);
    await expect(stage(page)).toBeFocused();
    expect(rounded(await camera(page))).toEqual(FIRST);

    await page.keyboard.press('ArrowRight');
    await expect
      .poll(async () => (await camera(page)).azimuth)
      .toBeCloseTo(model.view.azimuth + 10, 2);
    await page.keyboard.press('ArrowUp');
    await expect
      .poll(async () => (await camera(page)).elevation)
      .toBeCloseTo(model.view.elevation + 10, 2);
    await page.keyboard.press('+');
    await expect
      .poll(async () => (await camera(page)).distance)
      .toBeCloseTo(model.view.distance / 1.25, 2);
    await page.keyboard.press('Shift+ArrowRight');
    await expect
      .poll(async () => (await camera(page)).target[0])
      .toBeGreaterThan(model.view.target[0]);
    await page.keyboard.press('Home');
    await expect.poll(async () => rounded(await camera(page))).toEqual(FIRST);
    await expect(page.locator('[data-spoken]')).not.toBeEmpty();

    await page.locator('[data-zoom-out]').click();
    await expect
      .poll(async () => (await camera(page)).distance)
      .toBeCloseTo(model.view.distance * 1.25, 2);
    await page.locator('[data-reset]').click();
    await expect.poll(async () => rounded(await camera(page))).toEqual(FIRST);

    await page.locator('[data-close-3d]').click();
    await expect(viewer(page)).toHaveAttribute('data-state', 'poster');
    await expect(opener(page)).toBeFocused();
    expect(faults).toEqual([]);
  });
}

test('what has been opened once is known to be on the device', async ({ page }) => {
  const { says } = words(firstLanguage).viewer;
  await page.goto(page3d(firstLanguage, '?viewer-test=live'));
  await openViewer(page);
  const level = () => page.evaluate(() => window.__viewer?.stats?.level ?? 0);
  await expect.poll(level).toBeGreaterThan(0);
  const { sha256 = '' } = model.lods[await level()] ?? {};
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain(sha256);
  await page.reload();
  await expect(opener(page)).toContainText(says.openHere);
});

test('only pages with models may run WebAssembly', async ({ page }) => {
  const policy = page.locator('meta[http-equiv="content-security-policy"]');
  await page.goto(page3d(firstLanguage));
  await expect(policy).toHaveAttribute('content', /'wasm-unsafe-eval'/);
  await page.goto(path(firstLanguage, 'objects'));
  await expect(policy).not.toHaveAttribute('content', /wasm|blob:/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the picture and its numbered places read, and no button is dead', async ({ page }) => {
    const own = words(firstLanguage).viewer;
    await page.goto(page3d(firstLanguage, ''));
    await expect(viewer(page).locator('picture img')).toBeVisible();
    await expect(viewer(page).locator('button:visible')).toHaveCount(0);
    for (const [index, { id, label }] of object.annotations.entries()) {
      const told = tell(label, firstLanguage).text;
      await expect(page.locator(`#annotation-${id}`)).toContainText(told);
      const pin = page.locator(`[data-pin="${id}"]`);
      if ((await pin.count()) === 0) continue;
      await expect(pin).toHaveAccessibleName(fill(own.place, { number: index + 1, label: told }));
    }
  });
});
