import { expect, test } from '@playwright/test';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { festivalDays } from '../../src/domain/festival-days.ts';

/** Timeline, calendar, glossary and map answer to a keyboard, and say the essential without scripts. */
const catalogue = readCatalogue(contentRoot());
const { languages, path, tell, events, festivals, terms, places, exhibitions, museum } = catalogue;

const theme = events[0]?.theme ?? '';
const ofTheme = events.filter((event) => event.theme === theme).length;

for (const language of languages) {
  test(`the timeline is filtered by theme with a keyboard (${language})`, async ({ page }) => {
    await page.goto(path(language, 'timeline'));
    const shown = page.locator('li[data-event]:visible');
    await expect(shown).toHaveCount(events.length);
    await page.evaluate(() => Object.assign(window, { stayed: true }));

    await page.locator(`a[data-filter="${theme}"]`).focus();
    await page.keyboard.press('Enter');
    await expect(shown).toHaveCount(ofTheme);
    await expect(page).toHaveURL(path(language, `timeline/${theme}`));
    await expect(page.locator('a[data-filter][aria-current]')).toHaveAttribute(
      'data-filter',
      theme,
    );
    expect(await page.evaluate(() => 'stayed' in window), 'the page stays where it is').toBe(true);

    await page.goBack();
    await expect(shown).toHaveCount(events.length);
  });

  test(`the calendar is there as a file (${language})`, async ({ page, request }) => {
    await page.goto(path(language, 'calendar'));
    const href = await page.locator('a[type="text/calendar"]').getAttribute('href');
    const answer = await request.get(href ?? '');
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toContain('text/calendar');
    const text = await answer.text();
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    // Where each village chooses its own day, there is none to put down.
    for (const { name, fixed, occurrences } of festivals) {
      if (!fixed && occurrences.length === 0) continue;
      // RFC 5545 writes a comma or semicolon inside text with a backslash before it.
      const escaped = tell(name, language).text.replace(/[,;]/g, '\\$&');
      expect(text.replaceAll('\r\n ', '')).toContain(`:${escaped}`);
    }
  });

  test(`the glossary is filtered with a keyboard (${language})`, async ({ page }) => {
    const wanted = terms[0];
    if (!wanted) throw new Error('the glossary is empty');
    await page.goto(path(language, 'glossary'));
    const entries = page.locator('article[data-findable]:visible');
    await expect(entries).toHaveCount(terms.length);
    await page.locator('glossary-filter input').focus();
    await page.keyboard.type(tell(wanted.name, language).text);
    await expect(page.locator(`article#${wanted.id}`)).toBeVisible();
    expect(await entries.count()).toBeLessThan(terms.length);
    await expect(page.locator('glossary-filter output')).not.toBeEmpty();
    await page.keyboard.type(' zzz');
    await expect(entries).toHaveCount(0);
    await expect(page.locator('glossary-filter .none')).toBeVisible();
  });

  test(`a marker leads to its place and the place back to the map (${language})`, async ({
    page,
  }) => {
    const place = places.find(({ position }) => position);
    if (!place) throw new Error('no place has a position');
    await page.goto(path(language, 'map'));
    const marker = page.locator(`a.marker[data-place="${place.id}"]:visible`).first();
    const entry = page.locator(`li#${place.id}`);
    await marker.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#${place.id}$`));
    await expect(entry).toBeInViewport();

    // The next stop of the keyboard is the number of the entry, which leads back.
    const number = entry.locator('.number a');
    await page.keyboard.press('Tab');
    await expect(number).toBeFocused();
    await expect(marker).toHaveClass(/lit/);
    await page.keyboard.press('Enter');
    await expect(marker).toBeInViewport();
    await expect(marker).toHaveClass(/lit/);
  });
}

/** A day on which one festival is next, and the day after it, when another is. */
const coming = festivals
  .flatMap((festival) => festivalDays(festival, [2027]).map((days) => ({ festival, ...days })))
  .sort((a, b) => a.from.localeCompare(b.from));

test('the next festival follows the visitor’s day', async ({ page }) => {
  const [first, second] = coming;
  if (!first || !second) throw new Error('no festivals in 2027');
  const next = page.locator('[data-coming] li:visible a').first();

  await page.clock.setFixedTime(`${first.to}T12:00:00+07:00`);
  await page.goto(path(languages[0] ?? '', 'calendar'));
  test.skip(
    (await page.locator('[data-coming][data-today]').count()) > 0,
    'this site was built to show one fixed day',
  );
  await expect(next).toHaveAttribute('href', `#${first.festival.id}`);

  await page.clock.setFixedTime(`${second.from}T00:30:00+07:00`);
  await page.reload();
  await expect(next).toHaveAttribute('href', `#${second.festival.id}`);
});

const khmer = terms.filter(
  ({ name, romanisation }) => name['km'] !== undefined && romanisation !== undefined,
);
const pagesWithTerms = [
  `exhibitions/${exhibitions[0]?.id ?? ''}`,
  `objects/${museum.foregroundObject ?? ''}`,
];
for (const language of ['vi', 'en'].filter((code) => languages.includes(code))) {
  for (const address of pagesWithTerms) {
    test(`a Khmer word is explained with a keyboard (${language}, ${address})`, async ({
      page,
    }) => {
      await page.goto(path(language, address));
      const ids = await page
        .locator('main .term')
        .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('popovertarget')));
      const term = khmer.find(({ id }) => ids.includes(`term-${id}`));
      if (!term) throw new Error('no Khmer word on the page');
      const button = page.locator(`main .term[popovertarget="term-${term.id}"]`).first();
      const card = page.locator(`#term-${term.id}`);

      await button.focus();
      await page.keyboard.press('Shift+Tab');
      // Before it may stand another word, whose open card has a link of its own to pass.
      for (let presses = 0; presses < 3; presses += 1) {
        await page.keyboard.press('Tab');
        if (await button.evaluate((element) => element === document.activeElement)) break;
      }
      await expect(button).toBeFocused();
      await expect(card).toBeVisible();
      await expect(card.locator('[lang="km"]').first()).toHaveText(term.name['km'] ?? '');
      await expect(card).toContainText(`[${term.romanisation ?? ''}]`);
      await expect(card).toContainText(tell(term.meaning, language).text);

      await page.keyboard.press('Escape');
      await expect(card).toBeHidden();
      await page.keyboard.press('Enter');
      await expect(card).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(card).toBeHidden();
      await expect(button).toBeFocused();
    });
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a theme of the timeline is a page of its own', async ({ page }) => {
    for (const language of languages) {
      await page.goto(path(language, 'timeline'));
      await page.locator(`a[data-filter="${theme}"]`).click();
      await expect(page).toHaveURL(path(language, `timeline/${theme}`));
      await expect(page.locator('li[data-event]')).toHaveCount(ofTheme);
    }
  });

  test('the whole glossary and all days of the calendar are told', async ({ page }) => {
    for (const language of languages) {
      await page.goto(path(language, 'glossary'));
      await expect(page.locator('article[data-findable]:visible')).toHaveCount(terms.length);
      await page.goto(path(language, 'calendar'));
      for (const { id } of festivals) await expect(page.locator(`section#${id}`)).toBeVisible();
    }
  });
});
