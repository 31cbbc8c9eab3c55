import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { readCatalogue } from '../../../src/catalogue/read-catalogue.ts';
import { TINY_MUSEUM } from '../../tiny-museum.ts';
import { heard, hearPage } from './hearing.ts';
import { test } from './tiny-museum-site.ts';
import {
  faultsOf,
  inWindow,
  openViewer,
  partChanged,
  pixels,
  pixelsOf,
  reportViolations,
  stage,
} from './viewer-page.ts';

/** An instrument that is played: three bars, low to high from the left, and a drum at their right (tests/make-three-bars.ts). */
const { languages, path, tell, words, object } = readCatalogue(TINY_MUSEUM.content);
const instrument = object('three-bars')?.instrument;
if (!instrument) throw new Error('the second museum has lost its instrument');
const { sounds } = instrument;
const [first = ''] = languages;

// One server is enough, and the second museum is built by one at most.
test.describe.configure({ mode: 'default', timeout: 90_000 });

const MIDDLE_BAR = [-0.1, 0.08, 0.05] as const;
const LOW_BAR = [-0.2, 0.08, 0.05] as const;
const STAND = [0, 0.03, 0.08] as const;

const nameOf = (id: string, language = first) =>
  tell(sounds.find((sound) => sound.id === id)?.name ?? {}, language).text;
const tool = (page: Page) => page.locator('[data-study="play"]');
const drawer = (page: Page) => page.locator('[data-drawer="play"]');
const note = (page: Page) => drawer(page).locator('[data-play-note]:not([hidden])');
const spoken = (page: Page) => page.locator('[data-spoken]');
const bar = (page: Page, id: string) => drawer(page).locator(`[data-sound="${id}"]`);

const address = (museum: string, language = first) =>
  `${museum}${path(language, 'objects/three-bars')}?viewer-test`;

/** Opens the drawer, as one who has come to play. */
async function openToPlay(page: Page, museum: string, language = first): Promise<void> {
  await hearPage(page);
  await page.goto(address(museum, language));
  await openViewer(page);
  await tool(page).press('Enter');
  await expect(drawer(page)).toBeVisible();
}

/** Bins of the analyser are 3 Hz wide. */
const hears = (page: Page, hz: number) =>
  expect
    .poll(async () => Math.abs((await heard(page)).hz - hz), `a sound of ${String(hz)} Hz`)
    .toBeLessThan(3);

