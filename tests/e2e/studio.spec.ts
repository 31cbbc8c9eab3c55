import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentRoot } from '../../src/catalogue/content-root.ts';
import { readStudioMuseum } from '../../src/studio/museum.ts';
import { indicatorRows } from '../../src/studio/reported-figures.ts';
import { startStudio, type Studio } from '../../src/studio/studio-server.ts';
import { visitWorkbook } from '../../src/studio/workbook.ts';

/** The studio on a copy of the museum, as staff use it: without scripts. */
process.env['SALA_TODAY'] = '2026-12-03';
let root: string;
let studio: Studio;

test.use({ javaScriptEnabled: false });
test.beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'sala-studio-'));
  cpSync(contentRoot(), root, { recursive: true });
  studio = await startStudio(root, 0);
});
test.afterEach(async () => {
  await studio.close();
  rmSync(root, { recursive: true });
});

const journal = () =>
  readFileSync(join(root, 'plan/on-site-visits.jsonl'), 'utf8').trimEnd().split('\n');

async function fillVisit(page: Page, learners: string): Promise<void> {
  await page.getByLabel('Ngày').fill('2026-11-20');
  await page.getByLabel('Loại').selectOption('group');
  await page.getByLabel('Địa bàn').selectOption('vinh-long');
  await page.getByLabel('Số người học').fill(learners);
  await page.getByLabel('Số giáo viên').fill('2');
  await page.getByLabel('Mục đích').selectOption('study');
  await page.getByLabel('Cấp học').selectOption('lower-secondary');
}

test('a visit is checked, recorded, corrected and withdrawn, and every line is kept', async ({
  page,
}) => {
  const before = journal();
  await page.goto(studio.address);
  await page.getByLabel('Ai đang ghi sổ?').fill('Cô Lan');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('link', { name: 'Ghi lượt khách' }).last().click();

  await fillVisit(page, 'bốn mươi');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByRole('alert')).toContainText('Chưa ghi gì vào sổ: 1 chỗ cần sửa');
  await expect(page.getByLabel('Số người học')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Số người học')).toHaveValue('bốn mươi');
  await expect(page.getByLabel('Ngày')).toHaveValue('2026-11-20');

  await page.getByLabel('Số người học').fill('40');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.locator('main')).toContainText('Tháng 11/2026: 0 → 40');
  expect(journal()).toEqual(before);
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await expect(page.getByRole('status')).toContainText('Đã ghi vào sổ');
  expect(journal()).toHaveLength(before.length + 1);

  await page.getByRole('link', { name: 'Sửa', exact: false }).first().click();
  await page.getByLabel('Số người học').fill('41');
  await page.getByLabel('Vì sao sửa').fill('đếm lại theo danh sách');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.locator('main')).toContainText('Tháng 11/2026: 0 → 41');
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await expect(page.getByRole('table')).toContainText('Số người học: 40 → 41');
  await expect(page.getByRole('table')).toContainText('đếm lại theo danh sách');

  await page.getByLabel('Vì sao rút').fill('trùng với đoàn khác');
  await page.getByRole('button', { name: 'Rút' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Một lượt đã rút');
  expect(journal().slice(0, before.length)).toEqual(before);
  expect(journal()).toHaveLength(before.length + 3);
});

test('two visits alike are asked about', async ({ page }) => {
  const record = async () => {
    await page.goto(`${studio.address}visits/new?by=Lan`);
    await fillVisit(page, '35');
    await page.getByRole('button', { name: 'Xem trước' }).click();
  };
  await record();
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  const before = journal().length;
  await record();
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await expect(page.getByRole('alert')).toContainText('đây là lượt khác');
  expect(journal()).toHaveLength(before);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  expect(journal()).toHaveLength(before + 1);
});

test('an empty month asks, and keeps the answer', async ({ page }) => {
  await page.goto(`${studio.address}?by=Lan`);
  const month = page.getByRole('listitem').filter({ hasText: 'Tháng 11' }).first();
  await expect(month).toContainText('Không có khách, hay chưa nhập?');
  await month.getByRole('button').click();
  await expect(page.getByRole('status')).toContainText('tháng ấy không có khách');
  await expect(page.getByRole('listitem').filter({ hasText: 'Tháng 11' }).first()).toContainText(
    '0',
  );
  // December has begun and is not over: it does not ask.
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Tháng 12' }).first(),
  ).not.toContainText('chưa nhập');
});

