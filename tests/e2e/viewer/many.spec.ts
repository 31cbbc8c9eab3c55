import { expect, test, type Page } from '@playwright/test';
import { camera, firstLanguage, frames, model, page3d } from './viewer-page.ts';

/** A page of fifty objects: one of them at a time is drawn, and only while somebody looks. */

const COUNT = 50;

/** The object's page with its viewer fifty times on it. No such page is published. */
async function openPage(page: Page): Promise<void> {
  const address = page3d(firstLanguage);
  await page.route(`**${address}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<sala-viewer[^]*?<\/sala-viewer>/, (one) =>
      one.repeat(COUNT),
    );
    await route.fulfill({ response, body });
  });
  await page.addInitScript(() => {
    const contexts: WebGL2RenderingContext[] = [];
    const getContext = HTMLCanvasElement.prototype.getContext;
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
      value(this: HTMLCanvasElement, ...asked: Parameters<typeof getContext>) {
        const context: unknown = getContext.apply(this, asked);
        if (context instanceof WebGL2RenderingContext && !contexts.includes(context)) {
          contexts.push(context);
        }
        return context;
      },
    });
    Object.defineProperty(window, 'liveContexts', {
      get: () => contexts.filter((context) => !context.isContextLost()).length,
    });
  });
  await page.goto(address);
  await expect(page.locator('[data-viewer]')).toHaveCount(COUNT);
}

declare global {
  interface Window {
    readonly liveContexts?: number;
  }
}

const viewerAt = (page: Page, index: number) => page.locator('[data-viewer]').nth(index);
const press = (page: Page, index: number) =>
  viewerAt(page, index).locator('[data-open-3d]').click();
const ready = (page: Page) => page.evaluate(() => window.__viewer?.ready);
const liveContexts = (page: Page) => page.evaluate(() => window.liveContexts);

/** The browser's own frames: none of them may be one of ours while nothing is to be seen. */
const pass = (page: Page, count = 30) =>
  page.evaluate(async (left) => {
    for (; left > 0; left -= 1) await new Promise(requestAnimationFrame);
  }, count);

/** Something changes, as a tour or a link would change it. */
const turn = (page: Page, azimuth: number) =>
  page.evaluate((view) => window.__viewer?.setView?.(view), { ...model.view, azimuth });

test('opening another one closes the first to its picture, and its context goes', async ({
  page,
}) => {
  await openPage(page);
  let former: number | null = null;
  for (const index of [0, 1, COUNT - 1]) {
    await press(page, index);
    expect(await ready(page)).toBe(true);
    await expect(viewerAt(page, index)).toHaveAttribute('data-state', 'open');
    await expect(page.locator('[data-state="open"]')).toHaveCount(1);
    await expect(page.locator('canvas')).toHaveCount(1);
    await expect.poll(() => liveContexts(page)).toBe(1);
    if (former !== null) await expect(viewerAt(page, former).locator('.poster img')).toBeVisible();
    former = index;
  }
});

test('one that is still opening gives way too', async ({ page }) => {
  await openPage(page);
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.glb', async (route) => {
    await held;
    await route.continue().catch(() => undefined); // the page has called it off
  });
  await press(page, 0);
  await expect(viewerAt(page, 0)).toHaveAttribute('data-state', 'opening');
  await press(page, 1);
  await expect(viewerAt(page, 0)).toHaveAttribute('data-state', 'poster');
  await expect(viewerAt(page, 0).locator('[data-status]')).toBeEmpty();
  release();
  expect(await ready(page)).toBe(true);
  await expect(viewerAt(page, 1)).toHaveAttribute('data-state', 'open');
  await expect.poll(() => liveContexts(page)).toBe(1);
});

test('no frame is drawn while it is idle, hidden or scrolled away; then the latest view is', async ({
  page,
}) => {
  await openPage(page);
  await press(page, 0);
  expect(await ready(page)).toBe(true);
  await pass(page, 5);

  let drawn = await frames(page);
  await pass(page);
  expect(await frames(page), 'idle').toBe(drawn);

  const hide = (hidden: boolean) =>
    page.evaluate((now) => {
      Object.defineProperty(document, 'hidden', { value: now, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await hide(true);
  await turn(page, 100);
  await pass(page);
  expect(await frames(page), 'in a tab behind others').toBe(drawn);
  await hide(false);
  await expect.poll(async () => (await camera(page)).azimuth).toBeCloseTo(100, 1);

  await viewerAt(page, COUNT - 1).scrollIntoViewIfNeeded();
  await pass(page);
  drawn = await frames(page);
  await turn(page, -60);
  await pass(page);
  expect(await frames(page), 'scrolled away').toBe(drawn);
  await viewerAt(page, 0).scrollIntoViewIfNeeded();
  await expect.poll(async () => (await camera(page)).azimuth).toBeCloseTo(-60, 1);
});
