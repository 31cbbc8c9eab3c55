import { expect, test } from '@playwright/test';
import { contentRoot } from '../../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../../src/catalogue/read-catalogue.ts';
import { openViewer, viewerState } from './viewer-page.ts';

/** Words of the object's text that lead to a place on it. */
const { content, languages, path } = readCatalogue(contentRoot());
const [firstLanguage = ''] = languages;
const object = content.objects.find(
  ({ model, texts, annotations }) =>
    model &&
    texts[firstLanguage]?.markdown.includes('](view:') &&
    annotations.some(({ link }) => link) &&
    annotations.some(({ link }) => !link),
);
if (!object) throw new Error('no object whose text leads to its places');
const address = `${path(firstLanguage, `objects/${object.id}`)}?viewer-test`;
const telling = object.annotations.find(({ link }) => link);
const plain = object.annotations.find(({ link }) => !link);

test('a link in the text leads to the words of its place while there is no 3D', async ({
  page,
}) => {
  await page.goto(address);
  await page
    .locator(`a[data-place="${plain?.id ?? ''}"]`)
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`#annotation-${plain?.id ?? ''}$`));
  await expect(page.locator(`#annotation-${plain?.id ?? ''}`)).toBeInViewport();
});

test('in 3D it moves the camera, and closing the words gives the focus back to the text', async ({
  page,
}) => {
  await page.goto(address);
  await openViewer(page);
  const link = page.locator(`a[data-place="${plain?.id ?? ''}"]`).first();
  await link.focus();
  await page.keyboard.press('Enter');
  const { annotation, camera } = await viewerState(page);
  expect(annotation).toBe(plain?.id);
  expect(camera.azimuth).toBeCloseTo(plain?.view?.azimuth ?? NaN, 0);
  const card = page.locator('[data-card]');
  await expect(card).toBeFocused();
  await expect(card.getByRole('link')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(link).toBeFocused();
});

test('the card holds what its annotation carries, and the list holds it too', async ({ page }) => {
  await page.goto(address);
  const href = telling?.link?.url ?? '';
  await expect(
    page.locator(`#annotation-${telling?.id ?? ''}`).locator(`a[href="${href}"]`),
  ).toBeVisible();
  await openViewer(page);
  await page
    .locator(`a[data-place="${telling?.id ?? ''}"]`)
    .first()
    .click();
  await expect(page.locator('[data-card]').getByRole('link')).toHaveAttribute('href', href);
});
