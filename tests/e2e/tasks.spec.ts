import { expect, test, type Locator, type Page } from '@playwright/test';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import type { ChooseTask, MatchTask, OrderTask } from '../../src/schema/task.ts';
import { asPerson, userAgent } from './person.ts';

/** Pupils' tasks: each kind by keyboard, by mouse and by finger, in every language, and on a page without script. */
const { languages, path, programmes } = readCatalogue(contentRoot());
const programme = programmes[0];
const tasks = programme?.beats.flatMap((beat) => beat.tasks) ?? [];
const choose = tasks.find((task): task is ChooseTask => task.type === 'choose' && !task.multiple);
const match = tasks.find((task): task is MatchTask => task.type === 'match');
const order = tasks.find((task): task is OrderTask => task.type === 'order');
if (!programme || !choose || !match || !order)
  throw new Error('no programme with a task of each kind is published');

const address = (language: string, task: string): string =>
  `${path(language, `programmes/${programme.id}/tasks`)}#task-${task}`;
const [first = ''] = languages;

const taskOf = (page: Page, id: string) => page.locator(`#task-${id}`);
const check = (task: Locator) => task.locator('[data-part="check"]');
const isSolved = (task: Locator) =>
  expect(task.locator('[data-task]')).toHaveAttribute('data-verdict', 'right');
const isNotSolved = (task: Locator) =>
  expect(task.locator('[data-task]')).toHaveAttribute('data-verdict', 'wrong');
const line = (task: Locator, side: 'left' | 'right', id: string) =>
  task.locator(`[data-side="${side}"][data-line="${id}"] button`);
const itemIds = (task: Locator) =>
  task
    .locator('[data-item]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-item')));

/** The middles of two things, both brought into the window first, for scrolling moves them. */
async function ends(from: Locator, to: Locator) {
  await from.scrollIntoViewIfNeeded();
  await to.scrollIntoViewIfNeeded();
  const middle = async (of: Locator): Promise<{ x: number; y: number }> => {
    await expect(of).toBeInViewport({ ratio: 0.6 });
    const box = await of.boundingBox();
    if (!box) throw new Error('nothing there to take hold of');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  return { start: await middle(from), end: await middle(to) };
}

/** Drags with one finger, as the browser itself reports it. */
async function dragByFinger(page: Page, from: Locator, to: Locator): Promise<void> {
  const { start, end } = await ends(from, to);
  const { x, y } = start;
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  await touch('touchStart', { x, y });
  for (let part = 1; part <= 10; part += 1)
    await touch('touchMove', {
      x: x + ((end.x - x) * part) / 10,
      y: y + ((end.y - y) * part) / 10,
    });
  await touch('touchEnd');
  await client.detach();
}

async function dragByMouse(page: Page, from: Locator, to: Locator): Promise<void> {
  const { start, end } = await ends(from, to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 10 });
  await page.mouse.up();
}

for (const language of languages) {
  test.describe(`by keyboard (${language})`, () => {
    test('choosing: feedback on the option chosen, another try, solved', async ({ page }) => {
      await page.goto(address(language, choose.id));
      const task = taskOf(page, choose.id);
      const wrong = choose.options.find(({ correct }) => !correct);
      const right = choose.options.find(({ correct }) => correct);
      await check(task).press('Enter');
      await expect(task.getByRole('status')).not.toBeEmpty();
      await task.locator(`input[value="${wrong?.id ?? ''}"]`).press('Space');
      await check(task).press('Enter');
      await isNotSolved(task);
      await expect(
        task.locator(`[data-option="${wrong?.id ?? ''}"] [data-part="feedback"]`),
      ).toContainText(wrong?.feedback[language] ?? '');
      await check(task).press('Enter');
      await expect(task.locator('input').first()).toBeFocused();
      await task.locator(`input[value="${right?.id ?? ''}"]`).press('Space');
      await check(task).press('Enter');
      await isSolved(task);
    });

    test('matching: pick, join, let go, join anew', async ({ page }) => {
      await page.goto(address(language, match.id));
      const task = taskOf(page, match.id);
      const [one, other] = match.pairs;
      await line(task, 'left', one?.id ?? '').press('Enter');
      await expect(line(task, 'left', one?.id ?? '')).toHaveAttribute('aria-pressed', 'true');
      await page.keyboard.press('Escape');
      await expect(line(task, 'left', one?.id ?? '')).toHaveAttribute('aria-pressed', 'false');
      await line(task, 'left', one?.id ?? '').press('Enter');
      await page.keyboard.press('ArrowRight');
      await expect(task.locator('[data-side="right"] button').first()).toBeFocused();
      await line(task, 'right', other?.id ?? '').press('Enter');
      await expect(task.locator('[data-joined]')).toHaveCount(2);
      await check(task).press('Enter');
      await expect(task.locator('[data-task]')).not.toHaveAttribute('data-verdict');
      for (const { id } of match.pairs) {
        await line(task, 'left', id).press('Enter');
        await line(task, 'right', id).press('Enter');
      }
      await check(task).press('Enter');
      await isSolved(task);
    });

    test('ordering: the arrow buttons keep the focus', async ({ page }) => {
      await page.goto(address(language, order.id));
      const task = taskOf(page, order.id);
      for (const [place, { id }] of order.items.entries()) {
        const up = task.locator(`[data-item="${id}"] [data-step="-1"]`);
        for (let at = (await itemIds(task)).indexOf(id); at > place; at -= 1) {
          await up.press('Enter');
          await expect(up).toBeFocused();
        }
      }
      expect(await itemIds(task)).toEqual(order.items.map(({ id }) => id));
      await check(task).press('Enter');
      await isSolved(task);
    });
  });
}

