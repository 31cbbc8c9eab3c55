import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { fill } from '../../src/i18n/words.ts';

/** The search as visitors use it, over the index that the build made for this museum. */
const { languages, path, words } = readCatalogue(contentRoot());
const [firstLanguage = ''] = languages;

const result = (page: Page, record: string) => page.locator(`[data-record="${record}"]`);
const searchFor = (query: string, language = firstLanguage): string =>
  `${path(language, 'search')}?${new URLSearchParams({ q: query }).toString()}`;

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    if (await place.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab does not lead there');
}

/** What is typed for the same boat in each language, and what is marked in its result. */
const BOAT: Record<string, { query: string; marked: string }> = {
  vi: { query: 'ghe ngo', marked: 'Ghe ngo' },
  km: { query: 'ទូកង', marked: 'ទូកង' },
  en: { query: 'racing boat', marked: 'racing boat' },
};

for (const [language, { query, marked }] of Object.entries(BOAT)) {
  test(`by keyboard from the header of a page to the object (${language})`, async ({ page }) => {
    const ofIndex: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/search-index/')) ofIndex.push(request.url());
    });
    await page.goto(path(language, 'about'));
    const field = page.locator('#search-header');
    await tabTo(page, field);
    expect(ofIndex, 'nothing of the index is loaded before it is used').toEqual([]);
    await page.keyboard.insertText(query);
    await page.keyboard.press('Enter');

    const object = result(page, 'object/ghe-ngo');
    await expect(object).toBeVisible();
    await expect(page.locator('#search-page')).toHaveValue(query);
    await expect(object.locator('mark').first()).toHaveText(marked);
    const link = object.getByRole('link');
    await tabTo(page, link);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(path(language, 'objects/ghe-ngo'));
  });
}

test('an empty search page asks for nothing of the index', async ({ page }) => {
  const ofIndex: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/search-index/')) ofIndex.push(request.url());
  });
  await page.goto(path(firstLanguage, 'search'), { waitUntil: 'networkidle' });
  expect(ofIndex).toEqual([]);
});

test('one type of results is chosen by keyboard, and the address keeps it', async ({ page }) => {
  await page.goto(searchFor('ghe ngo'));
  await expect(result(page, 'term/ghe-ngo')).toBeVisible();
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { checked: true })).toHaveValue('object');
  await expect(result(page, 'object/ghe-ngo')).toBeVisible();
  await expect(page.locator('[data-record]:not([data-record^="object/"])')).toHaveCount(0);

  await page.reload();
  await expect(result(page, 'object/ghe-ngo')).toBeVisible();
  await expect(page.locator('[data-record]:not([data-record^="object/"])')).toHaveCount(0);
});

test('a mistyped word is corrected, and the page says so', async ({ page }) => {
  await page.goto(searchFor('lingga'));
  await expect(result(page, 'object/linga-yoni-luu-cu')).toBeVisible();
  const status = page.locator('search-page').getByRole('status');
  await expect(status).toContainText('lingga');
  await expect(status).toContainText('linga', { ignoreCase: true });
});

test('nonsense finds nothing, and the doors into the museum stay', async ({ page }) => {
  await page.goto(searchFor('moonqqq'));
  const own = words(firstLanguage).search;
  const status = page.locator('search-page').getByRole('status');
  await expect(status).toContainText(fill(own.nothing, { query: 'moonqqq' }));
  await expect(page.locator('[data-record]')).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: own.doors })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('the results have no accessibility violation', async ({ page }) => {
      await page.goto(searchFor('ghe ngo'));
      await expect(result(page, 'object/ghe-ngo')).toBeVisible();
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(
        violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
        ),
      ).toEqual([]);
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page says so and its doors open', async ({ page }) => {
    await page.goto(path(firstLanguage, 'search'));
    const { search, site } = words(firstLanguage);
    // Playwright's own search for words passes over <noscript>.
    const notice = page.locator('noscript p');
    await expect(notice).toBeVisible();
    await expect(notice).toHaveText(search.noScript);
    await page
      .getByRole('navigation', { name: search.doors })
      .getByRole('link', { name: site.objects })
      .click();
    await expect(page).toHaveURL(path(firstLanguage, 'objects'));
  });
});
