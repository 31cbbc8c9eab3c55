import { rmSync } from 'node:fs';
import { journalFiles, linesIn } from './visit-journal.ts';
import type { WorkedDatabase } from './worked-database.ts';

/** Lines, and characters of them, handed to the database at once: a backlog of any length fits into memory. */
const LINES_AT_ONCE = 2000;
const CHARACTERS_AT_ONCE = 4_000_000;

/**
 * Writes what a former server left in the journal of a folder. A torn last line was never answered and is left out.
 *
 * @returns files into which lines were put aside that can never be written
 */
export async function takeUp(
  folder: string,
  database: Pick<WorkedDatabase, 'writeLines' | 'settle'>,
): Promise<readonly string[]> {
  const aside = new Set<string>();
  const files = journalFiles(folder);
  for (const file of files) {
    let piece: string[] = [];
    let characters = 0;
    const write = async () => {
      for (const path of await database.writeLines(piece)) aside.add(path);
      piece = [];
      characters = 0;
    };
    for await (const { line, whole } of linesIn(file)) {
      if (!whole && !isWhole(line)) continue;
      piece.push(line);
      characters += line.length;
      if (piece.length >= LINES_AT_ONCE || characters >= CHARACTERS_AT_ONCE) await write();
    }
    if (piece.length > 0) await write();
  }
  if (files.length > 0) await database.settle();
  for (const file of files) rmSync(file, { force: true });
  return [...aside];
}

/** All of it may be there but its end of line. */
function isWhole(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
