import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import sharp from 'sharp';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { fill } from '../../src/i18n/words.ts';
import type { ViewerState } from '../../src/islands/viewer/state.ts';

/** The 3D view as visitors meet it, in a real browser with WebGL in software. */
const { content, languages, path, tell, words } = readCatalogue(contentRoot());
const object = content.objects.find(
  ({ model, annotations }) => model && annotations.filter(({ at }) => at).length > 1,
);
const model = object?.model;
if (!object || !model) throw new Error('no object with a model and two numbered places');
const [firstLanguage = ''] = languages;
const page3d = (language: string, query = '?viewer-test') =>
  `${path(language, `objects/${object.id}`)}${query}`;

/** What must not happen on any page, collected. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', ({ message }) => faults.push(message));
  return faults;
}

/** Makes violations of the Content-Security-Policy errors of the console. */
const reportViolations = (page: Page) =>
  page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`CSP ${violatedDirective}: ${blockedURI}`),
    ),
  );

const opener = (page: Page) => page.locator('[data-open-3d]');
const viewer = (page: Page) => page.locator('[data-viewer]');
const stage = (page: Page) => page.locator('[data-stage]');

async function open(page: Page): Promise<void> {
  await opener(page).click();
  expect(await page.evaluate(() => window.__viewer?.ready)).toBe(true);
  await expect(viewer(page)).toHaveAttribute('data-state', 'open');
}

/** The state after the next frame: headless Chromium draws none while nobody in the page waits for one. */
const state = (page: Page) =>
  page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    return window.__viewer?.state;
  });
const camera = async (page: Page) => {
  const now = await state(page);
  if (!now) throw new Error('the viewer tells no state');
  return now.camera;
};
const frames = (page: Page) => page.evaluate(() => window.__viewer?.stats?.frames);

/** Everything but the last digits of two cameras. */
const rounded = ({ azimuth, elevation, distance, target }: ViewerState['camera']) =>
  [azimuth, elevation, distance, ...target].map((value) => Number(value.toFixed(3)));
const FIRST = rounded({ ...model.view });

