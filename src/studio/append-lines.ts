import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeChecked } from './write-checked.ts';

/**
 * Adds lines to a file of JSON lines below the content folder. What stood there stays byte for byte.
 *
 * @param check reads the content again
 * @throws what `check` throws, or the disk; the file is then as it was
 */
export function appendLines(
  root: string,
  file: string,
  lines: readonly object[],
  check: () => unknown,
): void {
  const path = join(root, file);
  const before = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  const gap = before.length > 0 && before.at(-1) !== NEW_LINE ? '\n' : '';
  writeChecked(
    root,
    { [file]: Buffer.concat([before, Buffer.from(gap + jsonLines(lines))]) },
    check,
  );
}

/** Records as lines of JSON. */
export const jsonLines = (lines: readonly object[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');

const NEW_LINE = 0x0a;
