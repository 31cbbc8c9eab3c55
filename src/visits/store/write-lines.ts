import { mergedGroups } from './merged-records.ts';
import type { VisitDatabase } from './visit-database.ts';
import type { JournalEntry } from './visit-journal.ts';

/** A line of the journal that can never be written. */
export interface RefusedLine {
  readonly line: string;
  readonly why: string;
}

/**
 * Writes lines of the journal into the database, in one transaction where all of them go in. Those it has are passed
 * over, so that a write whose answer was lost may be asked for again.
 *
 * @param putAside told of each line that the database refuses for good, before it is passed over
 * @throws what the database says where the same might go through later (a full disk)
 */
export function writeLines(
  database: VisitDatabase,
  lines: readonly string[],
  putAside: (refused: RefusedLine) => void,
): void {
  const written = database.writtenUpTo();
  const fresh = lines
    .flatMap((line) => {
      const entry = entryOf(line);
      if (typeof entry !== 'string') return [{ line, entry }];
      putAside({ line, why: entry });
      return [];
    })
    .filter(({ entry }) => entry.entry > written);
  const last = fresh.at(-1);
  if (!last) return;
  try {
    database.writeUpTo(last.entry.entry, mergedGroups(fresh.map(({ entry }) => entry.group)));
  } catch (error) {
    if (!isForGood(error)) throw error;
    for (const { line, entry } of fresh) writeAlone(database, line, entry, putAside);
  }
}

function writeAlone(
  database: VisitDatabase,
  line: string,
  { entry, group }: JournalEntry,
  putAside: (refused: RefusedLine) => void,
): void {
  try {
    database.writeUpTo(entry, group);
  } catch (error) {
    if (!isForGood(error)) throw error;
    putAside({ line, why: error instanceof Error ? error.message : String(error) });
    database.writeUpTo(entry, { ...group, visits: [], pages: [], notes: [], tallies: [] });
  }
}

/** The entry of a line, or why it is none. */
function entryOf(line: string): JournalEntry | string {
  try {
    const entry: JournalEntry = JSON.parse(line);
    return Number.isInteger(entry?.entry) && Array.isArray(entry.group?.visits)
      ? entry
      : 'no entry';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** SQLite's primary result codes for what a row itself is to blame for. */
const SQLITE_TOOBIG = 18;
const SQLITE_CONSTRAINT = 19;
const SQLITE_MISMATCH = 20;
const ROWS_FAULT = [SQLITE_TOOBIG, SQLITE_CONSTRAINT, SQLITE_MISMATCH];

/** A row that does not fit will not fit tomorrow; anything else SQLite says is of the disk, and passes. */
function isForGood(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof RangeError) return true;
  if (!(error instanceof Error) || !('errcode' in error)) return false;
  return ROWS_FAULT.includes(Number(error.errcode) & 0xff);
}
