import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { RefusedLine } from './write-lines.ts';

/**
 * Puts a line of the journal that can never be written into a dated file beside it, for somebody to look at.
 *
 * @returns the file
 */
export function putAsideIn(
  folder: string,
  { line, why }: RefusedLine,
  today = new Date().toISOString().slice(0, 10),
): string {
  const path = join(folder, `refused-${today}.jsonl`);
  const file = openSync(path, 'a');
  try {
    writeSync(file, `${JSON.stringify({ why, line })}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return path;
}
