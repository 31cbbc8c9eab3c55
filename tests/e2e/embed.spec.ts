import { once } from 'node:events';
import { createServer } from 'node:http';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { illustrationLine } from '../../src/components/illustration-line.ts';
import { asPerson, userAgent } from './person.ts';

/** An object inside another site's page. */
const { content, languages, museum, path, tell, words } = readCatalogue(contentRoot());
const modelled = content.objects.find(({ model }) => model?.status === 'illustrative');
const drawn = content.objects.find(({ model, images }) => !model && images.length > 0);
const plain = content.objects.find(({ model, images }) => !model && images.length === 0);
const objects = [modelled, drawn, plain].filter((object) => object !== undefined);
const [firstLanguage = ''] = languages;
const id = modelled?.id ?? '';

/**
 * A school's site, on another origin than the museum's: a page with one frame. A real server, for Chromium keeps pages
 * that a test makes up from asking this machine.
 */
const school = createServer((request, response) => {
  const framed = new URL(request.url ?? '/', 'http://school').searchParams.get('framed') ?? '';
  response.setHeader('Content-Type', 'text/html');
  response.end(
    `<!doctype html><title>School</title><p>School</p><iframe src="${framed}" title="Object" width="300" height="300" allow="fullscreen"></iframe>`,
  );
});
test.beforeAll(async () => {
  school.listen(0, '127.0.0.1');
  await once(school, 'listening');
});
test.afterAll(() => void school.close());

async function openAtSchool(page: Page, baseURL: string | undefined, path: string) {
  const address = school.address();
  if (address === null || typeof address === 'string') throw new Error('no school');
  const framed = new URL(path, baseURL).href;
  await page.goto(`http://127.0.0.1:${String(address.port)}/?framed=${encodeURIComponent(framed)}`);
}

for (const language of languages) {
  for (const object of objects) {
    test(`${object.id} says all it must in 300 × 300 pixels (${language})`, async ({ page }) => {
      const faults: string[] = [];
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      await page.addInitScript(() =>
        document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
          console.error(`CSP ${violatedDirective}`),
        ),
      );
      await page.setViewportSize({ width: 300, height: 300 });
      await page.goto(path(language, `embed/${object.id}`), { waitUntil: 'networkidle' });

      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(
        tell(object.name, language).text,
      );
      await expect(page.locator('main')).toContainText(tell(museum.name, language).text);
      const picture = await page.locator('.vitrine, .picture-only').first().boundingBox();
      expect(picture?.height).toBeGreaterThan(110);
      if (object === modelled) {
        await expect(page.locator('[data-open-3d]')).toBeVisible();
        const poster = await page.locator('.poster img').boundingBox();
        expect(poster?.height).toBeGreaterThan(110);
      }
      if (object !== plain) {
        await expect(page.locator('a[rel~=license]')).toBeVisible();
        await expect(page.locator('.honesty')).toHaveText(
          illustrationLine(object, words(language)) ?? '',
        );
      }
      const over = await page.evaluate(() => ({
        right: document.documentElement.scrollWidth - innerWidth,
        down: document.documentElement.scrollHeight - innerHeight,
      }));
      expect(over).toEqual({ right: 0, down: 0 });

      const back = page.locator('h1 a');
      expect(await back.evaluate((link: HTMLAnchorElement) => link.pathname)).toBe(
        path(language, `objects/${object.id}`),
      );
      await expect(back).toHaveAttribute('target', '_blank');
      await expect(back).toHaveAttribute('rel', 'noopener');
      await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
      await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
        'href',
        new RegExp(`${path(language, `objects/${object.id}`)}$`),
      );
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html ?? ''}`)).toEqual(
        [],
      );
      expect(faults).toEqual([]);
    });
  }

  test(`the object's page gives the code to embed it, and oEmbed gives the same (${language})`, async ({
    context,
    page,
    request,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(path(language, `objects/${id}`));
    const own = words(language).embed;
    const oembed = page.locator('link[type="application/json+oembed"]');
    const address = new URL((await oembed.getAttribute('href')) ?? '');
    expect(address.pathname).toBe(`${path(language, `embed/${id}`)}oembed.json`);
    const answer = await request.get(address.pathname);
    expect(answer.headers()['content-type']).toMatch(/^application\/json/);
    const told: Record<string, string> = await answer.json();
    expect(told).toMatchObject({ version: '1.0', type: 'rich', width: 800, height: 560 });
    expect((await request.get(new URL(told['thumbnail_url'] ?? '').pathname)).status()).toBe(200);
    expect(new URL(/src="([^"]+)"/.exec(told['html'] ?? '')?.[1] ?? '').pathname).toBe(
      path(language, `embed/${id}`),
    );

    // By keyboard alone.
    await page.locator('summary', { hasText: own.title }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.getByLabel(own.code)).toBeFocused();
    await expect(page.getByLabel(own.code)).toHaveValue(told['html'] ?? '');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText(own.copied)).toBeVisible();
    await expect(page.getByRole('button', { name: own.copy })).toBeFocused();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(told['html']);
  });
}

test('another site may frame the embed page, and no other', async ({ page, baseURL }) => {
  await openAtSchool(page, baseURL, path(firstLanguage, `embed/${id}`));
  const inside = page.frameLocator('iframe');
  await expect(inside.locator('body[data-page=embed] h1')).toBeVisible();
  await inside.locator('[data-open-3d]').click();
  await expect(inside.locator('[data-viewer]')).toHaveAttribute('data-state', 'open');

  const refused = page.waitForEvent('console', (message) =>
    message.text().includes('frame-ancestors'),
  );
  await openAtSchool(page, baseURL, path(firstLanguage, `objects/${id}`));
  await refused;
  // What stands there now is the browser's own page.
  await expect(inside.locator('body[data-page]')).toHaveCount(0);
});

test('an embed that was only loaded counts nothing; one that is used is a visit, without a cookie', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ userAgent, baseURL: baseURL ?? '' });
  await asPerson(context);
  const page = await context.newPage();
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/visits')) sent.push(request.postData() ?? '');
  });
  await openAtSchool(page, baseURL, path(firstLanguage, `embed/${id}`));
  const inside = page.frameLocator('iframe');
  await expect(inside.locator('[data-open-3d]')).toBeVisible();
  // Keys, the wheel and a finger that pass over it on their way down the school's page.
  await page.locator('p').click();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Tab');
  await page.mouse.move(150, 150);
  await page.mouse.wheel(0, 40);
  await inside.locator('h1').dispatchEvent('pointerdown');
  await page.waitForTimeout(6000);
  expect(sent).toEqual([]);

  const delivery = page.waitForResponse((response) => response.url().endsWith('/visits'));
  await inside.locator('[data-open-3d]').click();
  expect((await delivery).status()).toBe(204);
  const { events }: { events: { kind: string }[] } = JSON.parse(sent[0] ?? '{}');
  expect(events.map(({ kind }) => kind)).toEqual(['page']);
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the embed reads, and the code to copy stands in its field', async ({ page }) => {
    await page.goto(path(firstLanguage, `embed/${id}`));
    await expect(page.locator('.poster img')).toBeVisible();
    await expect(page.locator('h1')).toBeVisible();
    await page.goto(path(firstLanguage, `objects/${id}`));
    const own = words(firstLanguage).embed;
    await page.locator('summary', { hasText: own.title }).click();
    await expect(page.getByLabel(own.code)).toHaveValue(/^<iframe src="http/);
    await expect(page.getByRole('button', { name: own.copy })).toBeHidden();
  });
});
