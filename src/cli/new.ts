import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentRoot } from '../catalogue/content-root.ts';
import { readContent } from '../catalogue/content.ts';
import { slug } from '../domain/text-folding.ts';
import { id as idSchema } from '../schema/id.ts';
import { reportFailure } from './report-failure.ts';
import { isStartingKind, STARTING_KINDS, startingFiles } from '../studio/starting-folder.ts';

/** `npm run new -- object|exhibition|programme <id>`: writes a valid, commented starting folder. */
function main([kind = '', id = '']: string[]): void {
  if (!isStartingKind(kind) || id === '') {
    throw new Error(`Cách dùng / usage: npm run new -- ${STARTING_KINDS.join('|')} <id>`);
  }
  if (!idSchema.safeParse(id).success) {
    throw new Error(
      `Mã "${id}" không hợp lệ; hãy viết "${slug(id)}". / "${id}" is not a valid id; write "${slug(id)}".`,
    );
  }
  const root = contentRoot();
  const folder = join(root, `${kind}s`, id);
  if (existsSync(folder)) {
    throw new Error(
      `Thư mục content/${kind}s/${id} đã có, không ghi đè. / content/${kind}s/${id} exists and was left as it is.`,
    );
  }
  const files = startingFiles(kind, id, readContent(root));
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`+ content/${kind}s/${id}/${name}`);
  }
  console.log(
    'Mở các tệp trên và điền; chạy "npm run dev" để xem. / Fill these in; "npm run dev" shows the result.',
  );
}

try {
  main(process.argv.slice(2));
} catch (error) {
  reportFailure(error);
  process.exit(1);
}