test.describe('by mouse', () => {
  test('a line is dragged to its partner', async ({ page }) => {
    await page.goto(address(first, match.id));
    const task = taskOf(page, match.id);
    for (const { id } of match.pairs)
      await dragByMouse(page, line(task, 'left', id), line(task, 'right', id));
    await check(task).click();
    await isSolved(task);
  });

  test('a line is dragged to its place, and Escape brings it back', async ({ page }) => {
    await page.goto(address(first, order.id));
    const task = taskOf(page, order.id);
    const before = await itemIds(task);
    const text = (at: number) => task.locator('[data-item]').nth(at).locator('[data-part="text"]');
    const { start, end } = await ends(text(0), text(2));
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y + 20, { steps: 10 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await itemIds(task)).toEqual(before);
    await dragByMouse(page, text(0), text(1));
    expect(await itemIds(task)).toEqual([before[1], before[0], ...before.slice(2)]);
  });

  test('a choice is clicked anywhere on its line', async ({ page }) => {
    await page.goto(address(first, choose.id));
    const task = taskOf(page, choose.id);
    const right = choose.options.find(({ correct }) => correct)?.id ?? '';
    await task.locator(`[data-option="${right}"] [data-part="text"]`).click();
    await check(task).click();
    await isSolved(task);
  });
});

test.describe('by finger, on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('tap a line, tap its partner; or pull a thread from its dot', async ({ page }) => {
    await page.goto(address(first, match.id));
    const task = taskOf(page, match.id);
    const [pulled, ...tapped] = match.pairs;
    for (const { id } of tapped) {
      await line(task, 'left', id).tap();
      await line(task, 'right', id).tap();
    }
    await dragByFinger(
      page,
      line(task, 'left', pulled?.id ?? '').locator('[data-part="partner"]'),
      line(task, 'right', pulled?.id ?? ''),
    );
    // Chromium takes a tap so soon after a pull for a part of it.
    await check(task).click();
    await isSolved(task);
  });

  test('a line is pulled by its handle; elsewhere the page scrolls', async ({ page }) => {
    await page.goto(address(first, order.id));
    const task = taskOf(page, order.id);
    const before = await itemIds(task);
    const handle = (at: number) =>
      task.locator('[data-item]').nth(at).locator('[data-part="handle"]');
    await dragByFinger(page, handle(0), handle(1));
    expect(await itemIds(task)).toEqual([before[1], before[0], ...before.slice(2)]);
    const text = (at: number) => task.locator('[data-item]').nth(at).locator('[data-part="text"]');
    await dragByFinger(page, text(0), text(1));
    expect(await itemIds(task)).toEqual([before[1], before[0], ...before.slice(2)]);
  });
});

test('answers stay on this device, and go when the pupil says so', async ({ page }) => {
  await page.goto(address(first, choose.id));
  const task = taskOf(page, choose.id);
  const right = choose.options.find(({ correct }) => correct)?.id ?? '';
  await task.locator(`[data-option="${right}"] label`).click();
  await check(task).click();
  await isSolved(task);
  await page.reload();
  await isSolved(task);
  await expect(page.locator(`[data-state-of="${choose.id}"]`)).toHaveAttribute(
    'data-state',
    'solved',
  );
  // The programme's own page shows the same answers.
  await page.goto(path(first, `programmes/${programme.id}`));
  await isSolved(taskOf(page, choose.id));
  await page.locator('[data-part="reset"]').click();
  await page.locator('dialog button[value="reset"]').click();
  await expect(taskOf(page, choose.id).locator('[data-task]')).not.toHaveAttribute('data-verdict');
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(choose.id);
});

test.describe('the museum', () => {
  test.use({ userAgent });

  test('learns that a task of the programme was answered, and nothing else', async ({
    context,
    page,
  }) => {
    await asPerson(context);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.postData() ?? '');
    });
    await page.goto(address(first, choose.id));
    const task = taskOf(page, choose.id);
    await task.locator('[data-option] label').first().click();
    const evidence = page.waitForRequest((request) =>
      (request.postData() ?? '').includes('demonstrated'),
    );
    await check(task).click();
    const { events }: { events: Record<string, unknown>[] } = (await evidence).postDataJSON();
    const event = events.find(({ kind }) => kind === 'demonstrated');
    expect(Object.keys(event ?? {}).sort()).toEqual([
      'at',
      'grade',
      'id',
      'kind',
      'language',
      'programme',
      'visit',
    ]);
    expect(event).toMatchObject({
      programme: programme.id,
      grade: Math.min(...programme.grades),
      language: first,
    });
    for (const { id } of choose.options) expect(sent.join()).not.toContain(id);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const language of languages) {
    test(`every question stands on the page with its answer to open (${language})`, async ({
      page,
    }) => {
      await page.goto(path(language, `programmes/${programme.id}/tasks`));
      for (const { id } of tasks) {
        const task = taskOf(page, id);
        await expect(task.locator('.task-prompt')).toBeVisible();
        await task.locator('details.key summary').click();
        await expect(task.locator('details.key').locator('li, p').first()).toBeVisible();
        await expect(check(task)).toBeHidden();
      }
    });
  }
});
