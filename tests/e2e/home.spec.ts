import { expect, test, type Page } from '@playwright/test';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { isWithin, seasonOf } from '../../src/domain/season.ts';

/** All seasons are built into the home page; the visitor's own day chooses among them. */
const { exhibitions, festivals, languages, path } = readCatalogue(contentRoot());

const otherDay = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The seasons built into the page, in the order of their days. */
const seasonsOf = (page: Page) =>
  page.locator('[data-hero] [data-from]').evaluateAll((lines) =>
    lines
      .map((line) => ({
        from: line.getAttribute('data-from') ?? '',
        to: line.getAttribute('data-to') ?? '',
      }))
      .sort((one, other) => one.from.localeCompare(other.from)),
  );

const shownHero = (page: Page) => page.locator('[data-hero]:not([hidden])');
const inSeason = (page: Page) => shownHero(page).locator('[data-from]:visible');
const offSeason = (page: Page) => shownHero(page).locator('[data-off]');

async function isOn(page: Page, day: string, from: string): Promise<void> {
  await expect(inSeason(page), day).toHaveCount(1);
  await expect(inSeason(page), day).toHaveAttribute('data-from', from);
  await expect(offSeason(page), day).toBeHidden();
}

async function isOff(page: Page, day: string): Promise<void> {
  await expect(shownHero(page), day).toHaveCount(1);
  await expect(inSeason(page), day).toHaveCount(0);
  await expect(offSeason(page), day).toBeVisible();
}

for (const language of languages) {
  const address = path(language, '');

  test(`the home page says what is on, on every day of a season and on no other (${language})`, async ({
    page,
  }) => {
    await page.goto(address);
    const seasons = await seasonsOf(page);
    expect(seasons.length, 'two seasons are built in, with days between them').toBeGreaterThan(1);
    const at = async (day: string): Promise<void> => {
      await page.clock.setFixedTime(new Date(`${day}T05:00:00Z`));
      await page.goto(address);
    };
    for (const { from, to } of [...seasons.slice(0, 2), ...seasons.slice(-1)]) {
      for (const day of [from, to]) {
        await at(day);
        await isOn(page, day, from);
      }
      // The day before the first season, between two, after the last.
      for (const day of [otherDay(from, -1), otherDay(to, 1)]) {
        if (seasons.some((season) => isWithin(day, season))) continue;
        await at(day);
        await isOff(page, day);
      }
    }
  });
}

test('a page built for a day (SALA_TODAY) shows that day, whatever the clock says', async ({
  page,
}) => {
  const address = path(languages[0] ?? '', '');
  const build = async (day: string): Promise<void> => {
    await page.unrouteAll();
    await page.route(address, async (route) => {
      const answer = await route.fetch();
      const html = (await answer.text())
        .replace(/ data-today="[^"]*"/, '')
        .replace('data-time-zone=', `data-today="${day}" data-time-zone=`);
      await route.fulfill({ response: answer, body: html });
    });
    await page.goto(address);
  };
  await page.goto(address);
  const last = (await seasonsOf(page)).at(-1);
  if (!last) throw new Error('no season is built in');
  await build(last.to);
  await isOn(page, last.to, last.from);
  await build(otherDay(last.to, 1));
  await isOff(page, last.to);
});

test('every season to come of an exhibition is built in', async ({ page }) => {
  await page.goto(path(languages[0] ?? '', ''));
  const built = (await seasonsOf(page)).map(({ from }) => from);
  const first = built[0] ?? '';
  const expected = exhibitions
    .flatMap(({ season }) => festivals.find(({ id }) => id === season)?.occurrences ?? [])
    .map((occurrence) => seasonOf(occurrence).from)
    .filter((from) => from >= first);
  expect(built).toEqual(expected.sort());
});
