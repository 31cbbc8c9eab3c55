import { expect, test } from '@playwright/test';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { fill } from '../../src/i18n/words.ts';
import { pageTypes } from '../page-types.ts';

/** "Report a mistake": where to write to, and a letter that already knows its page. */
const { museum, languages, objects, path, tell, words } = readCatalogue(contentRoot());
const site = process.env['SALA_SITE'] ?? museum.address;

// A projector throws the page on a wall; the lesson's own page has the line.
const pages = Object.entries(pageTypes(contentRoot())).filter(([name]) => name !== 'projector');

for (const [name, page] of pages) {
  test(`${name} has the line to report a mistake on it, in every language`, async ({ request }) => {
    for (const language of languages) {
      const address = path(language, page);
      const html = await (await request.get(address)).text();
      expect(html.match(/<details class="report\b/g), address).toHaveLength(1);
      const [, line = ''] = /<details class="report\b[^>]*>(.*?)<\/details>/s.exec(html) ?? [];
      expect(line).toContain(tell(museum.name, language).text);
      // No host writes the address that was not found into the page: a script does.
      const named = name === 'not-found' ? path(language, '404') : address;
      expect(line).toContain(new URL(named, site).href);
    }
  });
}

test('a short address has the line in every language', async ({ request }) => {
  const address = `/o/${objects[0]?.id ?? ''}/`;
  const html = await (await request.get(address)).text();
  const lines = [...html.matchAll(/<details class="report\b[^>]*>(.*?)<\/details>/gs)];
  expect(lines).toHaveLength(languages.length);
  for (const [index, language] of languages.entries()) {
    expect(lines[index]?.[1]).toContain(words(language).report.title);
    expect(lines[index]?.[1]).toContain(new URL(address, site).href);
  }
});

for (const language of languages) {
  test(`the letter of a page that is not there names the address that was asked for (${language})`, async ({
    page,
    baseURL,
  }) => {
    const asked = `${path(language, 'no-such-page')}?from=a-book`;
    await page.goto(asked);
    const line = page.locator('details.report');
    await line.locator('summary').click();
    const address = new URL(asked, baseURL).href;
    await expect(
      line.getByText(fill(words(language).report.page, { page: address })),
    ).toBeVisible();
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const language of languages) {
    test(`the letter is opened by keyboard and stands ready (${language})`, async ({ page }) => {
      const { report } = words(language);
      const address = path(language, 'objects');
      await page.goto(address);
      const line = page.locator('details.report');
      await line.locator('summary').focus();
      await page.keyboard.press('Enter');
      await expect(line).toContainText(fill(report.page, { page: new URL(address, site).href }));
      for (const heading of [report.wrong, report.better, report.source]) {
        await expect(line.getByText(heading)).toBeVisible();
      }
      const postal = museum.postalAddresses.at(-1);
      if (postal) await expect(line).toContainText(tell(postal.text, language).text);
      const mail = line.locator('a[href^="mailto:"]');
      await expect(mail).toHaveCount(museum.email ? 1 : 0);
    });
  }
});
