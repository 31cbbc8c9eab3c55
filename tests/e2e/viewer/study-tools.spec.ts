import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import sharp from 'sharp';
import { contentRoot } from '../../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../../src/catalogue/read-catalogue.ts';
import { withCube } from './test-model.ts';
import { inWindow, openViewer, partChanged, pixels, stage, viewerState } from './viewer-page.ts';
import { walkedLanguages } from '../walked-languages.ts';

/** The study tools of the 3D view, seen in its pixels. */
const { content, languages, path, tell, words } = readCatalogue(contentRoot());
const object = content.objects.find(({ model }) => model);
if (!object) throw new Error('no object with a model');
const [firstLanguage = ''] = languages;
const address = (language = firstLanguage) =>
  `${path(language, `objects/${object.id}`)}?viewer-test`;

const button = (page: Page, id: string) => page.locator(`[data-study="${id}"]`);
const drawer = (page: Page, id: string) => page.locator(`[data-drawer="${id}"]`);

for (const language of walkedLanguages(languages)) {
  test(`the tools are there once the viewer is open, one drawer at a time, by keyboard (${language})`, async ({
    page,
  }) => {
    const { study } = words(language).viewer;
    await page.goto(address(language));
    await expect(button(page, 'mode')).toBeHidden();
    await openViewer(page);
    await expect(button(page, 'mode')).toHaveText(study.mode.name);

    await button(page, 'mode').press('Enter');
    await expect(drawer(page, 'mode')).toBeVisible();
    await expect(button(page, 'mode')).toHaveAttribute('aria-expanded', 'true');
    const { violations } = await new AxeBuilder({ page }).include('[data-viewer]').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)}`)).toEqual([]);

    await button(page, 'light').press('Enter');
    await expect(drawer(page, 'mode')).toBeHidden();
    await drawer(page, 'light').getByRole('slider').first().focus();
    await page.keyboard.press('Escape');
    await expect(drawer(page, 'light')).toBeHidden();
    await expect(button(page, 'light')).toBeFocused();
  });
}

test('each mode shows another surface, and the model keeps its own', async ({ page }) => {
  await page.goto(address());
  await openViewer(page);
  await button(page, 'mode').click();
  await expect(drawer(page, 'mode')).toBeVisible();
  const own = await pixels(page);
  const { ways } = words(firstLanguage).viewer.study.mode;
  const seen = [own];
  for (const way of [ways.clay, ways.xray, ways.wireframe, ways.normals]) {
    await drawer(page, 'mode').getByRole('radio', { name: way.name }).check();
    await expect(drawer(page, 'mode')).toContainText(way.note);
    const now = await pixels(page);
    for (const before of seen) expect(partChanged(before, now), way.name).toBeGreaterThan(0.02);
    seen.push(now);
  }
  await expect(button(page, 'mode')).toHaveAttribute('data-set');
  await drawer(page, 'mode').getByRole('radio', { name: ways.textured.name }).check();
  expect(partChanged(own, await pixels(page))).toBeLessThan(0.001);
});

test('the lamp follows the slider and the finger, and goes back', async ({ page }) => {
  const { light } = words(firstLanguage).viewer.study;
  await page.goto(address());
  await openViewer(page);
  await button(page, 'light').click();
  await expect(drawer(page, 'light')).toBeVisible();
  const before = await pixels(page);
  const side = drawer(page, 'light').getByRole('slider', { name: light.side });
  await side.fill('90');
  expect((await viewerState(page)).light).toEqual({ azimuth: 90, elevation: 48 });
  const fromRight = await pixels(page);
  expect(partChanged(before, fromRight)).toBeGreaterThan(0.02);

  await page.locator('[data-light-pad]').click();
  expect((await viewerState(page)).light?.azimuth).toBeCloseTo(0, 0);
  await expect(side).toHaveValue('0');
  expect(partChanged(fromRight, await pixels(page))).toBeGreaterThan(0.02);

  await drawer(page, 'light').getByRole('button', { name: light.reset }).click();
  expect((await viewerState(page)).light).toBeNull();
  expect(partChanged(before, await pixels(page))).toBeLessThan(0.001);
});

test('a link keeps what the tools have set, through a change of language', async ({ page }) => {
  const [, other = firstLanguage] = languages;
  await page.goto(address());
  await openViewer(page);
  await button(page, 'light').click();
  await drawer(page, 'light').getByRole('slider').first().fill('60');
  await button(page, 'mode').click();
  await drawer(page, 'mode').getByRole('radio').nth(1).check();
  await page.locator(`header a[hreflang="${other}"]`).first().click();
  await page.waitForURL(`**${path(other, `objects/${object.id}`)}**`);
  await openViewer(page);
  await expect(drawer(page, 'mode')).toBeVisible();
  await expect(drawer(page, 'mode').getByRole('radio').nth(1)).toBeChecked();
  await expect(button(page, 'light')).toHaveAttribute('data-set');
  const { light, mode } = await viewerState(page);
  expect({ light, mode }).toEqual({ light: { azimuth: 60, elevation: 48 }, mode: 'clay' });
});

test('the tape: two taps on a cube of 10 cm measure 10 cm, and an end can be dragged', async ({
  page,
}) => {
  const { measure } = words(firstLanguage).viewer.study;
  await withCube(page);
  await page.goto(address());
  await openViewer(page);
  await button(page, 'measure').click();
  await expect(drawer(page, 'measure')).toBeVisible();
  const result = drawer(page, 'measure').locator('output');
  // Just inside the left and the right edge of the front face: 9.8 cm apart.
  for (const x of [-0.049, 0.049]) {
    const at = await inWindow(page, [x, 0.02, 0.05]);
    await page.mouse.click(at.x, at.y);
    if (x < 0) await expect(result).toHaveText(measure.second);
  }
  await expect(result).toHaveText(/9,80\s*cm ± 0,04\s*cm/);
  const [from, to] = (await viewerState(page)).measure;
  expect(from?.[2]).toBeCloseTo(0.05, 4);
  expect(to?.[2]).toBeCloseTo(0.05, 4);

  const end = await inWindow(page, [0.049, 0.02, 0.05]);
  await page.mouse.move(end.x, end.y);
  await page.mouse.down();
  const other = await inWindow(page, [0.001, 0.02, 0.05]);
  await page.mouse.move(other.x, other.y, { steps: 5 });
  await page.mouse.up();
  await expect(result).toHaveText(/5,00\s*cm ± 0,04\s*cm/);
  await expect(page.locator('[data-tape] text')).toHaveText(/5,00\s*cm ± 0,04\s*cm/);
});

test('the tape by keyboard: from the middle of one picture to the middle of another', async ({
  page,
}) => {
  await withCube(page, { accuracyMm: 2 });
  // The middle of the left edge of the front, then of the right one.
  const left = '#view=o:0,0;d:0.4;t:-0.05,0.05,0.05;p:measure';
  await page.goto(address('en') + left);
  await openViewer(page);
  await expect(drawer(page, 'measure')).toBeVisible();
  await stage(page).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => (await viewerState(page)).camera.target[0]).toBeGreaterThan(-0.05);
  await page.keyboard.press('Enter');
  await page.evaluate(() =>
    window.__viewer?.setView?.({
      azimuth: 90,
      elevation: 0,
      distance: 0.4,
      target: [0.05, 0.05, 0],
    }),
  );
  await expect.poll(async () => (await viewerState(page)).camera.azimuth).toBeCloseTo(90, 1);
  await page.keyboard.press('Enter');
  const { measure } = await viewerState(page);
  expect(measure).toHaveLength(2);
  const [from, to] = measure;
  expect(from?.[2]).toBeCloseTo(0.05, 4);
  expect(to?.[0]).toBeCloseTo(0.05, 4);
  await expect(drawer(page, 'measure').locator('output')).toContainText(/± 0\.2\s*cm/);
});

test('the cut shows a closed, hatched face of the right size, in each of three directions', async ({
  page,
}) => {
  const { section } = words(firstLanguage).viewer.study;
  await withCube(page);
  await page.goto(address());
  await openViewer(page);
  await button(page, 'section').click();
  await expect(drawer(page, 'section')).toBeVisible();
  // The cube is blue; fired clay and its ink are red.
  const hatched = async () => {
    const { data, width, height } = await pixels(page);
    let count = 0;
    for (let index = 0; index < data.length; index += 3) {
      if ((data[index] ?? 0) > 1.6 * (data[index + 2] ?? 0)) count += 1;
    }
    return count / Math.min(width, height) ** 2;
  };
  // A square of 10 cm, seen from 50 cm on a stage of 30 degrees.
  const whole = (0.1 / (2 * 0.5 * Math.tan(Math.PI / 12))) ** 2;
  expect(await hatched()).toBeGreaterThan(0.97 * whole);
  expect(await hatched()).toBeLessThan(1.03 * whole);

  await drawer(page, 'section').getByRole('button', { name: section.turn }).click();
  expect(await hatched()).toBe(0); // the half that stays hides its own cut
  await drawer(page, 'section').getByRole('button', { name: section.turn }).click();

  await drawer(page, 'section').getByRole('radio', { name: section.axes.y }).check();
  await drawer(page, 'section').getByRole('slider').press('ArrowRight');
  expect((await viewerState(page)).section).toEqual({ axis: 'y', at: 0.51, turned: false });
  await page.evaluate(() =>
    window.__viewer?.setView?.({ azimuth: 0, elevation: 89, distance: 0.5, target: [0, 0.05, 0] }),
  );
  await expect.poll(async () => (await viewerState(page)).camera.elevation).toBeCloseTo(89, 0);
  expect(await hatched()).toBeGreaterThan(0.95 * whole);

  await drawer(page, 'section').getByRole('button', { name: section.off }).click();
  expect(await hatched()).toBe(0);
});

test('the snapshot is a picture of the view with its caption under it', async ({ page }) => {
  const { snapshot } = words(firstLanguage).viewer.study;
  await page.goto(address());
  await openViewer(page);
  await button(page, 'snapshot').click();
  const save = drawer(page, 'snapshot').getByRole('link', { name: snapshot.save });
  await expect(save).toHaveAttribute('download', `${object.id}.png`);
  const taken = (await save.getAttribute('href')) ?? '';
  const picture = sharp(Buffer.from(taken.split(',')[1] ?? '', 'base64'));
  const { width, height } = await picture.metadata();
  const view = await stage(page).boundingBox();
  if (!view) throw new Error('the stage has a place');
  const seen = Math.round((view.height / view.width) * width);
  expect(height).toBeGreaterThan(seen + 100);
  const spread = async (top: number, high: number) => {
    // sharp tells of the whole file, so the part is made a file of its own.
    const part = picture.clone().extract({ left: 0, top, width, height: high }).png();
    return (await sharp(await part.toBuffer()).stats()).channels[0]?.stdev ?? 0;
  };
  expect(await spread(0, seen)).toBeGreaterThan(15); // the object
  expect(await spread(seen + 2, height - seen - 2)).toBeGreaterThan(15); // ink on a dark ground
  const { name } = object;
  await expect(drawer(page, 'snapshot')).toContainText(tell(name, firstLanguage).text);
  await expect(drawer(page, 'snapshot')).toContainText('CC BY');
});

test('a figure of known height stands beside the object, on its left from every side', async ({
  page,
}) => {
  const { figure } = words(firstLanguage).viewer.study;
  await withCube(page);
  await page.goto(address());
  await openViewer(page);
  await button(page, 'figure').click();
  await expect(drawer(page, 'figure')).toBeVisible();
  await viewerState(page);
  for (const azimuth of [0, 120]) {
    await page.evaluate((turned) => {
      const camera = window.__viewer?.state?.camera;
      if (camera) window.__viewer?.setView?.({ ...camera, azimuth: turned, elevation: 0 });
    }, azimuth);
    const { data, width, height } = await pixels(page);
    const columns: number[] = [];
    const rows: number[] = [];
    for (let pixel = 0; pixel < width * height; pixel += 1) {
      const [red = 0, green = 0, blue = 0] = data.subarray(pixel * 3, pixel * 3 + 3);
      if (red < 190 || green < 180 || blue < 150 || blue > green) continue;
      columns.push(pixel % width);
      rows.push(Math.floor(pixel / width));
    }
    expect(rows.length).toBeGreaterThan(500);
    expect(Math.max(...columns)).toBeLessThan(width / 2);
    const { camera } = await viewerState(page);
    const metres = (2 * camera.distance * Math.tan(Math.PI / 12)) / Math.min(width, height);
    const high = (Math.max(...rows) - Math.min(...rows)) * metres;
    expect(high).toBeGreaterThan(0.17); // a hand of 18 cm
    expect(high).toBeLessThan(0.19);
  }
  await drawer(page, 'figure').getByRole('button', { name: figure.off }).click();
  expect((await viewerState(page)).figure).toBe(false);
});
