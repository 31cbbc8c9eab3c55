import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { pageTypes } from '../page-types.ts';
import { isLong } from './walked-languages.ts';

/** What every page promises, in every language. */
const { languages, path } = readCatalogue(contentRoot());
const pages = Object.entries(pageTypes(contentRoot()));
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, as lines that name the rule and the elements. */
async function violations(axe: AxeBuilder): Promise<string[]> {
  const found = await axe.analyze();
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  );
}

for (const [name, page] of pages) {
  for (const language of languages) {
    const address = path(language, page);

    test(`${name} (${language}) keeps its promises`, async ({ page: tab, baseURL }) => {
      const faults: string[] = [];
      tab.on('console', (message) => {
        // The page that says "not found" is itself answered 404, which Chromium logs.
        if (message.type() === 'error' && !message.text().includes('404'))
          faults.push(`console: ${message.text()}`);
      });
      tab.on('pageerror', (error) => faults.push(`error: ${error.message}`));
      tab.on('request', (request) => {
        const url = request.url();
        if (
          !url.startsWith(baseURL ?? '') &&
          !url.startsWith('data:') &&
          !url.startsWith('blob:')
        ) {
          faults.push(`third party: ${url}`);
        }
        if (/three|fiber|lod\d.*\.glb/.test(url)) faults.push(`3D before anyone asked: ${url}`);
      });
      await tab.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`CSP ${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
        });
      });

      await tab.setViewportSize({ width: 320, height: 640 });
      await tab.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      const answer = await tab.goto(address, { waitUntil: 'networkidle' });

      expect(answer?.status()).toBe(name === 'not-found' ? 404 : 200);
      await expect(tab.locator('html')).toHaveAttribute('lang', language);
      await expect(tab.locator('h1')).toHaveCount(1);
      expect(await tab.title()).not.toBe('');
      const sideways = await tab.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(sideways, 'nothing runs out of a 320 px window').toBeLessThanOrEqual(0);
      const csp = await tab
        .locator('meta[http-equiv="content-security-policy"]')
        .getAttribute('content');
      expect(csp).not.toContain('unsafe-inline');
      for (const other of languages.filter((candidate) => candidate !== language)) {
        await expect(tab.locator(`link[rel="alternate"][hreflang="${other}"]`)).toHaveCount(1);
      }
      expect(faults).toEqual([]);

      expect(await violations(new AxeBuilder({ page: tab }).withTags(AXE_TAGS)), 'light').toEqual(
        [],
      );
      // Dark differs in its colours and in nothing else, and those are the same in every language.
      if (language !== languages[0] && !isLong) return;
      await tab.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      const colours = new AxeBuilder({ page: tab }).withRules([
        'color-contrast',
        'link-in-text-block',
      ]);
      expect(await violations(colours), 'dark').toEqual([]);
    });
  }
}

test('the language switch stays on the page, everywhere', async ({ request }) => {
  for (const [, page] of pages.filter(([name]) => name !== 'not-found')) {
    for (const language of languages) {
      const address = path(language, page);
      const header = /<header[^]*?<\/header>/.exec(await (await request.get(address)).text())?.[0];
      const links = [...(header ?? '').matchAll(/<a [^>]*hreflang="[^"]*"[^>]*>/g)].map(String);
      for (const other of languages.filter((candidate) => candidate !== language)) {
        const link = links.find((each) => each.includes(`hreflang="${other}"`));
        expect(link, address).toContain(`href="${path(other, page)}"`);
      }
    }
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const [name, page] of pages) {
    test(`${name} reads`, async ({ page: tab }) => {
      await tab.goto(path(languages[0] ?? '', page));
      await expect(tab.locator('h1')).toBeVisible();
      const words = await tab.locator('main').innerText();
      expect(words.length).toBeGreaterThan(80);
    });
  }
});
