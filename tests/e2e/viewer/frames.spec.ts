import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { camera, firstLanguage, frames, model, openViewer, page3d, stage } from './viewer-page.ts';

/** What is drawn, and when. */

test('the object is seen: the picture is no plain ground, and another one from another side', async ({
  page,
}) => {
  await page.goto(page3d(firstLanguage));
  await openViewer(page);
  const picture = async () => sharp(await stage(page).screenshot()).removeAlpha();
  const front = await picture();
  const spread = (await front.stats()).channels.map(({ stdev }) => stdev);
  expect(Math.min(...spread)).toBeGreaterThan(15);
  await page.evaluate(
    (view) => window.__viewer?.setView?.({ ...view, azimuth: view.azimuth + 90 }),
    { ...model.view },
  );
  await expect
    .poll(async () => (await camera(page)).azimuth)
    .toBeCloseTo(model.view.azimuth + 90, 1);
  const [before, after] = await Promise.all(
    [front, await picture()].map((seen) => seen.raw().toBuffer()),
  );
  expect(before?.equals(after ?? Buffer.alloc(0))).toBe(false);
});

test('nothing is drawn while nothing changes', async ({ page }) => {
  await page.goto(page3d(firstLanguage));
  await openViewer(page);
  await page.keyboard.press('ArrowLeft');
  await expect
    .poll(async () => (await camera(page)).azimuth)
    .toBeCloseTo(model.view.azimuth - 10, 2);
  const turns = (count: number) =>
    page.evaluate(async (left) => {
      for (; left > 0; left -= 1) await new Promise(requestAnimationFrame);
    }, count);
  await turns(5);
  const drawn = await frames(page);
  await turns(60);
  expect(await frames(page)).toBe(drawn);
});