for (const language of languages) {
  test(`by keyboard alone: Tab to a bar, Enter sounds it and its name is seen (${language})`, async ({
    page,
    tinyMuseum,
  }) => {
    const { play } = words(language).viewer.study;
    const faults = faultsOf(page);
    await reportViolations(page);
    await openToPlay(page, tinyMuseum, language);
    await expect(tool(page)).toHaveText(play.name);
    await expect(drawer(page)).toContainText(play.synthesised);
    expect((await heard(page)).contexts).toEqual([]); // nothing that could sound before a stroke
    const { violations } = await new AxeBuilder({ page }).include('[data-viewer]').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)}`)).toEqual([]);

    for (let tabs = 0; tabs < 20; tabs += 1) {
      if (await bar(page, 'middle').evaluate((element) => element === document.activeElement))
        break;
      await page.keyboard.press('Tab');
    }
    // Waited for from before the stroke: on a slow machine the light would be off before a test asked for it.
    const lit = drawer(page)
      .locator('[data-sound="middle"][data-struck]')
      .waitFor({ timeout: 10_000 });
    await page.keyboard.press('Enter');
    await lit;
    await expect(note(page)).toContainText(nameOf('middle', language));
    await expect(note(page)).toContainText('440 Hz');
    await hears(page, 440);
    await expect(bar(page, 'middle')).not.toHaveAttribute('data-struck');
    expect((await heard(page)).contexts).toEqual(['running']);

    await page.locator('[data-close-3d]').click();
    await expect.poll(async () => (await heard(page)).contexts).toEqual(['closed']);
    expect(faults).toEqual([]);
  });
}

test('a tap sounds the part it meets first; one on what has no sound, or beside the object, none', async ({
  page,
  tinyMuseum,
}) => {
  await openToPlay(page, tinyMuseum);
  for (const point of [STAND, [-0.1, 0.3, -0.1]] as const) {
    const { x, y } = await inWindow(page, point);
    await page.mouse.click(x, y);
  }
  await expect(note(page)).toHaveCount(0);
  const { x, y } = await inWindow(page, MIDDLE_BAR);
  await page.mouse.click(x, y);
  await expect(note(page)).toContainText(nameOf('middle'));
  await hears(page, 440);
  await expect(spoken(page)).toHaveText(nameOf('middle')); // the stage does not tell it

  // From the right, the drum stands before the bars.
  await page.evaluate(() =>
    window.__viewer?.setView?.({ azimuth: 90, elevation: 0, distance: 1.2, target: [0, 0.06, 0] }),
  );
  const hidden = await inWindow(page, [0, 0.07, 0]);
  await page.mouse.click(hidden.x, hidden.y);
  await expect(note(page)).toContainText(nameOf('drum'));
});

test('keys strike while the focus is in the viewer and the drawer is open, also on a Khmer keyboard', async ({
  page,
  tinyMuseum,
}) => {
  await openToPlay(page, tinyMuseum);
  await expect(bar(page, 'high')).toContainText('3');
  await stage(page).focus();
  await page.keyboard.press('3');
  await expect(note(page)).toContainText(nameOf('high'));
  await hears(page, 586.7);
  await page.keyboard.press('d');
  await expect(note(page)).toContainText(nameOf('drum'));
  await stage(page).dispatchEvent('keydown', { key: '២', code: 'Digit2' });
  await expect(note(page)).toContainText(nameOf('middle'));

  const { x, y } = await inWindow(page, LOW_BAR);
  await page.mouse.move(x, y);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.keyboard.press('1');
  await expect(note(page)).toContainText(nameOf('middle'));
  await stage(page).focus();
  await page.keyboard.press('Control+1');
  await tool(page).click();
  await page.keyboard.press('1');
  await tool(page).click();
  await expect(note(page)).toContainText(nameOf('middle'));
});

test('of a fast run a screen reader is told the last name only, and a pressed button tells its own', async ({
  page,
  tinyMuseum,
}) => {
  await openToPlay(page, tinyMuseum);
  await page.evaluate(() => {
    const told: string[] = [];
    const live = document.querySelector('[data-spoken]');
    Object.assign(window, { told });
    if (live) {
      new MutationObserver(() => told.push(live.textContent)).observe(live, { childList: true });
    }
  });
  await stage(page).evaluate((element) => {
    for (const key of ['1', '2', '3', '2']) {
      element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    }
  });
  await expect(spoken(page)).toHaveText(nameOf('middle'));
  await bar(page, 'low').press('Enter');
  await expect(note(page)).toContainText(nameOf('low'));
  await page.waitForTimeout(1200);
  expect(await page.evaluate(() => Reflect.get(window, 'told'))).toEqual([nameOf('middle')]);
});

test('all sounds at once do not clip', async ({ page, tinyMuseum }) => {
  await openToPlay(page, tinyMuseum);
  await drawer(page)
    .locator('[data-sound]')
    .evaluateAll((buttons) => {
      for (const button of buttons) {
        if (!(button instanceof HTMLElement)) continue;
        Object.assign(button.dataset, { hz: '440', voice: 'bar-wood' }); // in step they add up most
        button.click();
      }
    });
  await hears(page, 440);
  await page.waitForTimeout(500);
  const { loudest } = await heard(page);
  expect(loudest).toBeGreaterThan(0.4);
  expect(loudest).toBeLessThan(1);
});

test.describe('for those who ask for less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the struck part lights up where it is, stands still, and goes off', async ({
    page,
    tinyMuseum,
  }) => {
    await openToPlay(page, tinyMuseum);
    const plain = await pixels(page);
    // In one go: on a slow machine the light may be off before a test could ask for it.
    const picture = await bar(page, 'middle').evaluate(async (button) => {
      const canvas = document.querySelector<HTMLCanvasElement>('[data-stage] canvas');
      const frames = () => window.__viewer?.stats?.frames;
      const camera = window.__viewer?.state?.camera;
      if (!camera || !canvas || !(button instanceof HTMLElement)) throw new Error('not open');
      const drawn = async (change: () => void) => {
        const before = frames();
        change();
        while (frames() === before) await new Promise(requestAnimationFrame);
      };
      await drawn(() => button.click());
      await drawn(() => window.__viewer?.setView?.(camera)); // its pixels are there until the end of it
      return canvas.toDataURL();
    });
    const lit = await pixelsOf(picture);
    const box = await stage(page).boundingBox();
    /** How much bluer a place has become: wood is not blue. */
    const bluerAt = async (point: typeof MIDDLE_BAR | typeof LOW_BAR) => {
      const { x, y } = await inWindow(page, point);
      const column = Math.round(x - (box?.x ?? 0));
      const index = 3 * (Math.round(y - (box?.y ?? 0)) * plain.width + column) + 2;
      return (lit.data[index] ?? 0) - (plain.data[index] ?? 0);
    };
    expect(await bluerAt(MIDDLE_BAR)).toBeGreaterThan(40);
    expect(await bluerAt(LOW_BAR)).toBe(0);
    expect(partChanged(plain, lit)).toBeLessThan(0.05);
    await expect(bar(page, 'middle')).not.toHaveAttribute('data-struck');
    expect(partChanged(plain, await pixels(page))).toBeLessThan(0.001);
  });
});

test('on a phone the name is over the picture too, and if the phone makes no sounds, that is said', async ({
  page,
  tinyMuseum,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.addInitScript(() => Reflect.deleteProperty(window, 'AudioContext'));
  await page.goto(address(tinyMuseum));
  await openViewer(page);
  await tool(page).click();
  const over = page.locator('[data-overlay] [data-play-over]');
  await expect(over).toBeHidden();
  await stage(page).scrollIntoViewIfNeeded();
  const { x, y } = await inWindow(page, LOW_BAR);
  const shown = over.getByText(nameOf('low')).waitFor({ timeout: 10_000 });
  await page.mouse.click(x, y);
  await shown;
  await expect(over).toBeHidden();
  await expect(note(page)).toContainText(nameOf('low'));
  const { unavailable } = words(first).viewer.study.play;
  await expect(drawer(page).getByText(unavailable)).toBeVisible();
  expect((await bar(page, 'low').boundingBox())?.height).toBeGreaterThanOrEqual(44);
});

for (const language of languages) {
  test(`the page lists the sounds with pitch and source, without a script too, and plays them (${language})`, async ({
    page,
    browser,
    tinyMuseum,
  }) => {
    const { play } = words(language).viewer.study;
    const context = await browser.newContext({ javaScriptEnabled: false });
    const unscripted = await context.newPage();
    await unscripted.goto(address(tinyMuseum, language));
    const list = unscripted.getByRole('region', { name: play.heading });
    for (const { id } of sounds) await expect(list).toContainText(nameOf(id, language));
    await expect(list).toContainText('440 Hz');
    await expect(list).toContainText('Harbour ledger 1890');
    await expect(list).toContainText(words(language).confidence.medium);
    await expect(list).toContainText(play.synthesised);
    await expect(list.getByRole('button')).toHaveCount(0);
    await context.close();

    const faults = faultsOf(page);
    await reportViolations(page);
    await hearPage(page);
    await page.goto(address(tinyMuseum, language));
    const played = page.getByRole('region', { name: play.heading });
    await played.getByRole('button', { name: nameOf('high', language) }).click();
    await hears(page, 586.7);
    const { violations } = await new AxeBuilder({ page }).include('[data-instrument]').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)}`)).toEqual([]);
    expect(faults).toEqual([]);
  });
}
