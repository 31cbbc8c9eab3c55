import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * Writes files below the content folder, each beside the old one and moved in, so that a power cut leaves one or the
 * other. When the content does not read with them, all of them are as they were.
 *
 * @param files what each file holds then, by its path
 * @param check reads the content again
 * @throws what `check` throws, or the disk
 */
export function writeChecked(
  root: string,
  files: Readonly<Record<string, string | Buffer>>,
  check: () => unknown,
): void {
  const before = Object.keys(files).map((file) => {
    const path = join(root, file);
    return { path, bytes: existsSync(path) ? readFileSync(path) : null };
  });
  try {
    for (const [file, content] of Object.entries(files)) moveIn(join(root, file), content);
    check();
  } catch (error) {
    for (const { path, bytes } of before) {
      if (bytes === null) rmSync(path, { force: true });
      else moveIn(path, bytes);
    }
    throw error;
  }
}

function moveIn(path: string, content: string | Buffer): void {
  const beside = `${path}.new`;
  const file = openSync(beside, 'w');
  try {
    writeSync(file, Buffer.from(content));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
}
