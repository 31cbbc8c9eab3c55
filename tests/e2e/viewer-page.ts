import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';

/** What the specs of the 3D viewer have in common: opening it, asking it, looking at its pixels. */

export const stage = (page: Page) => page.locator('[data-stage]');

/** Opens the viewer of the page and waits for its first frame. */
export async function openViewer(page: Page): Promise<void> {
  await page.locator('[data-open-3d]').click();
  expect(await page.evaluate(() => window.__viewer?.ready)).toBe(true);
  await expect(page.locator('[data-viewer]')).toHaveAttribute('data-state', 'open');
}

/** The state after the next frame: headless Chromium draws none while nobody in the page waits for one. */
export const viewerState = (page: Page) =>
  page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    const state = window.__viewer?.state;
    if (state === undefined) throw new Error('the viewer tells no state');
    return state;
  });

/** What the canvas shows, RGB row by row, without what the page lays over it. */
export async function pixels(page: Page): Promise<{ data: Buffer; width: number; height: number }> {
  const picture = await page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-stage] canvas');
    const camera = window.__viewer?.state?.camera;
    if (!canvas || !camera) throw new Error('the viewer is not open');
    const frames = window.__viewer?.stats?.frames;
    window.__viewer?.setView?.(camera); // draws a frame; its pixels are there until the end of it
    while (window.__viewer?.stats?.frames === frames) await new Promise(requestAnimationFrame);
    return canvas.toDataURL();
  });
  const { data, info } = await sharp(Buffer.from(picture.split(',')[1] ?? '', 'base64'))
    .flatten({ background: '#1b1815' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Part of the pixels (0…1) that differ between two pictures of one size by more than a hair. */
export function partChanged(before: { data: Buffer }, after: { data: Buffer }): number {
  let changed = 0;
  for (let index = 0; index < before.data.length; index += 3) {
    const apart = [0, 1, 2].some(
      (channel) =>
        Math.abs((before.data[index + channel] ?? 0) - (after.data[index + channel] ?? 0)) > 12,
    );
    if (apart) changed += 1;
  }
  return changed / (before.data.length / 3);
}
