import { expect, test, type Page } from '@playwright/test';
import sharp from 'sharp';
import type { Point } from '../../../src/islands/viewer/projection.ts';
import { withCube } from './test-model.ts';
import {
  firstLanguage,
  object,
  openViewer,
  page3d,
  stage,
  viewerState,
  words,
} from './viewer-page.ts';

/** The numbers on the object: hidden behind it, and one for several where they overlap. */

const [first, second] = object.annotations.filter(({ at }) => at).map(({ id }) => id);
if (!first || !second) throw new Error('two numbered places');
const pin = (page: Page, id: string) => page.locator(`[data-pin="${id}"]`);

/** Opens a cube of 10 cm that has two numbered places on it. */
async function openCube(page: Page, places: readonly { id: string; at: Point; normal: Point }[]) {
  const annotations = places.map((place) => ({
    ...place,
    label: { text: place.id, lang: firstLanguage },
  }));
  await withCube(page, { annotations });
  await page.goto(page3d(firstLanguage));
  await openViewer(page);
}

const turnTo = async (page: Page, azimuth: number) => {
  await page.evaluate((turned) => {
    const camera = window.__viewer?.state?.camera;
    if (camera) window.__viewer?.setView?.({ ...camera, azimuth: turned });
  }, azimuth);
  await expect.poll(async () => (await viewerState(page)).camera.azimuth).toBeCloseTo(azimuth, 0);
};

/** Whether the middle of the picture, where both places are, shows the paper white of a pin. */
async function pinInMiddle(page: Page): Promise<boolean> {
  const picture = sharp(await stage(page).locator('xpath=..').screenshot());
  const { width, height } = await picture.metadata();
  const left = Math.round(width / 2) - 11; // within the disc, beside its number
  const top = Math.round(height / 2) - 3;
  // sharp tells of the whole file, so the part is made a file of its own.
  const middle = await picture.extract({ left, top, width: 4, height: 6 }).png().toBuffer();
  const { channels } = await sharp(middle).stats();
  return channels.slice(0, 3).every(({ mean }) => mean > 200);
}

test('a number behind the object is not seen, and comes into sight on its side', async ({
  page,
}) => {
  await openCube(page, [{ id: first, at: [0, 0.05, -0.05], normal: [0, 0, -1] }]);
  await expect(pin(page, first)).toBeHidden();
  await expect.poll(() => pinInMiddle(page)).toBe(false);
  await turnTo(page, 180);
  await expect(pin(page, first)).toBeVisible();
  await expect.poll(() => pinInMiddle(page)).toBe(true);
});

test('numbers that overlap are one, which says so, and part when one comes nearer', async ({
  page,
}) => {
  const { says } = words(firstLanguage).viewer;
  await openCube(page, [
    { id: first, at: [-0.006, 0.05, 0.05], normal: [0, 0, 1] },
    { id: second, at: [0.006, 0.05, 0.05], normal: [0, 0, 1] },
  ]);
  await expect(pin(page, second)).toBeHidden();
  await expect(pin(page, first)).toContainText('+1');
  const [, rest = ''] = says.together.split('{count}');
  await expect(pin(page, first)).toHaveAccessibleName(new RegExp(rest.replace(/[()]/g, '\\$&')));
  await page.evaluate(() => {
    const camera = window.__viewer?.state?.camera;
    if (camera) window.__viewer?.setView?.({ ...camera, distance: 0.15 });
  });
  await viewerState(page);
  await expect(pin(page, second)).toBeVisible();
  await expect(pin(page, first)).not.toContainText('+1');
});
