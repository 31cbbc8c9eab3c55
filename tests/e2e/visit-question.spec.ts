import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { asPerson, userAgent } from './person.ts';
import { walkedLanguages } from './walked-languages.ts';

/** What a visit is for, asked once, after two minutes, at the end of the page. */
const { languages, path, words, exhibitions } = readCatalogue(contentRoot());
const [first = ''] = languages;
const [exhibition] = exhibitions;
const story = (language: string) => path(language, `exhibitions/${exhibition?.id ?? ''}`);

test.use({ userAgent });

/** Kinds of events sent, in order. */
function sentFrom(page: Page): string[] {
  const kinds: string[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/visits')) return;
    const { events }: { events: { kind: string }[] } = request.postDataJSON();
    kinds.push(...events.map(({ kind }) => kind));
  });
  return kinds;
}

/** Opens a page under a clock that the test moves. */
async function open(page: Page, address: string, more = {}): Promise<void> {
  await asPerson(page.context(), more);
  await page.clock.install();
  await page.goto(address);
  await page.clock.runFor(5000); // the hook starts when the page is quiet
}

const question = (page: Page) => page.locator('visit-question');

for (const language of walkedLanguages(languages)) {
  test(`asked at the end of the page after two minutes, answered by keyboard, never again (${language})`, async ({
    page,
  }) => {
    const own = words(language).visitQuestion;
    const kinds = sentFrom(page);
    await open(page, story(language));
    await expect.poll(() => kinds).toEqual(['page']);
    await page.clock.runFor(100_000);
    await expect(question(page)).toBeHidden();
    const before = await page.evaluate(() => scrollY);
    await page.clock.runFor(30_000);
    await expect(question(page)).toBeVisible();
    await expect(question(page)).not.toBeInViewport();
    expect(await page.evaluate(() => scrollY)).toBe(before);

    await question(page).scrollIntoViewIfNeeded();
    await expect(question(page)).toContainText(own.ask);
    const { violations } = await new AxeBuilder({ page }).include('visit-question').analyze();
    expect(violations).toEqual([]);
    await page.getByRole('button', { name: own.study, exact: true }).press('Enter');
    await expect(question(page)).toHaveText(own.thanks);
    await expect(question(page).locator('p')).toBeFocused();
    await page.clock.runFor(5000);
    await expect.poll(() => kinds).toContain('declared');

    await page.goto(path(language, 'objects'));
    await page.clock.runFor(200_000);
    await expect(question(page)).toBeHidden();
    expect(kinds.filter((kind) => kind === 'declared')).toHaveLength(1);
  });
}

test('who came to look around is thanked, and nothing more is sent', async ({ page }) => {
  const own = words(first).visitQuestion;
  const kinds = sentFrom(page);
  await open(page, story(first));
  await page.clock.runFor(130_000);
  await question(page).scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: own.look, exact: true }).click();
  await expect(question(page)).toHaveText(own.thanks);
  await page.clock.runFor(10_000);
  expect(kinds).not.toContain('declared');
});

test('who has answered a task is not asked', async ({ page }) => {
  await open(page, story(first));
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '#plan';
    link.dataset['evidence'] = 'demonstrated';
    document.body.append(link);
    link.click();
  });
  await page.clock.runFor(200_000);
  await expect(question(page)).toBeHidden();
});

test('who asks not to be followed is not asked', async ({ page }) => {
  await open(page, story(first), { globalPrivacyControl: true });
  await page.clock.runFor(200_000);
  await expect(question(page)).toBeHidden();
});

test('on the wall of a classroom nobody is asked', async ({ page }) => {
  await page.goto('/');
  await expect(question(page)).toHaveCount(1);
  const programme = readCatalogue(contentRoot()).programmes[0]?.id ?? '';
  await page.goto(path(first, `programmes/${programme}/projector`));
  await expect(question(page)).toHaveCount(0);
});
