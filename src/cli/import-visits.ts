import { readFileSync } from 'node:fs';
import { contentRoot } from '../catalogue/content-root.ts';
import { planImport } from '../studio/import-visits.ts';
import { readStudioMuseum } from '../studio/museum.ts';
import { readSheets } from '../studio/read-sheets.ts';
import { visitSheet } from '../studio/visit-sheet.ts';
import { journalWriter } from '../studio/writer.ts';
import { commandOptions } from './command-options.ts';
import { reportFailure } from './report-failure.ts';

const USAGE =
  'Cách dùng / usage: npm run visits:import -- <file.xlsx|file.csv> --by "<người nhập / who>" [--write]';

/**
 * `npm run visits:import -- file.xlsx --by "Lan"` shows what would be written of a sheet of on-site visits; `--write`
 * writes what is new. Exits with 1 where a row has to be mended.
 */
async function main(): Promise<void> {
  const { values, positionals } = commandOptions(USAGE, {
    allowPositionals: true,
    options: { by: { type: 'string' }, write: { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (file === undefined || values.by === undefined) throw new Error(USAGE);
  const root = contentRoot();
  const { plan, choices, today } = readStudioMuseum(root);
  const sheet = visitSheet(await readSheets(readFileSync(file)));
  const { rows, fresh, months, unknownColumns } = planImport(sheet, plan.journal, choices, today);
  for (const column of unknownColumns) console.log(`Không dùng cột / column not used: ${column}`);
  for (const row of rows) {
    if (row.state === 'wrong') {
      process.exitCode = 1;
      for (const { field, found, expected } of row.problems)
        console.log(
          `✗ dòng / row ${String(row.line)}, ${field.vi}: "${found}" → ${expected.vi} / ${expected.en}`,
        );
    } else if (row.state === 'known') {
      console.log(`= dòng / row ${String(row.line)}: đã có trong sổ / in the journal already`);
    }
  }
  for (const { month, before, after } of months)
    console.log(`${month}: ${String(before)} → ${String(after)} lượt học tập / study visits`);
  console.log(`${String(fresh.length)} dòng mới / new rows`);
  if (!values.write) {
    console.log('Chưa ghi gì; thêm --write để ghi. / Nothing was written; add --write.');
  } else if (fresh.length > 0) {
    journalWriter(root).record(fresh, values.by);
    console.log('Đã ghi vào sổ. / Written.');
  }
}

try {
  await main();
} catch (error) {
  reportFailure(error);
  process.exit(1);
}
