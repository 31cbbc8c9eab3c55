import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { contentRoot } from '../../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../../src/catalogue/read-catalogue.ts';
import { placeOnStage, type Point } from '../../../src/islands/viewer/projection.ts';
import type { ViewerState } from '../../../src/islands/viewer/state.ts';

/** What the specs of the 3D viewer have in common: an object, opening it, asking it, looking at its pixels. */

const { content, languages, path, tell, words } = readCatalogue(contentRoot());
const found = content.objects.find(
  ({ model, annotations }) => model && annotations.filter(({ at }) => at).length > 1,
);
if (!found?.model) throw new Error('no object with a model and two numbered places');
const [firstLanguage = ''] = languages;

export { content, firstLanguage, languages, path, tell, words };
export const object = found;
export const model = found.model;

export const page3d = (language: string, query = '?viewer-test') =>
  `${path(language, `objects/${object.id}`)}${query}`;

/** What must not happen on any page, collected. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', ({ message }) => faults.push(message));
  return faults;
}

/** Makes violations of the Content-Security-Policy errors of the console. */
export const reportViolations = (page: Page) =>
  page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`CSP ${violatedDirective}: ${blockedURI}`),
    ),
  );

export const opener = (page: Page) => page.locator('[data-open-3d]');
export const viewer = (page: Page) => page.locator('[data-viewer]');
export const stage = (page: Page) => page.locator('[data-stage]');

/** Opens the viewer of the page and waits for its first frame. */
export async function openViewer(page: Page): Promise<void> {
  await opener(page).click();
  expect(await page.evaluate(() => window.__viewer?.ready)).toBe(true);
  await expect(viewer(page)).toHaveAttribute('data-state', 'open');
}

/** The state after the next frame: headless Chromium draws none while nobody in the page waits for one. */
export const viewerState = (page: Page) =>
  page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    const state = window.__viewer?.state;
    if (state === undefined) throw new Error('the viewer tells no state');
    return state;
  });

export const camera = async (page: Page) => (await viewerState(page)).camera;

/** Frames drawn since the viewer opened. */
export const frames = (page: Page) => page.evaluate(() => window.__viewer?.stats?.frames);

/** Everything but the last digits of a camera. */
export const rounded = ({ azimuth, elevation, distance, target }: ViewerState['camera']) =>
  [azimuth, elevation, distance, ...target].map((value) => Number(value.toFixed(3)));

/** The camera of the first look. */
export const FIRST = rounded({ ...model.view });

export interface PixelPicture {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** The pixels of a picture that a canvas has made an address of; where nothing stands is the vitrine's floor. */
export async function pixelsOf(address: string): Promise<PixelPicture> {
  const { data, info } = await sharp(Buffer.from(address.split(',')[1] ?? '', 'base64'))
    .flatten({ background: '#1b1815' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** What the canvas shows, RGB row by row, without what the page lays over it. */
export async function pixels(page: Page): Promise<PixelPicture> {
  const picture = await page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-stage] canvas');
    const camera = window.__viewer?.state?.camera;
    if (!canvas || !camera) throw new Error('the viewer is not open');
    // A drawer that opens takes its height in more than one frame, and the canvas is fitted after it.
    for (let fitted = 0; fitted < 3;) {
      await new Promise(requestAnimationFrame);
      const { clientWidth = 0, clientHeight = 0 } = canvas.parentElement ?? {};
      const fits = canvas.width === clientWidth && canvas.height === clientHeight;
      fitted = fits ? fitted + 1 : 0;
    }
    const frames = window.__viewer?.stats?.frames;
    window.__viewer?.setView?.(camera); // draws a frame; its pixels are there until the end of it
    while (window.__viewer?.stats?.frames === frames) await new Promise(requestAnimationFrame);
    return canvas.toDataURL();
  });
  return pixelsOf(picture);
}

/** Where a point of the model is in the window, on a stage of 30 degrees. */
export async function inWindow(page: Page, point: Point): Promise<{ x: number; y: number }> {
  const box = await stage(page).boundingBox();
  const place = placeOnStage(point, await camera(page), 30);
  if (!box || !place) throw new Error('the point is behind the eye');
  const side = Math.min(box.width, box.height);
  return {
    x: box.x + box.width / 2 + (place.x - 0.5) * side,
    y: box.y + box.height / 2 + (place.y - 0.5) * side,
  };
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
