import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { asPerson, userAgent } from './person.ts';
import { walkedLanguages } from './walked-languages.ts';

const { languages, path, words, exhibitions, programmes, textOf } = readCatalogue(contentRoot());

// The collector takes headless browsers for robots, and the hook is silent in driven ones: these look like people's.
test.use({ userAgent });

test.beforeAll(async ({ request }) => {
  expect(
    await (await request.get('/')).text(),
    'the site was built without its collector: SALA_COLLECTOR=/visits npm run build',
  ).toContain('name="sala-collector"');
});

interface SentEvent {
  kind: string;
  id: string;
  at?: number;
  visit?: string;
  programme?: string;
}

/** The next delivery of a page: what was sent and how it was answered. */
async function delivery(page: Page): Promise<{ events: SentEvent[]; status: number }> {
  const answer = await page.waitForResponse((response) => response.url().endsWith('/visits'));
  const batch: { events: SentEvent[] } = answer.request().postDataJSON();
  return { events: batch.events, status: answer.status() };
}

const countDeliveries = (page: Page) => {
  const deliveries: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/visits')) deliveries.push(request.postData() ?? '');
  });
  return deliveries;
};

/** Clicks a link to a lesson plan, which is evidence of study. */
const download = (page: Page) =>
  page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '#plan';
    link.dataset['evidence'] = 'demonstrated';
    document.body.append(link);
    link.click();
  });

test('a page seen is one event of a visit, without a cookie and without a word in the console', async ({
  context,
  page,
}) => {
  await asPerson(context);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto('/');
  const { events, status } = await delivery(page);
  expect(status).toBe(204);
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({ kind: 'page', visit: expect.stringMatching(/^[0-9a-f]{32}$/) });
  expect(await context.cookies()).toEqual([]);
  expect(said).toEqual([]);
});

test('pages and tabs of one visit share its key, another browser has another', async ({
  baseURL,
  browser,
  context,
  page,
}) => {
  await asPerson(context);
  await page.goto('/');
  const first = (await delivery(page)).events[0]?.visit;
  await page.goto('/objects/');
  expect((await delivery(page)).events[0]?.visit).toBe(first);
  const tab = await context.newPage();
  await tab.goto('/');
  expect((await delivery(tab)).events[0]?.visit).toBe(first);

  const other = await browser.newContext({ userAgent, baseURL: baseURL ?? '' });
  await asPerson(other);
  const stranger = await other.newPage();
  await stranger.goto('/');
  expect((await delivery(stranger)).events[0]?.visit).not.toBe(first);
  await other.close();
});

test('what happens offline waits with its own time and arrives once', async ({ context, page }) => {
  await asPerson(context);
  await page.goto('/');
  await delivery(page);
  await context.setOffline(true);
  const before = Date.now();
  await download(page);
  await page.waitForTimeout(3000);
  const arrived = delivery(page);
  await context.setOffline(false);
  const { events, status } = await arrived;
  expect(status).toBe(204);
  expect(events.map(({ kind }) => kind)).toEqual(['demonstrated']);
  expect(Math.abs((events[0]?.at ?? 0) - before)).toBeLessThan(1500);
  const more = countDeliveries(page);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.waitForTimeout(500);
  expect(more).toEqual([]);
});

test('an overloaded collector gets the same events again later', async ({ context, page }) => {
  await asPerson(context);
  await page.route('**/visits', (route) => route.fulfill({ status: 503 }), { times: 1 });
  await page.goto('/');
  const refused = (await delivery(page)).events[0]?.id;
  await page.goto('/objects/');
  const { events, status } = await delivery(page);
  expect(status).toBe(204);
  expect(events.map(({ id }) => id)).toContain(refused);
});

test('evidence is sent once a visit', async ({ context, page }) => {
  await asPerson(context);
  await page.goto('/');
  await delivery(page);
  await download(page);
  await download(page);
  expect((await delivery(page)).events.map(({ kind }) => kind)).toEqual(['demonstrated']);
});

