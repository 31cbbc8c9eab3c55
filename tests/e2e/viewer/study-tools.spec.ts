import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { contentRoot } from '../../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../../src/catalogue/read-catalogue.ts';
import { openViewer, partChanged, pixels, viewerState } from './viewer-page.ts';

/** The study tools of the 3D view, seen in its pixels. */
const { content, languages, path, words } = readCatalogue(contentRoot());
const object = content.objects.find(({ model }) => model);
if (!object) throw new Error('no object with a model');
const [firstLanguage = ''] = languages;
const address = (language = firstLanguage) =>
  `${path(language, `objects/${object.id}`)}?viewer-test`;

const button = (page: Page, id: string) => page.locator(`[data-study="${id}"]`);
const drawer = (page: Page, id: string) => page.locator(`[data-drawer="${id}"]`);

for (const language of languages) {
  test(`the tools are there once the viewer is open, one drawer at a time, by keyboard (${language})`, async ({
    page,
  }) => {
    const { study } = words(language).viewer;
    await page.goto(address(language));
    await expect(button(page, 'mode')).toBeHidden();
    await openViewer(page);
    await expect(button(page, 'mode')).toHaveText(study.mode.name);

    await button(page, 'mode').press('Enter');
    await expect(drawer(page, 'mode')).toBeVisible();
    await expect(button(page, 'mode')).toHaveAttribute('aria-expanded', 'true');
    const { violations } = await new AxeBuilder({ page }).include('[data-viewer]').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)}`)).toEqual([]);

    await button(page, 'light').press('Enter');
    await expect(drawer(page, 'mode')).toBeHidden();
    await drawer(page, 'light').getByRole('slider').first().focus();
    await page.keyboard.press('Escape');
    await expect(drawer(page, 'light')).toBeHidden();
    await expect(button(page, 'light')).toBeFocused();
  });
}

test('each mode shows another surface, and the model keeps its own', async ({ page }) => {
  await page.goto(address());
  await openViewer(page);
  const own = await pixels(page);
  await button(page, 'mode').click();
  const { ways } = words(firstLanguage).viewer.study.mode;
  const seen = [own];
  for (const way of [ways.clay, ways.xray, ways.wireframe, ways.normals]) {
    await drawer(page, 'mode').getByRole('radio', { name: way.name }).check();
    await expect(drawer(page, 'mode')).toContainText(way.note);
    const now = await pixels(page);
    for (const before of seen) expect(partChanged(before, now), way.name).toBeGreaterThan(0.02);
    seen.push(now);
  }
  await expect(button(page, 'mode')).toHaveAttribute('data-set');
  await drawer(page, 'mode').getByRole('radio', { name: ways.textured.name }).check();
  expect(partChanged(own, await pixels(page))).toBeLessThan(0.001);
});

test('the lamp follows the slider and the finger, and goes back', async ({ page }) => {
  const { light } = words(firstLanguage).viewer.study;
  await page.goto(address());
  await openViewer(page);
  const before = await pixels(page);
  await button(page, 'light').click();
  const side = drawer(page, 'light').getByRole('slider', { name: light.side });
  await side.fill('90');
  expect((await viewerState(page)).light).toEqual({ azimuth: 90, elevation: 48 });
  const fromRight = await pixels(page);
  expect(partChanged(before, fromRight)).toBeGreaterThan(0.02);

  await page.locator('[data-light-pad]').click();
  expect((await viewerState(page)).light?.azimuth).toBeCloseTo(0, 0);
  await expect(side).toHaveValue('0');
  expect(partChanged(fromRight, await pixels(page))).toBeGreaterThan(0.02);

  await drawer(page, 'light').getByRole('button', { name: light.reset }).click();
  expect((await viewerState(page)).light).toBeNull();
  expect(partChanged(before, await pixels(page))).toBeLessThan(0.001);
});

test('a link keeps what the tools have set, through a change of language', async ({ page }) => {
  const [, other = firstLanguage] = languages;
  await page.goto(address());
  await openViewer(page);
  await button(page, 'light').click();
  await drawer(page, 'light').getByRole('slider').first().fill('60');
  await button(page, 'mode').click();
  await drawer(page, 'mode').getByRole('radio').nth(1).check();
  await page.locator(`header a[hreflang="${other}"]`).first().click();
  await page.waitForURL(`**${path(other, `objects/${object.id}`)}**`);
  await openViewer(page);
  await expect(drawer(page, 'mode')).toBeVisible();
  await expect(drawer(page, 'mode').getByRole('radio').nth(1)).toBeChecked();
  await expect(button(page, 'light')).toHaveAttribute('data-set');
  const { light, mode } = await viewerState(page);
  expect({ light, mode }).toEqual({ light: { azimuth: 60, elevation: 48 }, mode: 'clay' });
});
