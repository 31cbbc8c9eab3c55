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
 * Adds lines to a file of JSON lines below the content folder. What stood there stays byte for byte; the new file is
 * written beside it and moved in, so that a power cut leaves one or the other. When the content no longer reads with the
 * new lines, the file is as it was.
 *
 * @param check reads the content again
 * @throws what `check` throws, or the disk
 */
export function appendLines(
  root: string,
  file: string,
  lines: readonly object[],
  check: () => unknown,
): void {
  const path = join(root, file);
  const before = existsSync(path) ? readFileSync(path) : null;
  const gap = before !== null && before.length > 0 && before.at(-1) !== NEW_LINE ? '\n' : '';
  const added = gap + lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  write(path, Buffer.concat([before ?? Buffer.alloc(0), Buffer.from(added)]));
  try {
    check();
  } catch (error) {
    if (before === null) rmSync(path);
    else write(path, before);
    throw error;
  }
}

const NEW_LINE = 0x0a;

function write(path: string, bytes: Buffer): void {
  const beside = `${path}.new`;
  const file = openSync(beside, 'w');
  try {
    writeSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
}