for (const language of languages) {
  const own = words(language).viewer;

  test(`nothing of 3D is fetched before the tap, then the object turns by keys (${language})`, async ({
    page,
  }) => {
    const faults = faultsOf(page);
    await reportViolations(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(page3d(language), { waitUntil: 'networkidle' });
    expect(asked.filter((url) => /\.glb|\/viewer\./.test(url))).toEqual([]);
    await expect(opener(page)).toContainText(own.open);
    const [beforeSize = ''] = own.says.openSize.split('{size}');
    await expect(opener(page)).toContainText(beforeSize.trim());

    await open(page);
    expect(asked.filter((url) => url.endsWith('.glb'))).toHaveLength(1);
    await expect(stage(page)).toBeFocused();
    expect(rounded(await camera(page))).toEqual(FIRST);

    await page.keyboard.press('ArrowRight');
    await expect
      .poll(async () => (await camera(page)).azimuth)
      .toBeCloseTo(model.view.azimuth + 10, 2);
    await page.keyboard.press('ArrowUp');
    await expect
      .poll(async () => (await camera(page)).elevation)
      .toBeCloseTo(model.view.elevation + 10, 2);
    await page.keyboard.press('+');
    await expect
      .poll(async () => (await camera(page)).distance)
      .toBeCloseTo(model.view.distance / 1.25, 2);
    await page.keyboard.press('Shift+ArrowRight');
    await expect
      .poll(async () => (await camera(page)).target[0])
      .toBeGreaterThan(model.view.target[0]);
    await page.keyboard.press('Home');
    await expect.poll(async () => rounded(await camera(page))).toEqual(FIRST);
    await expect(page.locator('[data-spoken]')).not.toBeEmpty();

    await page.locator('[data-zoom-out]').click();
    await expect
      .poll(async () => (await camera(page)).distance)
      .toBeCloseTo(model.view.distance * 1.25, 2);
    await page.locator('[data-reset]').click();
    await expect.poll(async () => rounded(await camera(page))).toEqual(FIRST);

    await page.locator('[data-close-3d]').click();
    await expect(viewer(page)).toHaveAttribute('data-state', 'poster');
    await expect(opener(page)).toBeFocused();
    expect(faults).toEqual([]);
  });

  test(`a numbered place moves the camera, says its words, and passes axe (${language})`, async ({
    page,
  }) => {
    await page.goto(page3d(language));
    await open(page);
    const [first, second] = object.annotations.filter(({ at }) => at);
    if (!first?.at || !second?.at) throw new Error('two numbered places');
    const entry = page.locator(`[data-annotation="${first.id}"] button`);
    const card = page.locator('[data-card]');

    await entry.click();
    await expect.poll(async () => (await camera(page)).target).toEqual(first.at);
    expect((await state(page))?.annotation).toBe(first.id);
    await expect(entry).toHaveAttribute('aria-pressed', 'true');
    await expect(card).toBeFocused();
    await expect(card).toContainText(tell(first.label, language).text);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)}`)).toEqual([]);

    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await camera(page)).target).toEqual(second.at);
    await expect(card).toContainText(tell(second.label, language).text);
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(entry).toBeFocused();

    // The number on the object does the same.
    await page.locator('[data-reset]').click();
    await expect.poll(async () => rounded(await camera(page))).toEqual(FIRST);
    const pin = page.locator(`[data-pin="${first.id}"]`);
    await expect(pin).toBeVisible();
    await pin.press('Enter');
    await expect.poll(async () => (await camera(page)).target).toEqual(first.at);
  });

  test(`where WebGL is missing a plain sentence says so (${language})`, async ({ page }) => {
    const faults = faultsOf(page);
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.goto(page3d(language));
    await opener(page).click();
    await expect(page.locator('[data-status]')).toHaveText(own.says.noWebgl);
    await expect(viewer(page).locator('picture img')).toBeVisible();
    expect(faults).toEqual([]);
  });
}

test('mouse: a drag goes round the object, the wheel comes nearer, the right button moves it', async ({
  page,
}) => {
  await page.goto(page3d(firstLanguage));
  await open(page);
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

test('the object is seen: the picture is no plain ground, and another one from another side', async ({
  page,
}) => {
  await page.goto(page3d(firstLanguage));
  await open(page);
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
  await open(page);
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

test('who asks for less motion is taken to a place at once', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await page.goto(page3d(firstLanguage, ''));
  await open(page);
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

test('full screen, and back', async ({ page }) => {
  const own = words(firstLanguage).viewer;
  await page.goto(page3d(firstLanguage));
  await open(page);
  const button = page.locator('[data-full-screen]');
  const filling = () =>
    page.evaluate(() => document.fullscreenElement?.getAttribute('data-viewer') ?? null);
  await button.click();
  await expect.poll(filling).toBe(object.id);
  await expect(button).toHaveAttribute('title', own.leaveFullScreen);
  await expect
    .poll(() => stage(page).evaluate(({ clientWidth }) => innerWidth - clientWidth))
    .toBeLessThan(2);
  await button.click();
  await expect.poll(filling).toBeNull();
  await expect(button).toHaveAttribute('title', own.fullScreen);
});

test('a link holds the view, through a change of language; a spoilt one opens the first view', async ({
  page,
}) => {
  const [, other = firstLanguage] = languages;
  await page.goto(page3d(firstLanguage));
  await open(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('#view=');
  await expect
    .poll(async () => (await camera(page)).elevation)
    .toBeCloseTo(model.view.elevation + 10, 2);
  await page.locator(`header a[hreflang="${other}"]`).first().click();
  await page.waitForURL(`**${path(other, `objects/${object.id}`)}**`);
  await expect(page.locator('[data-status]')).toHaveText(words(other).viewer.says.linkedView);
  await opener(page).click();
  expect(await page.evaluate(() => window.__viewer?.ready)).toBe(true);
  const seen = await camera(page);
  expect(Math.abs(seen.azimuth - model.view.azimuth - 10)).toBeLessThan(0.5);
  expect(Math.abs(seen.elevation - model.view.elevation - 10)).toBeLessThan(0.5);

  await page.goto('about:blank');
  await page.goto(`${page3d(firstLanguage)}#view=o:1;d:fish`);
  await open(page);
  expect(rounded(await camera(page))).toEqual(FIRST);
});

