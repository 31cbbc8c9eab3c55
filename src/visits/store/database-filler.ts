import { appendFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { isCorrupt } from './database-calls.ts';
import type { DatabaseThread } from './database-thread.ts';
import { journalFiles, linesIn, type JournalEntry } from './visit-journal.ts';

/** Events written into the database at once: many small writes cost more than a large one. */
export const AT_ONCE = 4000;

/** An entry of the journal that the database does not have yet. */
export interface Entry {
  readonly entry: number;
  /** As it stands in the journal: the thread of the database reads it, so that no request waits for that. */
  readonly line: string;
  readonly events: number;
}

/** Told of what staff should know: a sentence without anything about a visitor. */
export type TellStaff = (sentence: string) => void;

/** Brings lines of the journal into the database, whatever state that is in. */
export interface DatabaseFiller {
  /** Writes what files of the journal still hold; they go. @returns the number of the last entry */
  takeUp(): Promise<number>;
  /** @throws SqliteError where something passing stands in the way, such as a full disk */
  write(entries: readonly Entry[]): Promise<void>;
}

/**
 * A database that is damaged is moved aside under a name with its day, and a new one is filled with what the journal
 * still has; a line that the database refuses for good, or that cannot be read, is put aside. Staff are told.
 */
export function databaseFiller(
  folder: string,
  database: DatabaseThread,
  tellStaff: TellStaff,
): DatabaseFiller {
  const stamp = () => new Date().toISOString().slice(0, 16).replace(':', '');

  const putAside = (lines: readonly string[]) => {
    if (lines.length === 0) return;
    const name = `refused-${stamp().slice(0, 10)}.jsonl`;
    appendFileSync(join(folder, name), lines.map((line) => `${line}\n`).join(''));
    tellStaff(
      `${String(lines.length)} dòng của sổ lượt xem không ghi được vào cơ sở dữ liệu, đã để riêng vào ${name}. / ` +
        `${String(lines.length)} lines of the visit journal could not go into the database and were put aside in ${name}.`,
    );
  };

  const renew = async () => {
    const name = await database.ask('renew', `hong-${stamp()}`);
    tellStaff(
      `Tệp đếm lượt bị hỏng, đã được chuyển thành ${name} và mở tệp mới; hãy phục hồi từ bản sao lưu (npm run visits:restore). / ` +
        `The visit database was damaged; it is now ${name} and a new one was begun. Restore from a backup (npm run visits:restore).`,
    );
  };

  const put = async (entries: readonly Entry[]) => {
    const last = entries.at(-1);
    if (!last) return;
    const lines = entries.map(({ line }) => line);
    putAside(await database.ask('write', { upTo: last.entry, lines }));
  };

  /** Writes the entries of the files after a number. @returns the number of the last */
  const refill = async (files: readonly string[], after: number): Promise<number> => {
    let last = after;
    for (const file of files) {
      let piece: Entry[] = [];
      let events = 0;
      const unreadable: string[] = [];
      for await (const { text, entry } of linesIn(file)) {
        if (entry === null) unreadable.push(text);
        if (entry === null || entry <= last) continue;
        const { group }: JournalEntry = JSON.parse(text);
        const one = { entry, line: text, events: group.visits.length + group.pages.length };
        piece.push(one);
        events += one.events;
        if (events < AT_ONCE) continue;
        await put(piece);
        last = entry;
        piece = [];
        events = 0;
      }
      await put(piece);
      last = piece.at(-1)?.entry ?? last;
      putAside(unreadable);
    }
    return last;
  };

  /** A damaged database is moved aside, and the new one gets what the journal has. */
  const orRenew = async <Result>(
    ask: () => Promise<Result>,
    then: () => Promise<Result>,
  ): Promise<Result> => {
    try {
      return await ask();
    } catch (error) {
      if (!isCorrupt(error)) throw error;
      await renew();
      return then();
    }
  };

  return {
    write: (entries) =>
      orRenew(
        () => put(entries),
        async () => {
          await refill(journalFiles(folder), 0);
        },
      ),

    async takeUp() {
      const files = journalFiles(folder);
      const last = await orRenew(
        async () => refill(files, await database.ask('writtenUpTo', null)),
        () => refill(files, 0),
      );
      if (files.length > 0) await database.ask('settle', null);
      for (const file of files) unlinkSync(file);
      return last;
    },
  };
}
