import { describe, expect, it } from 'vitest';
import { anOnSiteVisit, journalOf } from '../../tests/fixtures/on-site-visit.ts';
import { contentRoot } from '../catalogue/content-root.ts';
import { planImport } from './import-visits.ts';
import { figureRows, readFigure } from './indicator-sheet.ts';
import { readStudioMuseum } from './museum.ts';
import { readSheets, SheetError } from './read-sheets.ts';
import { indicatorRows } from './reported-figures.ts';
import { visitSheet } from './visit-sheet.ts';
import { visitWorkbook } from './workbook.ts';

const { choices, plan } = readStudioMuseum(contentRoot());
const TODAY = '2026-11-27';
const visit = anOnSiteVisit({ date: '2026-11-20', programme: 'le-hoi-va-di-san' });
const empty = journalOf();
const csv = async (text: string | Uint8Array, journal = empty) =>
  planImport(
    visitSheet(await readSheets(typeof text === 'string' ? new TextEncoder().encode(text) : text)),
    journal,
    choices,
    TODAY,
  );
const HEAD = 'Ngày;Loại;Địa bàn;Số người học;Số giáo viên;Mục đích;Chương trình;Cấp học';
const ROW = '20/11/2026;Đoàn;Vĩnh Long;40;2;Học tập;;THCS';
const withoutProgramme = { ...visit, programme: undefined };

describe('the workbook', () => {
  it('gives back what it was made from', async () => {
    const visits = [visit, { ...visit, kind: 'single' as const, learners: 1250, teachers: 0 }];
    const workbook = await visitWorkbook(visits, choices, indicatorRows(plan));
    const { fresh, rows } = planImport(
      visitSheet(await readSheets(workbook)),
      empty,
      choices,
      TODAY,
    );
    expect(rows.map(({ state }) => state)).toEqual(['new', 'new']);
    expect(fresh).toEqual(visits);
  });

  it('as a template holds no visit, and every indicator that others report', async () => {
    const sheets = await readSheets(await visitWorkbook([], choices, indicatorRows(plan)));
    expect(visitSheet(sheets).rows).toEqual([]);
    expect(sheets.map(({ name }) => name)).toEqual(['Lượt khách', 'Chỉ tiêu', 'Hướng dẫn']);
    expect(sheets[1]?.rows).toHaveLength(1 + 15);
    expect(figureRows(sheets)).toEqual([]);
  });
});

describe('a sheet somebody saved', () => {
  it.each([
    ['semicolons', `${HEAD}\n${ROW}\n`],
    ['a mark for UTF-8', `\uFEFF${HEAD}\r\n${ROW}\r\n`],
    ['commas', `${HEAD}\n${ROW}`.replaceAll(';', ',')],
    ['tabs', `${HEAD}\n${ROW}`.replaceAll(';', '\t')],
    ['a title and empty rows', `Sổ lượt khách;;;\n;;;\n${HEAD}\n;;;\n${ROW}\n`],
    [
      'English heads in another order',
      'Learners;Date;Kind;Territory;Purpose;Level;Teachers\n40;2026-11-20;group;vinh long;study;lower secondary;2',
    ],
  ])('with %s', async (_name, text) => {
    expect((await csv(text)).fresh).toEqual([withoutProgramme]);
  });

  it('as Unicode text (UTF-16)', async () => {
    const text = `\uFEFF${HEAD}\n${ROW}`.replaceAll(';', '\t');
    const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
    expect((await csv(bytes)).fresh).toHaveLength(1);
  });

  it.each([
    ['letters that are no UTF-8', new Uint8Array([0x4e, 0x67, 0xe0, 0x79]), /CSV UTF-8/],
    ['a broken workbook', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), /\.xlsx/],
    ['no heads', new TextEncoder().encode('a;b\n1;2'), /dòng tiêu đề/],
    [
      'a missing column',
      new TextEncoder().encode('Ngày;Loại;Mục đích\n1;2;3'),
      /Thiếu cột: Địa bàn, Số người học, Cấp học/,
    ],
  ])('with %s is refused in a sentence', async (_name, bytes, sentence) => {
    await expect(csv(bytes)).rejects.toThrow(SheetError);
    await expect(csv(bytes)).rejects.toThrow(sentence);
  });
});

describe('the check before the import', () => {
  it('names row, column, what was found and what to write, and leaves nothing out silently', async () => {
    const plan = await csv(
      `${HEAD};Ghi chú\n${ROW}\n31/02/2026;Đoàn;Vĩnh Long;bốn mươi;2;Học tập;;THCS\n`,
    );
    expect(plan.unknownColumns).toEqual(['Ghi chú']);
    expect(plan.fresh).toHaveLength(1);
    const wrong = plan.rows[1];
    expect(wrong).toMatchObject({ line: 3, state: 'wrong' });
    expect(
      wrong?.state === 'wrong' && wrong.problems.map(({ field, found }) => [field.vi, found]),
    ).toEqual([
      ['Ngày', '31/02/2026'],
      ['Số người học', 'bốn mươi'],
    ]);
  });

  it('says what it does to each month', async () => {
    const { months } = await csv(
      `${HEAD}\n${ROW}\n${ROW.replace('Học tập', 'Tham quan')}\n`,
      journalOf({ ...visit, learners: 7 }),
    );
    expect(months).toEqual([{ month: '2026-11', before: 7, after: 47 }]);
  });

  it('takes the same file once, and two classes alike as two', async () => {
    const twice = `${HEAD}\n${ROW}\n${ROW}\n`;
    const first = await csv(twice);
    expect(first.fresh).toHaveLength(2);
    const again = await csv(twice, journalOf(...first.fresh));
    expect(again.rows.map(({ state }) => state)).toEqual(['known', 'known']);
  });
});

describe('a figure of an indicator', () => {
  const read = (texts: Parameters<typeof readFigure>[0]) => readFigure(texts, plan.indicators);
  it('is read by its kind', () => {
    expect(
      read({ id: 'lib.service.district', year: '2025', have: '7', of: '9', source: 'BC 12' }),
    ).toEqual({
      indicator: 'lib.service.district',
      year: 2025,
      figure: { kind: 'share', have: 7, of: 9 },
      source: 'BC 12',
    });
    expect(
      read({ id: 'lib.users.growth', year: '2025', total: '1.250.300', source: 'BC 12' }),
    ).toMatchObject({ figure: { kind: 'growth', total: 1_250_300 } });
    expect(
      read({ id: 'lib.service.provincial', year: '2025', reached: 'Có', source: 'BC 12' }),
    ).toMatchObject({ figure: { kind: 'milestone', reached: true } });
  });

  it.each([
    [{ id: 'lib.service.district', year: '2025', have: '10', of: '9', source: 'x' }, ['have']],
    [{ id: 'lib.service.district', year: '25', have: '7', of: '9', source: 'x' }, ['year']],
    [{ id: 'lib.service.district', year: '2025', have: '7', of: '9' }, ['source']],
    [{ id: 'lib.service.provincial', year: '2025', reached: 'có lẽ', source: 'x' }, ['reached']],
    [{ id: 'nothing', year: '2025', source: 'x' }, ['id']],
  ])('%j is refused', (texts, keys) => {
    const reading = read(texts);
    expect('problems' in reading && reading.problems.map(({ key }) => key)).toEqual(keys);
  });
});
