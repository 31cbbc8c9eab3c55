import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { contentRoot } from '../catalogue/content-root.ts';
import { today } from '../catalogue/today.ts';
import { annualReport } from '../exports/annual-report/annual-report.ts';
import { reportDocx } from '../exports/annual-report/report-docx.ts';
import { reportHtml } from '../exports/annual-report/report-html.ts';
import type { ReportKind } from '../exports/annual-report/report-input.ts';
import { readReportInput } from '../studio/read-report-input.ts';
import { svgToPng } from '../media/svg-to-png.ts';
import { commandOptions } from './command-options.ts';
import { reportFailure } from './report-failure.ts';

const USAGE =
  'Cách dùng / usage: npm run report -- --year 2026 | --interim 2025 | --final 2030 [--territory <id>] [--day 2027-01-05] [--html] [--out <folder>]';

/** `npm run report`: writes the annual report, or a review at the end of a period, as a Word file (`--html`: as a page). */
async function main(): Promise<void> {
  const { values } = commandOptions(USAGE, {
    options: {
      year: { type: 'string' },
      interim: { type: 'string' },
      final: { type: 'string' },
      territory: { type: 'string' },
      day: { type: 'string' },
      html: { type: 'boolean', default: false },
      out: { type: 'string', default: '.' },
    },
  });
  const asked = (['annual', 'interim', 'final'] as const).flatMap((kind) => {
    const year = kind === 'annual' ? values.year : values[kind];
    return year === undefined ? [] : [{ kind, year }];
  });
  const [one] = asked;
  const isDay = values.day === undefined || z.iso.date().safeParse(values.day).success;
  if (!one || asked.length > 1 || !/^\d{4}$/.test(one.year) || !isDay) throw new Error(USAGE);

  const report = annualReport(
    readReportInput(contentRoot(), {
      kind: one.kind,
      year: Number(one.year),
      territory: values.territory ?? null,
      dayIn: (timeZone) => values.day ?? today(timeZone),
    }),
  );
  const path = join(
    values.out,
    `${NAME[one.kind]}-${one.year}${values.territory === undefined ? '' : `-${values.territory}`}.${values.html ? 'html' : 'docx'}`,
  );
  mkdirSync(values.out, { recursive: true });
  writeFileSync(path, values.html ? reportHtml(report) : await reportDocx(report, svgToPng));
  console.log(path);
  if (report.example)
    console.log(
      'Báo cáo có số ví dụ: mỗi trang đều ghi rõ. / The report has example figures and says so on every page.',
    );
}

const NAME: Readonly<Record<ReportKind, string>> = {
  annual: 'bao-cao',
  interim: 'so-ket',
  final: 'tong-ket',
};

try {
  await main();
} catch (error) {
  reportFailure(error);
  process.exit(1);
}
