import { expect, test, type Page } from '@playwright/test';
import { firstLanguage, openViewer, page3d, partChanged, pixels, viewer } from './viewer-page.ts';

/** The third step: the model's own materials, as bright as the first look. */

type Picture = Awaited<ReturnType<typeof pixels>>;

const open = async (page: Page, query: string): Promise<Picture> => {
  await page.goto(page3d(firstLanguage, query));
  await openViewer(page);
  if (query.endsWith('finish'))
    await page.waitForFunction(() => document.querySelector('[data-finished]') !== null); // it asks at every frame
  return pixels(page);
};

/** The means of the pixels of both that differ at all: those of the object. 0 to 255. */
function brightness(one: Picture, other: Picture): readonly [number, number] {
  const sums: [number, number] = [0, 0];
  let count = 0;
  const light = ({ data }: Picture, at: number) =>
    0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0);
  for (let at = 0; at < one.data.length; at += 3) {
    const both = [light(one, at), light(other, at)] as const;
    if (both[0] === both[1]) continue;
    sums[0] += both[0];
    sums[1] += both[1];
    count += 1;
  }
  return [sums[0] / count, sums[1] / count];
}

test('the finish changes the surface and not how bright the picture is', async ({ page }) => {
  const first = await open(page, '?viewer-test=1');
  const finished = await open(page, '?viewer-test=1-finish');
  expect(partChanged(first, finished)).toBeGreaterThan(0.004);
  const [before, after] = brightness(first, finished);
  expect(Math.abs(after / before - 1)).toBeLessThan(0.02);

  // Another mode lies over it, and closing takes it all back.
  await page.locator('[data-close-3d]').click();
  await expect(viewer(page)).not.toHaveAttribute('data-finished');
});
