import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import {
  FIRST,
  camera,
  languages,
  object,
  openViewer,
  page3d,
  rounded,
  tell,
  viewerState,
} from './viewer-page.ts';
import { walkedLanguages } from '../walked-languages.ts';

/** The numbered places of the object. */

for (const language of walkedLanguages(languages)) {
  test(`a numbered place moves the camera, says its words, and passes axe (${language})`, async ({
    page,
  }) => {
    await page.goto(page3d(language));
    await openViewer(page);
    const [first, second] = object.annotations.filter(({ at }) => at);
    if (!first?.at || !second?.at) throw new Error('two numbered places');
    const entry = page.locator(`[data-annotation="${first.id}"] button`);
    const card = page.locator('[data-card]');

    await entry.click();
    await expect.poll(async () => (await camera(page)).target).toEqual(first.at);
    expect((await viewerState(page)).annotation).toBe(first.id);
    await expect(entry).toHaveAttribute('aria-pressed', 'true');
    await expect(card).toBeFocused();
    await expect(card).toContainText(tell(first.label, language).text);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)}`)).toEqual([]);

    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await camera(page)).target).toEqual(second.at);
    await expect(card).toContainText(tell(second.label, language).text);
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(entry).toBeFocused();

    // The number on the object does the same.
    await page.locator('[data-reset]').click();
    await expect.poll(async () => rounded(await camera(page))).toEqual(FIRST);
    const pin = page.locator(`[data-pin="${first.id}"]`);
    await expect(pin).toBeVisible();
    await pin.press('Enter');
    await expect.poll(async () => (await camera(page)).target).toEqual(first.at);
  });
}
