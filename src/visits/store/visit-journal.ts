import { constants, createReadStream, readdirSync } from 'node:fs';
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
   * @param line of a `JournalEntry`, as JSON
   * @throws what the disk says; the line is then not in the journal, or is as if it had not been answered
   */
  append(line: string): Promise<void>;
  /** Begins a new file. @returns the files before it, which may go when what they hold is elsewhere */
  turn(): Promise<readonly string[]>;
  /** Bytes of the file that is written now. */
  size(): number;
  close(): Promise<void>;
}

/** Linux takes it with the file that each write waits for the disk: one call fewer for every group. */
const WRITES_SYNCED = process.platform === 'linux';
const APPENDING =
  constants.O_APPEND |
  constants.O_CREAT |
  constants.O_WRONLY |
  (WRITES_SYNCED ? constants.O_DSYNC : 0);

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

/** The lines of one file, and whether each was ended: one that was not is torn, and was never answered. */
export async function* linesIn(file: string): AsyncGenerator<{ line: string; whole: boolean }> {
  let before: string | undefined;
  let endsWhole = false;
  const stream = createReadStream(file);
  stream.on('data', (chunk) => {
    endsWhole = chunk.at(-1) === 10;
  });
  const lines = createInterface({ input: stream });
  // A reader of lines does not tell what its stream says, and would wait for ever.
  const failures: Error[] = [];
  stream.on('error', (error) => {
    failures.push(error);
    lines.close();
  });
  for await (const line of lines) {
    if (before !== undefined) yield { line: before, whole: true };
    before = line;
  }
  const [failure] = failures;
  if (failure) throw failure;
  if (before !== undefined) yield { line: before, whole: endsWhole };
}

/** Has the names of a folder's files on the disk too; Windows does that by itself and opens no folder. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const opened = await open(folder, 'r');
  await opened.sync().finally(() => opened.close());
}

/** Opens a new file of the journal in a folder, after those that are there. */
export async function openJournal(folder: string): Promise<VisitJournal> {
  const last = journalFiles(folder).at(-1);
  let number = Number(NAME.exec(last?.split(/[\\/]/).at(-1) ?? '')?.[1] ?? 0);
  let file: FileHandle;
  let written = 0;
  const begin = async () => {
    const next = await open(join(folder, `journal-${String(number + 1)}.jsonl`), APPENDING);
    await syncFolder(folder);
    number += 1;
    file = next;
    written = 0;
  };
  await begin();

  return {
    async append(line) {
      const bytes = Buffer.from(`${line}\n`);
      try {
        await file.appendFile(bytes);
        if (!WRITES_SYNCED) await file.datasync();
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
      const old = file;
      await begin();
      await old.close();
      return before;
    },

    size: () => written,
    close: () => file.close(),
  };
}
