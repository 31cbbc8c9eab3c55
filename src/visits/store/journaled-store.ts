import { unlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import {
  AT_ONCE,
  databaseFiller,
  type DatabaseFiller,
  type Entry,
  type TellStaff,
} from './database-filler.ts';
import { startDatabaseThread, type DatabaseThread } from './database-thread.ts';
import { OverloadedError } from './overloaded-error.ts';
import { makeWritableFolder } from './read-only-folder-error.ts';
import { lockStore } from './store-lock.ts';
import { openJournal, type VisitJournal } from './visit-journal.ts';
import type { VisitStore, WriteGroup } from './visit-store.ts';

/** Milliseconds until what could not be written is tried again. */
const AGAIN_AFTER = 1000;
/** Events that may wait in memory. */
const MOST_WAITING = 200_000;
/** A file of the journal grows to this, bytes, before its visits are settled in the database and it goes. */
const LARGEST_FILE = 32 * 1024 * 1024;

/**
 * The SQLite store of a folder behind a journal. Writing random keys into a database with a sync for every commit is
 * slow; lines at the end of a file are not. So a write is on the disk when it is in the journal, and goes into the
 * database soon after, in larger pieces and in another thread. After a crash those of its entries that the database does
 * not have are written.
 *
 * @throws StoreTakenError when another server has this folder, ReadOnlyFolderError when nothing can be written there
 */
export async function openJournaledStore(
  folder: string,
  tellStaff: TellStaff = () => undefined,
): Promise<VisitStore> {
  makeWritableFolder(folder);
  const release = lockStore(folder);
  const database = startDatabaseThread(folder);
  const filler = databaseFiller(folder, database, tellStaff);
  try {
    const last = await filler.takeUp();
    return storeOn(database, await openJournal(folder), filler, last, release);
  } catch (error) {
    await database.close();
    release();
    throw error;
  }
}

const eventsOf = ({ visits, pages }: WriteGroup): number => visits.length + pages.length;

/** The database must be able to take what the journal has taken. @throws TypeError */
function checkWritable({ visits }: WriteGroup): void {
  const good = visits.every(
    ({ evidence, grade }) => Number.isInteger(evidence) && Number.isInteger(grade),
  );
  if (!good) throw new TypeError('evidence and grade are whole numbers');
}

function storeOn(
  database: DatabaseThread,
  journal: VisitJournal,
  filler: DatabaseFiller,
  lastEntry: number,
  release: () => void,
): VisitStore {
  let last = lastEntry;
  let waiting: Entry[] = [];
  let waitingEvents = 0;
  let closing = false;
  let piece: Promise<void> | null = null;
  let filling: Promise<void> | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  /** Writes the first of what waits, in one piece; whoever asks meanwhile waits for the same piece. */
  const writePiece = (): Promise<void> => {
    piece ??= (async () => {
      let count = 0;
      let events = 0;
      while (events < AT_ONCE && count < waiting.length) {
        events += waiting[count]?.events ?? 0;
        count += 1;
      }
      await filler.write(waiting.slice(0, count));
      waiting = waiting.slice(count);
      waitingEvents -= events;
    })().finally(() => {
      piece = null;
    });
    return piece;
  };
  /** What cannot be written stays here and in the journal, and is tried again. */
  const filledUpTo = async (entry: number) => {
    for (let next = waiting[0]; next && next.entry <= entry; next = waiting[0]) {
      try {
        await writePiece();
      } catch (error) {
        if (closing) throw error;
        await pause(AGAIN_AFTER);
      }
    }
  };
  const fill = () => {
    filling ??= filledUpTo(Number.POSITIVE_INFINITY).finally(() => {
      filling = null;
    });
    filling.catch(() => undefined);
  };
  /** One thing with the journal after another. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = turn.then(work, work);
    turn = done.catch(() => undefined);
    return done;
  };
  /** Lets the files of the journal go whose visits are settled in the database. Writing goes on meanwhile. */
  const turnPage = async () => {
    const before = await inTurn(() => journal.turn());
    await filledUpTo(last);
    await database.ask('settle', null);
    for (const file of before) unlinkSync(file);
  };
  let turning: Promise<void> | null = null;
  const turned = (): Promise<void> => {
    turning ??= turnPage().finally(() => {
      turning = null;
    });
    return turning;
  };
  /** Has everything acknowledged in the database before it is read. */
  const current = async () => {
    await inTurn(() => Promise.resolve());
    await filledUpTo(last);
  };

  return {
    async write(group) {
      if (waitingEvents > MOST_WAITING) throw new OverloadedError();
      checkWritable(group);
      await inTurn(async () => {
        const entry = last + 1;
        const line = JSON.stringify({ entry, group });
        await journal.append(line);
        last = entry;
        const events = eventsOf(group);
        waiting.push({ entry, line, events });
        waitingEvents += events;
      });
      fill();
      if (journal.size() > LARGEST_FILE) turned().catch(() => undefined);
    },

    async totalsByYear(museum) {
      await current();
      return database.ask('totalsByYear', museum);
    },
    async days(...range) {
      await current();
      return database.ask('days', range);
    },
    async tallies(...range) {
      await current();
      return database.ask('tallies', range);
    },
    async pages(...range) {
      await current();
      return database.ask('pages', range);
    },

    async tidy(today) {
      await turned();
      await database.ask('tidy', today);
    },

    async close() {
      closing = true;
      try {
        await turned();
      } finally {
        await journal.close();
        await database.close();
        release();
      }
    },
  };
}