test('a model that is missing or spoilt leaves the picture and a sentence', async ({ page }) => {
  const { says } = words(firstLanguage).viewer;
  const status = page.locator('[data-status]');
  await page.goto(page3d(firstLanguage));
  await page.route('**/*.glb', (route) => route.fulfill({ status: 404, body: '' }));
  await opener(page).click();
  await expect(status).toHaveText(says.modelMissing);
  await page.unroute('**/*.glb');
  await page.route('**/*.glb', (route) => route.fulfill({ body: 'glTF but not really' }));
  await opener(page).click();
  await expect(status).toHaveText(says.modelBroken);
  await page.unroute('**/*.glb');
  await open(page);
  await expect(status).toBeEmpty();
});

test('a lost drawing memory: the picture meanwhile, then the same view', async ({ page }) => {
  const { says } = words(firstLanguage).viewer;
  await page.goto(page3d(firstLanguage));
  await open(page);
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(async () => (await camera(page)).azimuth)
    .toBeCloseTo(model.view.azimuth + 10, 2);
  const memory = await page.evaluateHandle(() =>
    document
      .querySelector<HTMLCanvasElement>('[data-stage] canvas')
      ?.getContext('webgl2')
      ?.getExtension('WEBGL_lose_context'),
  );
  await memory.evaluate((lost) => lost?.loseContext());
  await expect(viewer(page)).toHaveAttribute('data-state', 'lost');
  await expect(page.locator('[data-status]')).toHaveText(says.contextLost);
  await memory.evaluate((lost) => lost?.restoreContext());
  await expect(viewer(page)).toHaveAttribute('data-state', 'open');
  expect((await camera(page)).azimuth).toBeCloseTo(model.view.azimuth + 10, 2);
});

test('what has been opened once is known to be on the device', async ({ page }) => {
  const { says } = words(firstLanguage).viewer;
  await page.goto(page3d(firstLanguage, ''));
  await open(page);
  await expect.poll(() => page.evaluate(() => window.__viewer?.stats?.level)).toBeGreaterThan(0);
  await page.reload();
  await expect(opener(page)).toContainText(says.openHere);
});

test('only pages with models may run WebAssembly', async ({ page }) => {
  const policy = page.locator('meta[http-equiv="content-security-policy"]');
  await page.goto(page3d(firstLanguage));
  await expect(policy).toHaveAttribute('content', /'wasm-unsafe-eval'/);
  await page.goto(path(firstLanguage, 'objects'));
  await expect(policy).not.toHaveAttribute('content', /wasm|blob:/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the picture and its numbered places read, and no button is dead', async ({ page }) => {
    const own = words(firstLanguage).viewer;
    await page.goto(page3d(firstLanguage, ''));
    await expect(viewer(page).locator('picture img')).toBeVisible();
    await expect(viewer(page).locator('button:visible')).toHaveCount(0);
    for (const [index, { id, label }] of object.annotations.entries()) {
      const told = tell(label, firstLanguage).text;
      await expect(page.locator(`#annotation-${id}`)).toContainText(told);
      const pin = page.locator(`[data-pin="${id}"]`);
      if ((await pin.count()) === 0) continue;
      await expect(pin).toHaveAccessibleName(fill(own.place, { number: index + 1, label: told }));
    }
  });
});
