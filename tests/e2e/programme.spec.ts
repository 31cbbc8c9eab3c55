import { expect, test, type Page } from '@playwright/test';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';

/** A programme on the wall of a class: paged, timed, answered, by keys and by hand, in every language. */
const { languages, path, programmes } = readCatalogue(contentRoot());
const programme = programmes[0];
const beat = programme?.beats.find(({ tasks }) => tasks.length > 0);
const task = beat?.tasks[0];
if (!programme || !beat || !task) throw new Error('no programme with tasks is published');

const projector = (language: string, id = programme.id): string =>
  path(language, `programmes/${id}/projector`);
const shown = (page: Page) => page.locator('[data-screen]:visible');
const face = (page: Page) => page.locator('[data-part="face"]');
const answer = (page: Page) => shown(page).locator('[data-part="answer"]');
const digits = (text: string | null): string =>
  (text ?? '').replace(/[០-៩]/g, (digit) => String(digit.charCodeAt(0) - 0x17e0));
const firstStep = `${programme.beats[0]?.id ?? ''}-1`;

for (const language of languages) {
  test(`one screen at a time, by arrow keys, a clicker and the buttons (${language})`, async ({
    page,
  }) => {
    await page.goto(projector(language));
    await expect(shown(page)).toHaveId('opening');
    await page.keyboard.press('ArrowRight');
    await expect(shown(page)).toHaveId(firstStep);
    await expect(shown(page)).toBeFocused();
    await page.keyboard.press('PageDown');
    await expect(shown(page)).not.toHaveId(firstStep);
    await page.keyboard.press('PageUp');
    await expect(shown(page)).toHaveId(firstStep);
    await page.reload();
    await expect(shown(page)).toHaveId(firstStep);
    await page.locator('[data-part="previous"]').click();
    await expect(shown(page)).toHaveId('opening');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    await expect(shown(page)).toHaveCount(1);
    await page.keyboard.press('Escape');
    await page.waitForURL(`**${path(language, `programmes/${programme.id}`)}`);
  });

  test(`the clock of a step starts, pauses, takes a minute more and goes back (${language})`, async ({
    page,
  }) => {
    await page.clock.install();
    await page.goto(`${projector(language)}#${firstStep}`);
    const minutes = programme.beats[0]?.steps[0]?.minutes ?? 0;
    const reads = async (expected: string): Promise<void> => {
      await expect.poll(async () => digits(await face(page).textContent())).toBe(expected);
    };
    const planned = `${String(minutes).padStart(2, '0')}:00`;
    const minuteLess = `${String(minutes - 1).padStart(2, '0')}:00`;
    await reads(planned);
    await page.clock.pauseAt(Date.now() + 3_600_000);
    await page.keyboard.press('t');
    await page.clock.runFor(60_000);
    await reads(minuteLess);
    await page.keyboard.press('t');
    await page.clock.runFor(60_000);
    await reads(minuteLess);
    await page.keyboard.press('+');
    await reads(planned);
    await page.locator('[data-part="minus"]').click();
    await reads(minuteLess);
    await page.locator('[data-part="reset"]').click();
    await reads(planned);
    await page.locator('[data-part="toggle"]').click();
    await page.clock.runFor(minutes * 60_000);
    await reads('00:00');
    await expect(page.locator('[data-part="time-up"]')).not.toBeEmpty();
  });

  test(`an answer shows when it is asked for (${language})`, async ({ page }) => {
    await page.goto(`${projector(language)}#task-${task.id}`);
    await expect(shown(page)).toHaveId(`task-${task.id}`);
    await expect(shown(page).locator('.question')).toBeVisible();
    await expect(answer(page)).not.toHaveAttribute('open');
    await page.keyboard.press('a');
    await expect(answer(page)).toHaveAttribute('open');
    await expect(shown(page).locator('.why').first()).toBeVisible();
    await shown(page).locator('summary').click();
    await expect(answer(page)).not.toHaveAttribute('open');
  });

  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
  ] as const) {
    test(`every question is whole on a wall of ${String(width)} × ${String(height)} and read from the back (${language})`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.goto(projector(language));
      const count = await page.locator('[data-screen]').count();
      for (let screen = 0; screen < count; screen += 1) {
        const id = await shown(page).getAttribute('id');
        const { lines, below, aside } = await shown(page).evaluate((section) => ({
          lines: parseFloat(getComputedStyle(section).fontSize) / window.innerHeight,
          below: document.documentElement.scrollHeight - window.innerHeight,
          aside: document.documentElement.scrollWidth - window.innerWidth,
        }));
        expect(lines, `${id ?? ''}: text of a thirtieth of the height or more`).toBeGreaterThan(
          1 / 31,
        );
        expect(below, `${id ?? ''} fits`).toBeLessThanOrEqual(0);
        expect(aside, `${id ?? ''} fits`).toBeLessThanOrEqual(0);
        await page.keyboard.press('ArrowRight');
      }
    });
  }
}

test('the keys that write a character can be switched off', async ({ page }) => {
  await page.goto(`${projector(languages[0] ?? '')}#task-${task.id}`);
  await page.locator('[data-part="help"] summary').click();
  await page.locator('[data-part="letter-keys"]').uncheck();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-part="help"]')).not.toHaveAttribute('open');
  await page.keyboard.press('a');
  await expect(answer(page)).not.toHaveAttribute('open');
  await page.keyboard.press('ArrowRight');
  await expect(shown(page)).not.toHaveId(`task-${task.id}`);
});

test('F fills the screen and Escape leaves it before it leaves the lesson', async ({ page }) => {
  await page.goto(projector(languages[0] ?? ''));
  await page.keyboard.press('f');
  await expect
    .poll(() => page.evaluate(() => document.fullscreenElement?.tagName ?? ''))
    .toBe('HTML');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
  await expect(page).toHaveURL(/projector\/$/);
});

test('a finger turns the pages', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    hasTouch: true,
    viewport: { width: 360, height: 740 },
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await page.goto(projector(languages[0] ?? ''));
  await page.locator('[data-part="next"]').tap();
  await expect(shown(page)).toHaveId(firstStep);
  await context.close();
});

test('every programme has its projector, which search engines leave alone', async ({ page }) => {
  for (const { id } of programmes) {
    await page.goto(projector(languages[0] ?? '', id));
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  }
  const sitemap = await (await page.request.get('/sitemap-0.xml')).text();
  expect(sitemap).toContain(`programmes/${programme.id}/`);
  expect(sitemap).not.toContain('projector');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const language of languages) {
    test(`steps, questions and answers stand one below the other (${language})`, async ({
      page,
    }) => {
      await page.goto(projector(language));
      for (const { id } of programme.beats.flatMap(({ tasks }) => tasks))
        await expect(page.locator(`#task-${id} .question`)).toBeVisible();
      await page.locator(`#task-${task.id} summary`).click();
      await expect(page.locator(`#task-${task.id} .why`).first()).toBeVisible();
      await expect(page.locator('[data-part="bar"]')).toBeHidden();
    });
  }
});