test('a spreadsheet is checked row by row, then its new rows are written once', async ({
  page,
}) => {
  const { choices, plan } = readStudioMuseum(root);
  const workbook = await visitWorkbook(
    [
      {
        date: '2026-11-20',
        kind: 'group',
        territory: 'vinh-long',
        learners: 31,
        teachers: 1,
        purpose: 'study',
        level: 'primary',
      },
      {
        date: '2026-11-21',
        kind: 'class-report',
        territory: 'vinh-long',
        learners: 38,
        teachers: 1,
        purpose: 'study',
        level: 'lower-secondary',
      },
    ],
    choices,
    indicatorRows(plan),
  );
  const before = journal().length;
  const upload = async (window: Page) => {
    await window.goto(`${studio.address}visits/import?by=Lan`);
    await window.getByLabel('Tệp').setInputFiles({
      name: 'thang-11.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(workbook),
    });
    await window.getByRole('button', { name: 'Xem trước' }).click();
  };
  // Two windows hold the same preview, as when the button is pressed twice.
  const second = await page.context().newPage();
  await upload(second);
  await upload(page);
  await expect(page.locator('main')).toContainText('Mới: 2. Đã có trong sổ: 0. Cần sửa: 0.');
  await expect(page.locator('main')).toContainText('Tháng 11/2026: 0 → 31');
  expect(journal()).toHaveLength(before);
  await page.getByRole('button', { name: 'Ghi 2 dòng mới' }).click();
  await expect(page.getByRole('status')).toContainText('Đã ghi 2 dòng lượt khách');
  expect(journal()).toHaveLength(before + 2);
  await second.getByRole('button', { name: 'Ghi 2 dòng mới' }).click();
  await expect(second.getByRole('status')).toContainText('Đã ghi 0 dòng lượt khách');
  expect(journal()).toHaveLength(before + 2);
  await upload(page);
  await expect(page.locator('main')).toContainText('Mới: 0. Đã có trong sổ: 2.');
});

test('a file that is no spreadsheet is told in a sentence', async ({ page }) => {
  await page.goto(`${studio.address}visits/import?by=Lan`);
  await page
    .getByLabel('Tệp')
    .setInputFiles({ name: 'x.xlsx', mimeType: 'text/plain', buffer: Buffer.from('PK hỏng') });
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByRole('alert')).toContainText('.xlsx');
});

test('rows to mend are told by row and column, and handed back as a file', async ({ page }) => {
  await page.goto(`${studio.address}visits/import?by=Lan`);
  await page.getByLabel('Tệp').setInputFiles({
    name: 'thang-11.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Ngày;Loại;Địa bàn;Số người học;Mục đích;Cấp học\n31/11/2026;Đoàn;Vĩnh Long;40;Học tập;THCS\n',
    ),
  });
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.locator('main')).toContainText('Dòng 2, cột “Ngày”: đang có “31/11/2026”');
  await expect(page.locator('main')).toContainText('Không có dòng mới để ghi');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải các dòng cần sửa' }).click();
  const path = await (await download).path();
  expect(readFileSync(path, 'utf8')).toContain('31/11/2026,Đoàn,Vĩnh Long,40');
});

test('a missing display is begun from the register', async ({ page }) => {
  await page.goto(`${studio.address}coverage?by=Lan`);
  const row = page.getByRole('row').filter({ hasText: 'Nghề thủ công truyền thống' });
  await row.getByRole('button').click();
  await expect(page.getByRole('status')).toContainText('content/exhibitions/traditional-crafts');
  await expect(row).toContainText('Bản nháp');
});