test('a lesson read, shown and looked up is no evidence of study; an answered task is', async ({
  context,
  page,
}) => {
  await asPerson(context);
  const kinds: string[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/visits')) return;
    const { events }: { events: SentEvent[] } = request.postDataJSON();
    kinds.push(...events.map(({ kind }) => kind));
  });
  const [programme] = programmes;
  if (!programme) throw new Error('no programme is published');
  const lesson = path(languages[0] ?? '', `programmes/${programme.id}`);

  await page.goto(lesson);
  await page.locator('details.fold details.fold > summary').first().click();
  await page.goto(`${lesson}projector/#task-${programme.beats[0]?.tasks[0]?.id ?? ''}`);
  await page.keyboard.press('a');
  await page.keyboard.press('t');
  await page.keyboard.press('ArrowRight');
  await page.goto(`${lesson}tasks/`);
  await page.locator('input[type="radio"]').first().check();
  await page.locator('button[data-part="check"]').first().click();

  await expect.poll(() => kinds.filter((kind) => kind !== 'page')).toEqual(['demonstrated']);
});

for (const wish of [{ doNotTrack: '1' }, { globalPrivacyControl: true }]) {
  test(`a browser with ${JSON.stringify(wish)} sends page and day without a key`, async ({
    context,
    page,
  }) => {
    await asPerson(context, wish);
    await page.goto('/objects/');
    const { events, status } = await delivery(page);
    expect(status).toBe(204);
    expect(events).toEqual([
      {
        kind: 'page-total',
        id: expect.any(String),
        day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        page: '/objects/',
      },
    ]);
    const deliveries = countDeliveries(page);
    await download(page);
    await page.waitForTimeout(3000);
    expect(deliveries).toEqual([]);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });
}

for (const language of walkedLanguages(languages)) {
  test(`the switch on the privacy page ends the counting, and another starts it again (${language})`, async ({
    context,
    page,
  }) => {
    await asPerson(context);
    const cookies: string[] = [];
    page.on('response', (response) => {
      const cookie = response.headers()['set-cookie'];
      if (cookie) cookies.push(`${response.url()}: ${cookie}`);
    });
    const own = words(language).visits;
    const exhibition = exhibitions[0];
    const about = exhibition && textOf(exhibition.texts, language)?.front.title;
    const story = path(language, `exhibitions/${exhibition?.id ?? ''}`);
    const sent = page.locator('sala-sent-events');

    await page.goto(story);
    expect((await delivery(page)).events).toMatchObject([
      { kind: 'page', exhibition: exhibition?.id, language },
    ]);
    await page.goto(path(language, 'privacy'));
    await expect(sent.getByRole('status')).toHaveText(own.state.on);
    await expect(sent.getByRole('listitem').last()).toContainText(
      own.eventAbout.page.replace('{title}', about ?? ''),
    );
    await delivery(page);

    const off = sent.getByRole('button', { name: own.choose.off });
    await off.focus();
    await page.keyboard.press('Enter');
    await expect(sent.getByRole('status')).toHaveText(own.state.off);
    await expect(sent).toContainText(own.nothingSent);
    await expect(sent.getByRole('button', { name: own.choose.on })).toBeFocused();
    const deliveries = countDeliveries(page);
    await download(page);
    await page.goto(story);
    await download(page);
    await page.waitForTimeout(4000);
    expect(deliveries).toEqual([]);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);

    await page.goto(path(language, 'privacy'));
    await sent.getByRole('button', { name: own.choose.on }).click();
    await expect(sent.getByRole('status')).toHaveText(own.state.on);
    await page.goto(story);
    expect((await delivery(page)).events).toMatchObject([{ kind: 'page' }]);
    expect(cookies).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => document.cookie)).toBe('');
  });
}

test('a driven browser, staff and those who switched it off send nothing', async ({
  baseURL,
  browser,
  page: driven,
}) => {
  const nothingFrom = async (prepare: (context: BrowserContext) => Promise<void>) => {
    const context = await browser.newContext({ userAgent, baseURL: baseURL ?? '' });
    await prepare(context);
    const page = await context.newPage();
    const deliveries = countDeliveries(page);
    await page.goto('/');
    await page.waitForTimeout(4000);
    expect(deliveries).toEqual([]);
    await context.close();
  };
  // As Playwright drives it, without a disguise.
  expect(await driven.evaluate(() => navigator.webdriver)).toBe(true);
  await nothingFrom(() => Promise.resolve());
  for (const chosen of ['off', 'staff']) {
    await nothingFrom(async (context) => {
      await asPerson(context);
      await context.addInitScript(
        (choice) => localStorage.setItem('sala-counting', choice),
        chosen,
      );
    });
  }
});
