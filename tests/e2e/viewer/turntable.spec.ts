import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { fill } from '../../../src/i18n/words.ts';
import { placeOnStage } from '../../../src/islands/viewer/projection.ts';
import {
  camera,
  content,
  faultsOf,
  firstLanguage,
  languages,
  model,
  object,
  page3d,
  path,
  reportViolations,
  tell,
  viewer,
  viewerState,
  words,
} from './viewer-page.ts';
import { walkedLanguages } from '../walked-languages.ts';

/** The object in pictures from all round, for whoever has no 3D or wants it light. */

const frames = model.turntable?.frames ?? [];
const azimuthOf = (index: number) => frames.at(index)?.view.azimuth ?? Number.NaN;
const picture = (page: Page) => page.locator('[data-turntable]');
const slider = (page: Page) => page.locator('[data-turn]');
const opener = (page: Page) => page.locator('[data-open-turntable]');

async function openTurntable(page: Page): Promise<void> {
  await opener(page).click();
  expect(await page.evaluate(() => window.__viewer?.ready)).toBe(true);
  await expect(viewer(page)).toHaveAttribute('data-state', 'turntable');
}

/** The file that is seen: the n-th of the pictures. */
const seen = async (page: Page) =>
  Number(
    /turntable-(\d+)/.exec((await picture(page).locator('img').getAttribute('src')) ?? '')?.[1],
  );

test('24 pictures weigh no more than 350 KB', () => {
  expect(frames).toHaveLength(24);
  expect(frames.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(350_000);
});

for (const language of walkedLanguages(languages)) {
  test(`by its own button: keys, slider, buttons and places, without 3D code (${language})`, async ({
    page,
  }) => {
    const own = words(language).viewer;
    const faults = faultsOf(page);
    await reportViolations(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(page3d(language));
    await expect(opener(page)).toContainText(own.openTurntable);
    await openTurntable(page);
    await expect(picture(page).locator('img')).toBeVisible();
    await expect(viewer(page).locator('.poster img')).toBeHidden();
    await expect(page.locator('[data-status]')).toHaveText(own.says.turntableHint);
    expect(await seen(page)).toBe(0);

    await expect(slider(page)).toBeFocused();
    await expect(slider(page)).toHaveAccessibleName(own.turn);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => seen(page)).toBe(1);
    expect((await camera(page)).azimuth).toBe(azimuthOf(1));
    await expect(page.locator('[data-status]')).toBeEmpty();
    await slider(page).fill('6');
    await expect.poll(() => seen(page)).toBe(6);
    const { sideRight, heightSlightlyAbove, seenFrom } = own.says;
    await expect(slider(page)).toHaveAttribute(
      'aria-valuetext',
      fill(seenFrom, { side: sideRight, height: heightSlightlyAbove }),
    );
    await page.locator('[data-turn-left]').click();
    await expect.poll(() => seen(page)).toBe(5);
    await slider(page).fill('-12');
    await expect.poll(() => seen(page)).toBe(12);
    await expect(slider(page)).toHaveValue('-12');

    const place = object.annotations.find(({ id }) => frames[12]?.hidden.includes(id));
    if (!place) throw new Error('no place that is hidden from behind');
    await expect(page.locator(`[data-pin="${place.id}"]`)).toBeHidden();
    await page.locator(`[data-annotation="${place.id}"] button`).click();
    await expect(page.locator('[data-card]')).toContainText(tell(place.label, language).text);
    await expect(page.locator(`[data-pin="${place.id}"]`)).toBeVisible();
    expect(frames[await seen(page)]?.hidden).not.toContain(place.id);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)}`)).toEqual([]);

    await page.locator('[data-close-turntable]').click();
    await expect(viewer(page)).toHaveAttribute('data-state', 'poster');
    await expect(opener(page)).toBeFocused();
    expect(asked.filter((url) => /\.glb|\/viewer\.[^/]*\.js/.test(url))).toEqual([]);
    expect(new Set(asked.filter((url) => url.includes('turntable-'))).size).toBe(24);
    expect(faults).toEqual([]);
  });

  test(`where WebGL is missing it comes by itself and says why (${language})`, async ({ page }) => {
    const faults = faultsOf(page);
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.goto(page3d(language));
    await page.locator('[data-open-3d]').click();
    await expect(viewer(page)).toHaveAttribute('data-state', 'turntable');
    await expect(page.locator('[data-status]')).toHaveText(words(language).viewer.says.beyondWebgl);
    expect(faults).toEqual([]);
  });
}

test('a tour is walked in its pictures, step by step, by keyboard', async ({ page }) => {
  const toured = content.objects.find(({ tours, model: has }) => has && tours.length > 0);
  const [tour] = toured?.tours ?? [];
  if (!toured || !tour) throw new Error('no object with a tour');
  await page.goto(path(firstLanguage, `objects/${toured.id}`));
  await openTurntable(page);
  await expect(page.locator('[data-study="measure"]')).toBeHidden();
  await page.locator('[data-study="tour"]').press('Enter');
  const drawer = page.locator('[data-drawer="tour"]');
  await expect(drawer).toBeVisible();
  await drawer.locator('[data-tour-start]').first().press('Enter');
  for (const step of tour.steps) {
    const heard = drawer.locator('[aria-live="polite"]');
    await expect.poll(() => heard.innerText()).toContain(tell(step.title, firstLanguage).text);
    const pin = page.locator(`[data-pin="${step.annotation ?? ''}"]`);
    if (step.annotation !== undefined) await expect(pin).toHaveAttribute('data-told');
    await page.keyboard.press('ArrowRight');
  }
  await expect(drawer.locator('[data-tour-start]').first()).toBeFocused();
});

test('a drag turns it, and every number stands on its place', async ({ page }) => {
  await page.goto(page3d(firstLanguage));
  await openTurntable(page);
  const box = await picture(page).boundingBox();
  if (!box) throw new Error('the picture has a place');
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.2, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => seen(page)).toBe(21); // a fifth of the width is 50°
  await expect(slider(page)).toBeFocused();

  for (const index of [0, 7, 15]) {
    await slider(page).fill(String(index > 12 ? index - 24 : index));
    await expect.poll(() => seen(page)).toBe(index);
    const frame = frames[index];
    if (!frame) throw new Error('24 pictures');
    for (const { id, at } of object.annotations) {
      const pin = page.locator(`[data-pin="${id}"]`);
      await expect(pin).toBeVisible({ visible: !frame.hidden.includes(id) });
      const place = at && placeOnStage(at, frame.view, frame.view.fov);
      const disc = await pin.locator('.disc').boundingBox();
      if (!place || !disc) continue;
      expect(Math.abs(disc.x + disc.width / 2 - box.x - place.x * box.width)).toBeLessThan(2);
      expect(Math.abs(disc.y + disc.height / 2 - box.y - place.y * box.height)).toBeLessThan(2);
    }
  }
});

test('where 3D is too slow it takes over at the nearest side', async ({ page }) => {
  await page.addInitScript(() => {
    const next = requestAnimationFrame;
    window.requestAnimationFrame = (draw) => window.setTimeout(() => next(draw), 250);
    window.cancelAnimationFrame = (handle) => clearTimeout(handle);
  });
  await page.goto(`${page3d(firstLanguage, '')}#view=o:60,20;d:4;t:0,0.7,0`);
  await page.locator('[data-open-3d]').click();
  await expect(viewer(page)).toHaveAttribute('data-state', 'turntable', { timeout: 30_000 });
  await expect(page.locator('[data-status]')).toHaveText(
    words(firstLanguage).viewer.says.beyondSlow,
  );
  expect(Math.abs((await camera(page)).azimuth - 60)).toBeLessThanOrEqual(7.5);
  await expect(page.locator('canvas')).toHaveCount(0);
  expect(await page.evaluate(() => sessionStorage.getItem('sala-3d-too-slow'))).not.toBeNull();
});

