import { expect, test, type Page } from '@playwright/test';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { asPerson, userAgent } from './person.ts';
import { walkedLanguages } from './walked-languages.ts';

/** What is told of searches and of reading to the end: no key, no time, no words but the museum's own. */
const { languages, path, exhibitions, terms, tell } = readCatalogue(contentRoot());

test.use({ userAgent });

interface Note {
  kind: string;
  what?: string;
  about?: string;
}

/** Gathers the notes that a page sends, and how the collector answered. */
function notesOf(page: Page) {
  const notes: Note[] = [];
  const statuses: number[] = [];
  page.on('response', (answer) => {
    if (!answer.url().endsWith('/visits')) return;
    statuses.push(answer.status());
    const { events }: { events: Note[] } = answer.request().postDataJSON();
    notes.push(...events.filter(({ kind }) => kind === 'noted'));
  });
  return { notes, statuses };
}

for (const language of walkedLanguages(languages)) {
  test(`a search is told by the museum’s own term, any other word only as such (${language})`, async ({
    context,
    page,
  }) => {
    await asPerson(context);
    const { notes, statuses } = notesOf(page);
    const [term] = terms;
    if (!term) throw new Error('the museum has no terms');
    await page.goto(path(language, 'search'));
    const field = page.locator('search-page input').first();
    await field.fill(tell(term.name, language).text);
    await expect.poll(() => notes.length, { timeout: 15_000 }).toBe(1);
    await field.fill('xqzwv');
    await expect.poll(() => notes.length, { timeout: 15_000 }).toBe(2);
    expect(notes).toEqual([
      expect.objectContaining({ what: 'search-found', about: term.id }),
      expect.objectContaining({ what: 'search-nothing', about: 'other-word' }),
    ]);
    for (const note of notes)
      expect(Object.keys(note).sort()).toEqual(['about', 'day', 'id', 'kind', 'what']);
    expect(statuses.every((status) => status === 204)).toBe(true);
  });
}

test('a story read to its end is told once, one that was only scrolled is not', async ({
  context,
  page,
}) => {
  const [exhibition] = exhibitions;
  if (!exhibition) throw new Error('the museum has no exhibition');
  await asPerson(context);
  await page.clock.install();
  const { notes } = notesOf(page);
  await page.goto(path(languages[0] ?? '', `exhibitions/${exhibition.id}`));
  const end = page.locator('[data-story-end]');
  await end.scrollIntoViewIfNeeded();
  await page.clock.runFor(5000);
  await page.evaluate(() => scrollTo(0, 0));
  await page.clock.runFor(60_000);
  expect(notes).toEqual([]);
  await end.scrollIntoViewIfNeeded();
  await page.clock.runFor(5000);
  await expect
    .poll(async () => {
      await page.clock.runFor(1000);
      return notes;
    })
    .toEqual([expect.objectContaining({ what: 'read-to-end', about: exhibition.id })]);
});

test('a browser that asks not to be followed tells of no search', async ({ context, page }) => {
  await asPerson(context, { globalPrivacyControl: true });
  const { notes, statuses } = notesOf(page);
  await page.goto(path(languages[0] ?? '', 'search'));
  await page.locator('search-page input').first().fill('xqzwv');
  await expect.poll(() => statuses.length, { timeout: 15_000 }).toBeGreaterThan(0);
  await page.waitForTimeout(8000);
  expect(notes).toEqual([]);
});
