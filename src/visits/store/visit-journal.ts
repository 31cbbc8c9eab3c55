import { createReadStream, readdirSync } from 'node:fs';
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
  /**
   * @param line an entry as JSON, without its end
   * @throws what the disk says; the entry is then not in the journal, or is as if it had not been answered
   */
  append(line: string): Promise<void>;
  /** Begins a new file. @returns the files before it, to be removed when what they hold is elsewhere */
  turn(): Promise<readonly string[]>;
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

/** A line of a file of the journal: an entry, or one that cannot be read. */
export type JournalLine =
  | { readonly text: string; readonly entry: number }
  | { readonly text: string; readonly entry: null };

/** The lines of one file. A last line that was cut off by a crash was never answered, and is left out. */
export async function* linesIn(file: string): AsyncGenerator<JournalLine> {
  const stream = createReadStream(file);
  const lines = createInterface({ input: stream });
  // A reader of lines does not tell what its stream says.
  const failures: Error[] = [];
  stream.on('error', (error) => {
    failures.push(error);
    lines.close();
  });
  let broken: string | null = null;
  for await (const text of lines) {
    if (broken !== null) yield { text: broken, entry: null };
    broken = null;
    const entry = entryOf(text);
    if (entry === null) broken = text;
    else yield { text, entry };
  }
  const [failure] = failures;
  if (failure) throw failure;
}

function entryOf(text: string): number | null {
  try {
    const { entry }: JournalEntry = JSON.parse(text);
    return Number.isInteger(entry) ? entry : null;
  } catch {
    return null;
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
    async append(line) {
      const bytes = Buffer.from(`${line}\n`);
      try {
        await file.appendFile(bytes);
        await file.datasync();
        written += bytes.length;
      } catch (error) {
        // What may have been written of it goes; where that fails too, a new file keeps the rest from following a torn line.
        await file.truncate(written).catch(async () => {
          await file.close().catch(() => undefined);
          await begin();
        });
        throw error;
      }
    },

    async turn() {
      const before = journalFiles(folder);
      await file.close();
      await begin();
      return before;
    },

    size: () => written,
    close: () => file.close(),
  };
}
