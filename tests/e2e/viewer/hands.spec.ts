import { expect, test } from '@playwright/test';
import { camera, firstLanguage, model, openViewer, opener, page3d, stage } from './viewer-page.ts';

/** Mouse and fingers. */

test('mouse: a drag goes round the object, the wheel comes nearer, the right button moves it', async ({
  page,
}) => {
  await page.goto(page3d(firstLanguage));
  await openViewer(page);
  const box = await stage(page).boundingBox();
  if (!box) throw new Error('the stage has a place');
  const middle = { x: box.x + box.width * 0.25, y: box.y + box.height * 0.3 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x + 80, middle.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await camera(page)).azimuth).toBeLessThan(model.view.azimuth - 5);
  const { distance, target } = await camera(page);
  await page.mouse.wheel(0, -240);
  await expect.poll(async () => (await camera(page)).distance).toBeLessThan(distance);
  await page.mouse.down({ button: 'right' });
  await page.mouse.move(middle.x + 160, middle.y, { steps: 4 });
  await page.mouse.up({ button: 'right' });
  await expect.poll(async () => (await camera(page)).target).not.toEqual(target);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });
  test('one finger goes round the object, two come nearer', async ({ page }) => {
    await page.goto(page3d(firstLanguage));
    await opener(page).tap();
    expect(await page.evaluate(() => window.__viewer?.ready)).toBe(true);
    const box = await stage(page).boundingBox();
    if (!box) throw new Error('the stage has a place');
    const at = (right: number, down: number) => ({ x: box.x + right, y: box.y + down });
    const fingers = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: object[]) =>
      fingers.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: touchPoints.map((point, id) => ({ x: 0, y: 0, ...point, id })),
      });

    await touch('touchStart', at(40, 40));
    for (const right of [60, 80, 100, 120]) await touch('touchMove', at(right, 40));
    await touch('touchEnd');
    await expect
      .poll(async () => (await camera(page)).azimuth)
      .toBeLessThan(model.view.azimuth - 5);

    const { distance } = await camera(page);
    await touch('touchStart', at(150, 60), at(190, 60));
    for (const apart of [30, 50, 70, 90]) {
      await touch('touchMove', at(170 - apart, 60), at(170 + apart, 60));
    }
    await touch('touchEnd');
    await expect.poll(async () => (await camera(page)).distance).toBeLessThan(distance);
  });
});