test('what was too slow is not tried again on the next page, unless it is asked for again', async ({
  page,
}) => {
  const [, another] = content.objects.filter(({ model: has }) => has?.turntable !== undefined);
  if (!another) throw new Error('only one object has a turntable');
  const slow = await page.context().newPage();
  await slow.addInitScript(() => sessionStorage.setItem('sala-3d-too-slow', ''));
  const models: string[] = [];
  slow.on('request', (request) => request.url().includes('.glb') && models.push(request.url()));
  await slow.goto(path(firstLanguage, `objects/${another.id}`));
  await slow.locator('[data-open-3d]').click();
  await expect(viewer(slow)).toHaveAttribute('data-state', 'turntable');
  await expect(slow.locator('[data-status]')).toHaveText(
    words(firstLanguage).viewer.says.beyondSlow,
  );
  expect(models).toEqual([]);
  await slow.locator('[data-close-turntable]').click();
  await slow.locator('[data-open-3d]').click();
  await expect(viewer(slow)).toHaveAttribute('data-state', 'open');
});

test('where the memory does not come back it takes over at the nearest side', async ({ page }) => {
  await page.goto(page3d(firstLanguage));
  await page.locator('[data-open-3d]').click();
  expect(await page.evaluate(() => window.__viewer?.ready)).toBe(true);
  await page.evaluate((view) => window.__viewer?.setView?.({ ...view, azimuth: -100 }), {
    ...model.view,
  });
  await expect.poll(async () => (await camera(page)).azimuth).toBeCloseTo(-100, 1);
  await page.evaluate(() =>
    document
      .querySelector<HTMLCanvasElement>('[data-stage] canvas')
      ?.getContext('webgl2')
      ?.getExtension('WEBGL_lose_context')
      ?.loseContext(),
  );
  await expect(viewer(page)).toHaveAttribute('data-state', 'lost');
  await expect(viewer(page)).toHaveAttribute('data-state', 'turntable', { timeout: 30_000 });
  await expect(page.locator('[data-status]')).toHaveText(
    words(firstLanguage).viewer.says.beyondMemory,
  );
  expect(Math.abs((await viewerState(page)).camera.azimuth + 100)).toBeLessThanOrEqual(7.5);
});

test('where there is no room for the first look it takes over', async ({ page }) => {
  await page.addInitScript(() => {
    WebGL2RenderingContext.prototype.getError = function () {
      return this.OUT_OF_MEMORY;
    };
  });
  await page.goto(page3d(firstLanguage));
  await page.locator('[data-open-3d]').click();
  await expect(viewer(page)).toHaveAttribute('data-state', 'turntable');
  await expect(page.locator('[data-status]')).toHaveText(
    words(firstLanguage).viewer.says.beyondMemory,
  );
});

test('a picture that does not come is told, and asked for again', async ({ page }) => {
  const { says } = words(firstLanguage).viewer;
  const status = page.locator('[data-status]');
  await page.goto(page3d(firstLanguage));
  await page.route('**/*turntable-*.webp', (route) => route.abort());
  await opener(page).click();
  await expect(status).toHaveText(says.turntableMissing);
  await expect(viewer(page)).toHaveAttribute('data-state', 'poster');
  await page.unroute('**/*turntable-*.webp');
  await page.route('**/*turntable-01*.webp', (route) => route.abort());
  await openTurntable(page);
  await page.keyboard.press('ArrowRight');
  await expect(status).toHaveText(says.turntableMissing);
  expect(await seen(page)).toBe(0);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => seen(page)).toBe(2);
  await expect(status).toBeEmpty();
});
