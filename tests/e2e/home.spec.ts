import { expect, test } from '@playwright/test';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';

/** All seasons are built into the home page; the visitor's own day chooses among them. */
const { languages, path } = readCatalogue(contentRoot());

const dayBefore = (day: string): string =>
  new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

for (const language of languages) {
  test(`the home page says what is on from a season's first day to its last (${language})`, async ({
    page,
  }) => {
    const address = path(language, '');
    await page.goto(address);
    const lines = page.locator('[data-hero] [data-from]');
    const seasons = await lines.evaluateAll((all) =>
      all.map((line) => ({
        from: line.getAttribute('data-from') ?? '',
        to: line.getAttribute('data-to') ?? '',
      })),
    );
    expect(seasons.length).toBeGreaterThan(0);
    const last = seasons.at(-1);
    if (!last) throw new Error('no season is built in');

    for (const day of [last.from, last.to]) {
      await page.clock.setFixedTime(new Date(`${day}T05:00:00Z`));
      await page.goto(address);
      await expect(lines.last()).toBeVisible();
      await expect(page.locator('[data-hero]:not([hidden])')).toHaveCount(1);
    }
    await page.clock.setFixedTime(new Date(`${dayBefore(last.from)}T05:00:00Z`));
    await page.goto(address);
    await expect(lines.last()).toBeHidden();
    await expect(page.locator('[data-hero]:not([hidden])')).toHaveCount(1);
  });
}
