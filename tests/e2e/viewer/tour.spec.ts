import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { contentRoot } from '../../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../../src/catalogue/read-catalogue.ts';
import { numerals } from '../../../src/i18n/numerals.ts';
import { fill } from '../../../src/i18n/words.ts';
import { stateAtStep } from '../../../src/islands/viewer/tour-steps.ts';
import { openViewer, viewerState } from './viewer-page.ts';
import { walkedLanguages } from '../walked-languages.ts';

/** Tours: read on the page, walked in 3D. */
const { content, languages, path, words, tell } = readCatalogue(contentRoot());
const object = content.objects.find(({ tours, model }) => model && tours.length > 0);
const [tour] = object?.tours ?? [];
if (!object?.model || !tour) throw new Error('no object with a tour');
const { steps } = tour;
const view = object.model.view;
const [firstLanguage = ''] = languages;
const address = (language = firstLanguage) =>
  `${path(language, `objects/${object.id}`)}?viewer-test`;

const drawer = (page: Page) => page.locator('[data-drawer="tour"]');
const heard = (page: Page) => drawer(page).locator('[aria-live="polite"]');
const shownAt = (step: number) => {
  const state = stateAtStep({ ...object, view }, { id: tour.id, step });
  if (!state) throw new Error('no such step');
  return state;
};
/** What the live region says at a step: that and nothing else. */
const saidAt = (step: number, language: string) => {
  const { format } = numerals(language);
  const { title, text } = steps[step - 1] ?? tour.steps[0] ?? { title: {}, text: {} };
  return [
    fill(words(language).viewer.study.tour.step, {
      number: format(step),
      total: format(steps.length),
    }),
    tell(title, language).text,
    tell(text, language).text,
  ];
};
const expectStep = async (page: Page, step: number, language: string) => {
  await expect(drawer(page)).toBeVisible(); // the text of what is hidden is all of it
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  await expect
    .poll(async () => plain(await heard(page).innerText()))
    .toBe(plain(saidAt(step, language).join(' ')));
  const { camera, tour: place, mode, light } = await viewerState(page);
  const wanted = shownAt(step);
  expect({ place, mode, light }).toEqual({
    place: { id: tour.id, step },
    mode: wanted.mode,
    light: wanted.light,
  });
  expect(Math.abs(camera.azimuth - wanted.camera.azimuth)).toBeLessThan(0.5);
  expect(Math.abs(camera.elevation - wanted.camera.elevation)).toBeLessThan(0.5);
};

/** Tab, until the element has the focus: what somebody without a mouse does. */
const tabTo = async (page: Page, selector: string) => {
  for (let count = 0; count < 200; count += 1) {
    const there = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) === true,
      selector,
    );
    if (there) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${selector}`);
};

for (const language of walkedLanguages(languages)) {
  test(`a tour reads as a numbered list without a script (${language})`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address(language));
    const list = page.locator(`section[aria-labelledby="tour-${tour.id}"]`);
    await expect(list.getByRole('heading', { level: 2 })).toHaveText(
      tell(tour.title, language).text,
    );
    await expect(list.locator('ol > li')).toHaveCount(steps.length);
    for (const [index, { text }] of steps.entries()) {
      await expect(list.locator('ol > li').nth(index)).toContainText(
        tell(text, language).text.slice(0, 30),
      );
    }
    await expect(list.getByRole('link')).toHaveCount(0);
    await context.close();
  });

  test(`a whole tour by keyboard alone, heard step by step (${language})`, async ({ page }) => {
    const { tour: named } = words(language).viewer.study;
    await page.goto(address(language));
    await tabTo(page, '[data-open-3d]');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => window.__viewer?.ready)).toBe(true);
    await tabTo(page, '[data-study="tour"]');
    await page.keyboard.press('Enter');
    await expect(drawer(page)).toBeVisible();
    await tabTo(page, '[data-tour-start]');
    await page.keyboard.press('Enter');

    const next = drawer(page).locator('[data-tour-next]');
    await expect(next).toBeFocused();
    await expect(drawer(page).locator('[data-tour-previous]')).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    for (let step = 1; step <= steps.length; step += 1) {
      await expectStep(page, step, language);
      const annotation = steps[step - 1]?.annotation;
      await expect(page.locator('[data-pin][data-told]')).toHaveCount(annotation ? 1 : 0);
      if (step === 2) {
        const { violations } = await new AxeBuilder({ page }).include('[data-viewer]').analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)}`)).toEqual([]);
      }
      await expect(next).toHaveText(step === steps.length ? named.finish : named.next);
      await expect(next).toBeFocused();
      if (step < steps.length) await page.keyboard.press('Enter');
    }
    await page.keyboard.press('ArrowLeft');
    await expectStep(page, steps.length - 1, language);
    await page.keyboard.press('ArrowRight');
    await expectStep(page, steps.length, language);
    await page.keyboard.press('Enter');
    expect((await viewerState(page)).tour).toBeNull();
    await expect(drawer(page).locator('[data-tour-start]').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(drawer(page)).toBeHidden();
    await expect(page.locator('[data-study="tour"]')).toBeFocused();
  });
}

test('a step in the list opens 3D at that step and takes the focus along', async ({ page }) => {
  await page.goto(address());
  const links = page.locator('ol > li [data-tour-link]');
  await links.nth(2).click();
  await expect(page.locator('[data-viewer]')).toHaveAttribute('data-state', 'open');
  await expectStep(page, 3, firstLanguage);
  await expect(drawer(page).locator('[data-tour-next]')).toBeFocused();
  await links.nth(1).click();
  await expectStep(page, 2, firstLanguage);
});

test('a link keeps the tour and its step through a change of language', async ({ page }) => {
  const [, other = firstLanguage] = languages;
  await page.goto(address());
  await openViewer(page);
  await page.locator('[data-study="tour"]').click();
  await drawer(page).locator('[data-tour-start]').first().click();
  for (let step = 1; step < 4; step += 1) await drawer(page).locator('[data-tour-next]').click();
  await page.locator(`header a[hreflang="${other}"]`).first().click();
  await page.waitForURL(`**${path(other, `objects/${object.id}`)}**`);
  await openViewer(page);
  await expectStep(page, 4, other);
});
