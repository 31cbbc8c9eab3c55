import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { journalOf } from '../../../tests/fixtures/on-site-visit.ts';
import { contentRoot } from '../../catalogue/content-root.ts';
import type { YearOfVisits } from '../../domain/visit-counts.ts';
import { svgToPng } from '../../media/svg-to-png.ts';
import { annualReport } from './annual-report.ts';
import { readReportInput, ReportError } from '../../studio/read-report-input.ts';
import { reportDocx } from './report-docx.ts';
import { reportHtml } from './report-html.ts';
import type { Report } from './report.ts';
import type { ReportInput } from './report-input.ts';

const asked = (changes: Partial<Parameters<typeof readReportInput>[1]> = {}) =>
  readReportInput(contentRoot(), {
    kind: 'annual',
    year: 2026,
    territory: null,
    dayIn: () => '2027-01-05',
    ...changes,
  });

/** The museum's plan with other counts, as whole years on site. */
function withVisits(input: ReportInput, totals: Record<number, number>): ReportInput {
  const onSite = Object.entries(totals).map(([year, total]): YearOfVisits => ({
    year: Number(year),
    months: null,
    total,
    partial: false,
    example: false,
  }));
  return {
    ...input,
    covered: input.covered.filter(({ entry }) => !entry.example),
    plan: {
      ...input.plan,
      journal: journalOf(),
      onSite,
      online: { since: null, years: [] },
      publishedMonths: [],
    },
  };
}

const textOf = ({ subject, body, annex }: Report): string =>
  [
    subject,
    ...[...body, ...annex].flatMap((block) =>
      block.kind === 'table'
        ? [block.caption, ...block.rows.map((row) => row.join(' | '))]
        : block.kind === 'list'
          ? block.items
          : block.kind === 'chart'
            ? [block.alt, block.svg.replace(/<[^>]+>/g, ' ')]
            : [block.text],
    ),
  ].join('\n');

describe('one visit more or less, at the threshold', () => {
  const report = (visits2026: number) =>
    textOf(annualReport(withVisits(asked(), { 2022: 10_000, 2025: 13_310, 2026: visits2026 })));

  it('changes the figure, the verdict, the sentence and the chart alike', () => {
    const below = report(14_640);
    expect(below).toContain(
      'với 14.640 lượt, kết quả: chưa đạt, còn thiếu 1 lượt so với mức ít nhất 14.641 lượt.',
    );
    expect(below).toMatch(
      /2026 \| 14\.640 \| – \| – \| 14\.641 – 15\.306 \| tăng 9,99\d*% \| thiếu 1/,
    );
    expect(below).toMatch(/Bình quân mỗi năm kể từ năm 2025 tăng 9,99\d*%/);
    expect(below).toMatch(/Biểu đồ.*năm 2026: 14\.640 lượt, mức ít nhất 14\.641/);

    const within = report(14_641);
    expect(within).toContain('với 14.641 lượt, kết quả: đạt chỉ tiêu.');
    expect(within).toContain('2026 | 14.641 | – | – | 14.641 – 15.306 | tăng 10% | đạt');
    expect(within).toMatch(/Biểu đồ.*năm 2026: 14\.641 lượt/);
    expect(within).not.toContain('14.640');

    expect(report(15_306)).toContain('kết quả: đạt chỉ tiêu.');
    const above = report(15_307);
    expect(above).toContain('kết quả: vượt mức trên của chỉ tiêu 1 lượt.');
    expect(above).toMatch(/2026 \| 15\.307 .* \| vượt/);
  });

  it('never rounds a rate up to the target that was missed', () => {
    const interim = (visits: number) =>
      textOf(
        annualReport(
          withVisits(asked({ kind: 'interim', year: 2025 }), { 2022: 10_000, 2025: visits }),
        ),
      );
    expect(interim(13_309)).toContain('kể từ năm 2022 tăng 9,997%');
    expect(interim(13_309)).toContain('còn thiếu 1 lượt');
    expect(interim(13_310)).toContain('kể từ năm 2022 tăng 10%.');
    expect(interim(13_310)).toContain('kết quả: đạt chỉ tiêu');
  });
});

it('says that a missing year is missing, and never takes it for nothing', () => {
  const text = textOf(annualReport(withVisits(asked(), { 2022: 10_000, 2026: 15_000 })));
  expect(text).toContain('Chưa có số liệu của năm 2025 là năm để so sánh');
  expect(text).toContain('Chưa có số liệu năm 2024;');
});

it('tells a year in progress as one: the same days, an estimate called so, what is needed', () => {
  const text = textOf(annualReport(asked({ dayIn: () => '2026-11-27' })));
  expect(text).toContain('Năm 2026 chưa kết thúc nên chưa so với chỉ tiêu cả năm');
  expect(text).toContain(
    'Tính đến hết ngày 31/10/2026 có 4.312 lượt; cùng kỳ năm 2025 có 3.974 lượt, tăng 8,5%.',
  );
  expect(text).toContain('không dùng để đánh giá');
  // 5,571 · 1.1 = 6,128.1, so 6,129; 6,129 − 4,312 = 1,817 over two months and 40 schools.
  expect(text).toContain(
    'còn thiếu 1.817 lượt; trong 2 tháng chưa có số, mỗi tháng cần ít nhất 909 lượt; chia đều cho 40 trường',
  );
  expect(text).toContain('mỗi trường ít nhất 46 lượt');
  expect(text).toMatch(/2026 \| 4\.312 \| 494 \| 4\.806 \| 6\.129 – 6\.406 \| – \| đang đếm/);
});

