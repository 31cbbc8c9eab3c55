import { expect, test } from '@playwright/test';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { growthInputOf, readPlan } from '../../src/catalogue/plan.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { today } from '../../src/catalogue/today.ts';
import { growthFigures } from '../../src/domain/growth-figures.ts';
import { headlineFigure } from '../../src/domain/headline-figure.ts';
import { numerals } from '../../src/i18n/numerals.ts';

const { languages, path, words, museum } = readCatalogue(contentRoot());
const plan = readPlan(contentRoot());
if (!plan) throw new Error('the museum under test has no plan');
const figures = growthFigures(growthInputOf(plan, today(museum.timeZone)));

for (const language of languages) {
  const own = words(language).growth;
  const number = numerals(language);

  for (const { width, direction } of [
    { width: 360, direction: 'right' },
    { width: 1440, direction: 'up' },
  ]) {
    test(`the chart says the table's numbers (${language}, ${String(width)} px)`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path(language, 'growth'));
      const chart = page.locator(`svg[role="img"].${direction}`);
      await expect(chart).toBeVisible();
      await expect(page.locator('svg[role="img"]:visible')).toHaveCount(1);

      const labels = await chart.locator('text[data-column]').evaluateAll((all) =>
        all.map((one) => ({
          year: one.getAttribute('data-year') ?? '',
          column: one.getAttribute('data-column') ?? '',
          text: one.textContent.trim(),
        })),
      );
      expect(labels.length).toBeGreaterThanOrEqual(figures.rows.length);
      for (const { year, column, text } of labels) {
        await expect(
          page.locator(`tr[data-year="${year}"] [data-column="${column}"]`),
          `${column} of ${year}`,
        ).toContainText(text);
      }
      for (const row of figures.rows.filter(({ onSite }) => onSite !== null)) {
        await expect(
          page.locator(`tr[data-year="${String(row.year)}"] [data-column="on-site"]`),
        ).toHaveText(number.format(row.onSite ?? 0));
      }
    });
  }

  test(`every breakdown says the same as its file (${language})`, async ({ page, request }) => {
    await page.goto(path(language, 'growth'));
    const tables = page.locator('[data-table]');
    expect(await tables.count()).toBeGreaterThanOrEqual(5);
    for (const table of await tables.all()) {
      const file = await request.get((await table.getByRole('link').getAttribute('href')) ?? '');
      expect(file.headers()['content-type']).toContain('text/csv');
      const lines = (await file.text()).replace('\uFEFF', '').trimEnd().split('\r\n').slice(1);
      const rows = table.locator('tbody tr');
      await expect(rows).toHaveCount(lines.length);
      for (const [index, line] of lines.entries()) {
        const cells = await rows.nth(index).locator('td.figure').allInnerTexts();
        const written = line.split(',').slice(-cells.length - 1, -1);
        expect(cells.map((cell) => cell.replace(/\s/g, ''))).toEqual(
          written.map((figure) =>
            /^\d+$/.test(figure)
              ? number.format(Number(figure))
              : `–${own.none}`.replace(/\s/g, ''),
          ),
        );
      }
    }
  });

  test(`all 17 indicators stand there, those of others to be filled in (${language})`, async ({
    page,
  }) => {
    await page.goto(path(language, 'growth'));
    await expect(page.locator('[data-indicator]')).toHaveCount(17);
    await expect(page.locator('[data-indicator="lib.service.district"]')).toContainText(
      words(language).growthTables.others,
    );
    await expect(page.locator('[data-indicator="mus.study-visits.growth"]')).not.toContainText(
      words(language).growthTables.others,
    );
  });

  test(`made-up figures carry the example mark (${language})`, async ({ page }) => {
    await page.goto(path(language, 'growth'));
    for (const { year, example } of figures.rows) {
      await expect(
        page.locator(`tr[data-year="${String(year)}"] .example-tag`, { hasText: own.example }),
      ).toHaveCount(example ? 1 : 0);
    }
    const marked = page.locator('.study-visits .example-tag');
    expect((await marked.count()) > 0).toBe(figures.example);
  });

  test(`the home page says the same figure (${language})`, async ({ page }) => {
    const headline = headlineFigure(figures);
    await page.goto(path(language, ''));
    const home = page.locator('.study-visits');
    await expect(home).toContainText(number.format(headline?.visits ?? 0));
    const said = await home.innerText();
    await page.locator(`main a[href="${path(language, 'growth')}"]`).click();
    expect(await page.locator('.study-visits').innerText()).toBe(said);
  });
}

test('Khmer readers read Khmer digits', async ({ page }) => {
  test.skip(!languages.includes('km'));
  await page.goto(path('km', 'growth'));
  const parts = [
    'tbody >> nth=0',
    '[data-table="months"]',
    'svg[role="img"] >> nth=0',
    '.study-visits',
  ];
  for (const part of parts) {
    const text = await page.locator(part).textContent();
    expect(text).toMatch(/[០-៩]/);
    expect(text).not.toMatch(/[0-9]/);
  }
});

test.describe('what the collector has counted this year', () => {
  const asOf = today(museum.timeZone);
  const answer = (studyVisits: number | null) => ({
    museum: museum.id,
    asOf,
    years: [{ year: Number(asOf.slice(0, 4)), studyVisits }],
    fewerThan: 5,
  });

  /** Also where the site was built without a collector's address; the page's script runs after this. */
  test.beforeEach(async ({ page }) => {
    await page.addInitScript((id) => {
      document.addEventListener('readystatechange', () => {
        if (document.querySelector('meta[name="sala-collector"]')) return;
        const meta = document.createElement('meta');
        meta.name = 'sala-collector';
        meta.content = '/visits';
        meta.dataset['museum'] = id;
        document.head.append(meta);
      });
    }, museum.id);
  });

  for (const language of languages) {
    test(`is shown, and a small figure only as a bound (${language})`, async ({ page }) => {
      const live = page.locator('[data-live-visits]');
      let visits: number | null = 1234;
      await page.route('**/visits/summary.json*', (route) =>
        route.fulfill({ json: answer(visits) }),
      );
      await page.goto(path(language, 'growth'));
      await expect(live).toContainText(numerals(language, { useGrouping: false }).format(1234));
      visits = null;
      await page.reload();
      await expect(live).toContainText(numerals(language).format(5));
      await expect(live).not.toContainText('{');
    });
  }

  test('is nothing where the collector does not answer as one', async ({ page }) => {
    await page.route('**/visits/summary.json*', (route) =>
      route.fulfill({ status: 503, body: '<p>down' }),
    );
    await page.goto(path(languages[0] ?? '', 'growth'), { waitUntil: 'networkidle' });
    await expect(page.locator('[data-live-visits]')).toBeHidden();
  });
});
