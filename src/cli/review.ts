import { readFileSync, writeFileSync } from 'node:fs';
import { foldersIn } from '../catalogue/content-files.ts';
import { contentRoot } from '../catalogue/content-root.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import { applyReview, reviewRecord } from '../catalogue/review-segments.ts';
import { readReview, reviewDocument } from '../exports/review-document.ts';
import { reportFailure } from './report-failure.ts';

const RECORD_FOLDERS = ['objects', 'exhibitions', 'programmes', 'pages'];

/**
 * `npm run review -- km` writes review-km.docx with every text that waits for a native reader;
 * `npm run review -- km --apply review-km.docx` brings corrections, name and day back.
 */
async function main([language, flag, file]: string[]): Promise<void> {
  const root = contentRoot();
  const { firstLanguage, languages, words } = readCatalogue(root, { preview: true });
  if (language === undefined || !languages.includes(language)) {
    throw new Error(
      `Cách dùng / usage: npm run review -- ${languages.join('|')} [--apply <file.docx>]`,
    );
  }
  if (flag === '--apply') {
    const signed = await readReview(
      new Uint8Array(readFileSync(file ?? `review-${language}.docx`)),
    );
    for (const record of signed) {
      applyReview(root, firstLanguage, language, record);
      console.log(`✓ ${record.folder}: ${record.reviewedBy}, ${record.reviewedOn}`);
    }
    console.log(`${String(signed.length)} mục đã ký / signed items`);
    return;
  }
  const records = RECORD_FOLDERS.flatMap((folder) =>
    foldersIn(root, folder).flatMap(
      (name) => reviewRecord(root, `${folder}/${name}`, firstLanguage, language) ?? [],
    ),
  );
  const path = `review-${language}.docx`;
  writeFileSync(path, await reviewDocument(records, words(language).language.name));
  console.log(`${path}: ${String(records.length)} mục chờ đọc / items to read`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  reportFailure(error);
  process.exit(1);
}
