/** `npm run icons`: makes the site's icons from public/favicon.svg; run it after changing the mark, and commit them. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { iconFiles } from '../media/icon-files.ts';

const icons = await iconFiles(await readFile(join('public', 'favicon.svg')));
for (const [name, bytes] of icons) {
  await writeFile(join('public', name), bytes);
  console.log(`public/${name}  ${String(bytes.length)} bytes`);
}
