import { createReadStream, readdirSync, unlinkSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { WriteGroup } from './visit-store.ts';

/** A group of visits in the journal; entries are numbered in the order of their arrival. */
export interface JournalEntry {
  readonly entry: number;
  readonly group: WriteGroup;
}

/** Groups of visits as lines of a file. What `append` has answered is on the disk. */
export interface VisitJournal {
  /** @throws what the disk says; the group is then not in the journal, or is as if it had not been answered */
  append(entry: JournalEntry): Promise<void>;
  /**
   * Begins a new file; the files before it go when `kept` has seen to it that what they hold is elsewhere.
   */
  turn(kept: () => void): Promise<void>;
  /** Bytes of the file that is written now. */
  size(): number;
  close(): Promise<void>;
}

const NAME = /^journal-(\d+)\.jsonl$/;

/** Files of the journal in a folder, the oldest first. */
export function journalFiles(folder: string): string[] {
  return readdirSync(folder)
    .flatMap((name) => {
      const number = NAME.exec(name)?.[1];
      return number === undefined ? [] : [{ name, number: Number(number) }];
    })
    .sort((a, b) => a.number - b.number)
    .map(({ name }) => join(folder, name));
}

/**
 * The entries of one file. A last line that was cut off by a crash was never answered, and is left out.
 *
 * @throws Error where a line before the last is no entry
 */
export async function* entriesIn(file: string): AsyncGenerator<JournalEntry> {
  let broken: string | null = null;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (broken !== null) throw new Error(`${file}: ${broken}`);
    try {
      const entry: JournalEntry = JSON.parse(line);
      yield entry;
    } catch (error) {
      broken = error instanceof Error ? error.message : String(error);
    }
  }
}

/** Opens a new file of the journal in a folder, after those that are there. */
export async function openJournal(folder: string): Promise<VisitJournal> {
  const last = journalFiles(folder).at(-1);
  let number = Number(NAME.exec(last?.split(/[\\/]/).at(-1) ?? '')?.[1] ?? 0);
  let file: FileHandle;
  let written = 0;
  const begin = async () => {
    number += 1;
    file = await open(join(folder, `journal-${String(number)}.jsonl`), 'a');
    written = 0;
  };
  await begin();

  return {
    async append(entry) {
      const line = Buffer.from(`${JSON.stringify(entry)}\n`);
      try {
        await file.appendFile(line);
        await file.datasync();
        written += line.length;
      } catch (error) {
        // What may have been written of it goes; where that fails too, a new file keeps the rest from following a torn line.
        await file.truncate(written).catch(async () => {
          await file.close().catch(() => undefined);
          await begin();
        });
        throw error;
      }
    },

    async turn(kept) {
      const before = journalFiles(folder);
      await file.close();
      await begin();
      kept();
      for (const old of before) unlinkSync(old);
    },

    size: () => written,
    close: () => file.close(),
  };
}
