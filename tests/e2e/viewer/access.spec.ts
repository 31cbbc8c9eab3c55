import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { fill } from '../../../src/i18n/words.ts';
import {
  camera,
  firstLanguage,
  languages,
  object,
  openViewer,
  page3d,
  stage,
  viewer,
  words,
} from './viewer-page.ts';

/** The 3D view for everybody: by ear, by one finger, without motion, in forced colours, enlarged four times. */

const openTurntable = async (page: Page) => {
  await page.locator('[data-open-turntable]').click();
  await expect(viewer(page)).toHaveAttribute('data-state', 'turntable');
};

for (const language of languages) {
  test(`it says what it is, how it is used, and from where one looks (${language})`, async ({
    page,
  }) => {
    const own = words(language).viewer;
    await page.goto(page3d(language));
    await openViewer(page);
    await expect(stage(page)).toHaveRole('application');
    await expect(stage(page)).toHaveAccessibleDescription(own.instructions);
    await expect(page.locator('[data-spoken]')).toHaveText(own.says.opened);
    // From 18° on the front by three steps to 48°: the front right.
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    const { seenFrom, sideFrontRight, heightSlightlyAbove } = own.says;
    await expect(page.locator('[data-spoken]')).toContainText(
      fill(seenFrom, { side: sideFrontRight, height: heightSlightlyAbove }),
    );
  });

  test(`enlarged four times nothing is lost or cut (${language})`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(page3d(language));
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    const cut = () =>
      page.locator('.tools button:visible, .study button:visible').evaluateAll((buttons) =>
        buttons.flatMap((button) => {
          const { left, right, width: wide, height } = button.getBoundingClientRect();
          const whole = left >= 0 && right <= innerWidth && wide >= 44 && height >= 44;
          return whole ? [] : [button.getAttribute('title') ?? button.textContent];
        }),
      );
    for (const open of [openTurntable, openViewer]) {
      await open(page);
      expect(await width()).toBeLessThanOrEqual(320);
      expect(await cut()).toEqual([]);
      await page.locator('[data-close-turntable]:visible, [data-close-3d]:visible').click();
    }
  });
}

test('in forced colours every control can be seen, and axe finds no fault', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(page3d(firstLanguage));
  const unseenControls = (parts: string) =>
    page.locator(parts).evaluateAll((controls) => {
      const ground = getComputedStyle(document.body).backgroundColor;
      return controls
        .filter((control) => getComputedStyle(control).borderTopColor === ground)
        .map(({ textContent }) => textContent.trim());
    });
  for (const open of [openTurntable, openViewer]) {
    await open(page);
    expect(await unseenControls('.tools button:visible')).toEqual([]);
    const { violations } = await new AxeBuilder({ page }).include('[data-viewer]').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)}`)).toEqual([]);
    for (const study of await page.locator('[data-study]:visible').all()) {
      await study.click();
      const drawer = page.locator('[data-drawer]:visible');
      await expect(drawer).toBeVisible();
      const parts = 'button, select, label:has([type="radio"]), a[class]';
      expect(await unseenControls(`[data-drawer]:visible :is(${parts}):visible`)).toEqual([]);
    }
    await page.locator('[data-close-turntable]:visible, [data-close-3d]:visible').click();
  }
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });
  test('one finger scrolls the page until two fingers or a tap enter', async ({ page }) => {
    const { says } = words(firstLanguage).viewer;
    await page.goto(page3d(firstLanguage));
    await openViewer(page);
    await page.keyboard.press('Escape'); // out again
    await expect(viewer(page)).not.toHaveAttribute('data-entered');
    const before = await camera(page);
    const hand = await page.context().newCDPSession(page);
    let edge = await stage(page).boundingBox();
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) =>
      hand.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(([x, y], id) => ({
          x: (edge?.x ?? 0) + x,
          y: (edge?.y ?? 0) + y,
          id,
        })),
      });

    const scrolled = await page.evaluate(() => scrollY);
    await touch('touchStart', [60, 250]);
    for (const y of [220, 190, 160, 130, 100]) await touch('touchMove', [60, y]);
    // The finger rests before it lifts, or the page would run on, on a busy machine out of the window.
    await page.waitForTimeout(300);
    await touch('touchMove', [60, 101]);
    await touch('touchEnd');
    await expect(page.locator('[data-status]')).toHaveText(says.touchHint);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled);
    expect(await camera(page)).toEqual(before);

    // The page stands still before the next touch.
    await expect
      .poll(
        async () => {
          const last = edge?.y;
          edge = await stage(page).boundingBox();
          return edge?.y === last;
        },
        { intervals: [250] },
      )
      .toBe(true);
    await touch('touchStart', [120, 150], [180, 150]);
    for (const apart of [40, 60, 80])
      await touch('touchMove', [150 - apart, 150], [150 + apart, 150]);
    await touch('touchEnd');
    await expect(viewer(page)).toHaveAttribute('data-entered');
    await expect.poll(async () => (await camera(page)).distance).toBeLessThan(before.distance);
  });
});

test('who asks for less motion is taken to a place at once', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await page.goto(page3d(firstLanguage, '?viewer-test=live'));
  await openViewer(page);
  const place = object.annotations.find(({ at }) => at);
  await page.locator(`[data-annotation="${place?.id ?? ''}"] button`).focus();
  const firstMove = await page.evaluate(async () => {
    const now = () => window.__viewer?.state?.camera.target;
    const before = JSON.stringify(now());
    if (document.activeElement instanceof HTMLElement) document.activeElement.click();
    while (JSON.stringify(now()) === before) await new Promise(requestAnimationFrame);
    return now();
  });
  expect(firstMove).toEqual(place?.at);
  await context.close();
});