it('does not use what came after its year', () => {
  const text = textOf(annualReport(asked({ kind: 'interim', year: 2025 })));
  expect(text).toContain('Sơ kết đến năm 2025 việc thực hiện Kế hoạch');
  expect(text).not.toMatch(/^2026 \|/m);
  expect(text).not.toContain('4.312');
});

it('lists every indicator, and numbers its sections without a gap', () => {
  const report = annualReport(asked());
  const indicators = report.body.find(
    (block) => block.kind === 'table' && block.caption.startsWith('Các chỉ tiêu'),
  );
  expect(indicators?.kind === 'table' && indicators.rows.length).toBe(17);
  const headings = report.body.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  expect(headings.map((text) => text.split(' ')[0])).toEqual([
    ...['I.', 'II.', '1.', '2.', '3.', '4.', 'III.', 'IV.', 'V.'],
  ]);
});

describe('a territory', () => {
  const others = new Map([
    [
      'khmer',
      {
        name: 'Bảo tàng Khmer',
        visits: new Map([
          [2024, 1000],
          [2025, 1200],
        ]),
      },
    ],
    [
      'vinh-long',
      {
        name: 'Bảo tàng hai',
        visits: new Map([
          [2024, 4000],
          [2025, 4100],
        ]),
      },
    ],
    ['ben-tre', { name: 'Bảo tàng ba', visits: new Map([[2025, 5000]]) }],
  ]);
  const territory = { name: 'tỉnh Vĩnh Long', from: '2025-07-01', until: null, museums: others };

  it('adds up like for like and names who is left out', () => {
    const text = textOf(annualReport({ ...asked({ year: 2025 }), territory }));
    expect(text).toContain('trên địa bàn tỉnh Vĩnh Long');
    expect(text).toContain('(địa giới từ ngày 01/07/2025)');
    expect(text).toContain(
      'năm 2024 có 5.000 lượt, năm 2025 có 5.300 lượt, bình quân mỗi năm tăng 6%',
    );
    expect(text).toContain('Không cộng vào vì thiếu số liệu của một trong hai năm: Bảo tàng ba.');
  });

  it('that the plan does not know is refused with those that it knows', () => {
    expect(() => asked({ territory: 'ben-tre' })).toThrow(ReportError);
    expect(() => asked({ territory: 'ben-tre' })).toThrow(/tra-vinh, vinh-long/);
  });
});

it('refuses a year outside the plan, and a review in the middle of a period', () => {
  expect(() => asked({ year: 2031 })).toThrow(/từ năm 2022 đến năm 2030/);
  expect(() => asked({ year: 2027, dayIn: () => '2026-11-27' })).toThrow(ReportError);
  expect(() => asked({ kind: 'final', year: 2026 })).toThrow(/2025, 2030/);
});

describe('its forms', () => {
  it('takes the letterhead of its day, with a dotted line for what nobody has confirmed', () => {
    const before = reportHtml(annualReport(asked({ year: 2024, dayIn: () => '2025-01-05' })));
    expect(before).toContain('BẢO TÀNG TỔNG HỢP TỈNH TRÀ VINH');
    expect(before).toContain('Trà Vinh, ngày 05 tháng 01 năm 2025');
    const after = reportHtml(annualReport(asked()));
    expect(after).not.toContain('BẢO TÀNG TỔNG HỢP');
    expect(after).toContain('<p>…………………………</p><p><strong>BẢO TÀNG VĂN HÓA DÂN TỘC KHMER');
  });

  it('marks made-up figures on every page, and only those', async () => {
    const example = annualReport(asked());
    const real = annualReport(withVisits(asked(), { 2022: 10_000, 2025: 13_310, 2026: 14_641 }));
    expect(reportHtml(example)).toContain('SỐ LIỆU VÍ DỤ');
    expect(reportHtml(real)).not.toContain('SỐ LIỆU VÍ DỤ');
    const bytes = async (report: Report) => Buffer.from(await reportDocx(report, svgToPng));
    const [marked, plain] = [await bytes(example), await bytes(real)];
    expect(headersOf(marked)).toEqual([true, true]);
    expect(headersOf(plain)).toEqual([false, false]);
  });

  it('says the same in Word as on the page', async () => {
    const report = annualReport(asked());
    const docx = Buffer.from(await reportDocx(report, svgToPng));
    const { value } = await mammoth.extractRawText({ buffer: docx });
    const squeezed = value.replace(/\s+/g, ' ');
    for (const block of [...report.body, ...report.annex])
      if (block.kind === 'paragraph' || block.kind === 'heading')
        expect(squeezed).toContain(block.text.replace(/\s+/g, ' '));
    expect(value).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(value).toContain('Nơi nhận:');
  });
});

/** Whether each header of a Word file holds the mark of made-up figures. */
function headersOf(docx: Buffer): boolean[] {
  return Object.entries(unzipSync(new Uint8Array(docx)))
    .filter(([name]) => /header\d+\.xml$/.test(name))
    .map(([, xml]) => strFromU8(xml).includes('SỐ LIỆU VÍ DỤ'));
}