test('what the collector counted is shown in words, or why not', async ({ page }) => {
  const days = [
    {
      day: '2026-12-03',
      evidence: 'declared',
      programme: 'le-hoi-va-di-san',
      exhibition: 'ok-om-bok',
      grade: 7,
      language: 'km',
      visits: 3,
      events: 9,
    },
    {
      day: '2026-11-30',
      evidence: 'none',
      programme: '',
      exhibition: '',
      grade: 0,
      language: 'vi',
      visits: 8,
      events: 8,
    },
  ];
  const figures = {
    museum: 'x',
    days,
    tallies: [{ day: '2026-12-03', name: 'robot', events: 12 }],
    notes: [{ day: '2026-12-03', what: 'search-nothing', about: 'other-word', times: 4 }],
    pages: [],
  };
  const collector = createServer((_request, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(figures));
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const bound = collector.address();
  process.env['SALA_COLLECTOR_URL'] =
    `http://127.0.0.1:${String(bound !== null && typeof bound === 'object' ? bound.port : 0)}/visits`;
  await page.goto(`${studio.address}online`);
  await expect(page.getByRole('listitem').filter({ hasText: 'Hôm nay' })).toContainText('3');
  await expect(page.getByRole('listitem').filter({ hasText: '35 ngày qua' })).toContainText(
    'trong 11 lượt xem',
  );
  for (const words of [
    'Lễ hội và di sản phi vật thể',
    'Tiếng Khmer',
    'Lớp 7',
    'Không thấy gì',
    'Từ khác',
    'Bỏ: máy tự động',
    'Chỉ xem (không tính)',
  ])
    await expect(page.locator('main')).toContainText(words);
  collector.close();
  collector.closeAllConnections();
  await once(collector, 'close');
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('Không hỏi được máy đếm');
});

test('a figure of an indicator is written with its source, and replaced only with a reason', async ({
  page,
}) => {
  const write = async (have: string, why: string) => {
    await page.goto(`${studio.address}indicators/lib.service.district?by=Lan`);
    await page.getByLabel('Năm').fill('2025');
    await page.getByLabel('Số đơn vị đạt').fill(have);
    await page.getByLabel('Trên tổng số').fill('9');
    await page.getByLabel('Nguồn').fill('Báo cáo 12/BC-TV');
    await page.getByLabel('Vì sao thay').fill(why);
    await page.getByRole('button', { name: 'Ghi' }).click();
  };
  await write('7', '');
  await expect(page.getByRole('row').filter({ hasText: 'cấp huyện' }).first()).toContainText(
    '7 trên 9, 77,8% (2025)',
  );
  await write('8', '');
  await expect(page.getByRole('alert')).toContainText('Chưa ghi gì');
  await write('8', 'đơn vị gửi lại');
  await expect(page.getByRole('row').filter({ hasText: 'cấp huyện' }).first()).toContainText(
    '8 trên 9, 88,9% (2025)',
  );
});

test('a foreign page cannot write, nor a foreign name reach the studio', async ({ request }) => {
  const before = journal().length;
  const foreign = await request.post(`${studio.address}months/2026-11/none`, {
    form: { by: 'x' },
    headers: { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
  });
  expect(foreign.status()).toBe(403);
  const renamed = await request.get(studio.address, { headers: { Host: 'evil.example' } });
  expect(renamed.status()).toBe(403);
  expect(journal()).toHaveLength(before);
});

for (const width of [360, 1440]) {
  test(`every page keeps to the window and to WCAG at ${String(width)} px`, async ({ browser }) => {
    const context = await browser.newContext({
      javaScriptEnabled: true,
      bypassCSP: true,
      viewport: { width, height: 800 },
    });
    const page = await context.newPage();
    const [, id = ''] = /"id": ?"([^"]+)"/.exec(journal()[0] ?? '') ?? [];
    const paths = [
      '',
      'visits/new',
      `visits/${id}`,
      `visits/${id}/correct`,
      'visits/import',
      'indicators',
      'indicators/lib.service.district',
      'coverage',
      'online',
      'nowhere',
    ];
    for (const path of paths) {
      await page.goto(`${studio.address}${path}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(
          ({ id: rule, nodes }) =>
            `${path} ${rule}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
        ),
      ).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        path,
      ).toBeLessThanOrEqual(0);
    }
    await context.close();
  });
}

test('the form goes by keyboard', async ({ page }) => {
  await page.goto(`${studio.address}visits/new?by=Lan`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Đến nội dung' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Ngày')).toBeFocused();
});
