import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { walkedLanguages } from './walked-languages.ts';

/** Objects of a story open in 3D beside their words. */
const { languages, path, exhibitions, object } = readCatalogue(contentRoot());
const sections = (id: string) =>
  exhibitions
    .find((exhibition) => exhibition.id === id)
    ?.sections.filter(({ object: shown, image }) => !image && object(shown ?? '')?.model) ?? [];
const story = exhibitions.find(({ id }) => sections(id).length > 1);
const [first, second] = sections(story?.id ?? '');
if (!story || !first || !second) throw new Error('no published story shows two objects in 3D');

const viewerOf = (page: Page, { id }: { id: string }) => page.locator(`#${id} [data-viewer]`);

async function open(page: Page, section: { id: string }): Promise<void> {
  await viewerOf(page, section).locator('[data-open-3d]').click();
  expect(await page.evaluate(() => window.__viewer?.ready)).toBe(true);
  await expect(viewerOf(page, section)).toHaveAttribute('data-state', 'open');
}

for (const language of walkedLanguages(languages)) {
  const address = `${path(language, `exhibitions/${story.id}`)}?viewer-test`;

  test(`objects open beside their words, one at a time (${language})`, async ({ page }) => {
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(address);
    await open(page, first);
    await open(page, second);
    await expect(viewerOf(page, first)).toHaveAttribute('data-state', 'poster');
    await expect(page.locator('canvas'), 'one WebGL context on the page').toHaveCount(1);
    await viewerOf(page, second).locator('[data-close-3d]').click();
    await expect(page.locator('canvas')).toHaveCount(0);
    expect(faults).toEqual([]);
  });

  test(`nobody's fault to find while one is open (${language})`, async ({ page }) => {
    await page.goto(address);
    await open(page, first);
    const { violations } = await new AxeBuilder({ page }).include(`#${first.id}`).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}

test('nothing of 3D is fetched before somebody asks for it', async ({ page, request }) => {
  const fetched: string[] = [];
  page.on('request', (each) => fetched.push(each.url()));
  await page.goto(`${path(languages[0] ?? '', `exhibitions/${story.id}`)}?viewer-test=live`);
  await viewerOf(page, second).scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((url) => url.endsWith('.glb'))).toEqual([]);
  for (const url of fetched.filter((each) => each.endsWith('.js')))
    expect(await (await request.get(url)).text(), url).not.toContain('WebGLRenderer');
  const before = fetched.length;
  await open(page, second);
  expect(fetched.slice(before).filter((url) => url.endsWith('.glb'))).toHaveLength(1);
});

test('an address that holds a view speaks of no object of a story', async ({ page }) => {
  await page.goto(
    `${path(languages[0] ?? '', `exhibitions/${story.id}`)}?viewer-test#view=90,20,1,0,0,0`,
  );
  await open(page, first);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-status]').first()).toBeEmpty();
  await expect(page).toHaveURL(/#view=90,20,1,0,0,0$/);
});
