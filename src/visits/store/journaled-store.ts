import { unlinkSync } from 'node:fs';
import { mergedGroups } from './merged-records.ts';
import { OverloadedError } from './overloaded-error.ts';
import { openVisitDatabase, type VisitDatabase } from './visit-database.ts';
import {
  entriesIn,
  journalFiles,
  openJournal,
  type JournalEntry,
  type VisitJournal,
} from './visit-journal.ts';
import type { VisitStore, WriteGroup } from './visit-store.ts';

/** Events written into the database at once: some milliseconds, so that no request waits long. */
const AT_ONCE = 400;
/** The same, while nobody is served yet. */
const AT_ONCE_LEFT = 5000;
/** Milliseconds until what could not be written is tried again. */
const AGAIN_AFTER = 1000;
/** Events that may wait in memory. */
const MOST_WAITING = 200_000;
/** A file of the journal grows to this, bytes, before its visits are settled in the database and it goes. */
const LARGEST_FILE = 32 * 1024 * 1024;

const eventsOf = (entries: readonly JournalEntry[]) =>
  entries.reduce((sum, { group: { visits, pages } }) => sum + visits.length + pages.length, 0);

/**
 * The SQLite store of a folder behind a journal. Writing random keys into a database with a sync for every commit is
 * slow; lines at the end of a file are not. So a write is on the disk when it is in the journal, and goes into the
 * database soon after, in larger pieces. After a crash those of its entries that the database does not have are written.
 *
 * @throws StoreTakenError when another server has this folder
 */
export async function openJournaledStore(folder: string): Promise<VisitStore> {
  const database = openVisitDatabase(folder);
  try {
    await takeUp(folder, database);
    return storeOn(database, await openJournal(folder));
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Writes what a former server left in the journal. */
async function takeUp(folder: string, database: VisitDatabase): Promise<void> {
  const files = journalFiles(folder);
  for (const file of files) {
    let piece: JournalEntry[] = [];
    for await (const one of entriesIn(file)) {
      if (one.entry <= database.writtenUpTo()) continue;
      piece.push(one);
      if (eventsOf(piece) < AT_ONCE_LEFT) continue;
      write(database, piece);
      piece = [];
    }
    write(database, piece);
  }
  if (files.length > 0) database.settle();
  for (const file of files) unlinkSync(file);
}

/** The database must be able to take what the journal has taken. @throws TypeError */
function checkWritable({ visits }: WriteGroup): void {
  const numbers = visits.flatMap(({ evidence, grade }) => [evidence, grade]);
  if (!numbers.every(Number.isInteger)) throw new TypeError('evidence and grade are whole numbers');
}

function write(database: VisitDatabase, entries: readonly JournalEntry[]): void {
  const last = entries.at(-1);
  if (last) database.writeUpTo(last.entry, mergedGroups(entries.map(({ group }) => group)));
}

function storeOn(database: VisitDatabase, journal: VisitJournal): VisitStore {
  let last = database.writtenUpTo();
  let waiting: JournalEntry[] = [];
  let waitingEvents = 0;
  let working = false;
  let turn: Promise<unknown> = Promise.resolve();

  /** Writes the first of what waits. Not a step of it is asynchronous, so that two cannot write the same. */
  const writeSome = () => {
    let count = 0;
    let events = 0;
    while (events < AT_ONCE && count < waiting.length) {
      events += eventsOf(waiting.slice(count, count + 1));
      count += 1;
    }
    write(database, waiting.slice(0, count));
    waiting = waiting.slice(count);
    waitingEvents -= events;
  };
  const writeAll = () => {
    while (waiting.length > 0) writeSome();
  };
  /** Requests come between two pieces. What cannot be written stays here and in the journal, and is tried again. */
  const workOff = () => {
    if (working) return;
    working = true;
    const step = () => {
      if (waiting.length === 0) {
        working = false;
        return;
      }
      try {
        writeSome();
        setImmediate(step);
      } catch {
        setTimeout(step, AGAIN_AFTER);
      }
    };
    setImmediate(step);
  };
  /** One thing with the journal after another. */
  const inTurn = <Result>(work: () => Result | Promise<Result>): Promise<Result> => {
    const done = turn.then(work, work);
    turn = done.catch(() => undefined);
    return done;
  };
  const turnPage = async () => {
    writeAll();
    await journal.turn(() => database.settle());
  };

  return {
    async write(group) {
      if (waitingEvents > MOST_WAITING) throw new OverloadedError();
      checkWritable(group);
      await inTurn(async () => {
        const entry = { entry: last + 1, group };
        await journal.append(entry);
        last += 1;
        waiting.push(entry);
        waitingEvents += eventsOf([entry]);
        if (journal.size() > LARGEST_FILE) await turnPage();
      });
      workOff();
    },

    async totalsByYear(museum) {
      await inTurn(writeAll);
      return database.totalsByYear(museum);
    },

    async days(...asked) {
      await inTurn(writeAll);
      return database.days(...asked);
    },

    async tallies(...asked) {
      await inTurn(writeAll);
      return database.tallies(...asked);
    },

    async pages(...asked) {
      await inTurn(writeAll);
      return database.pages(...asked);
    },

    async tidy(today) {
      await inTurn(turnPage);
      await database.tidy(today);
    },

    async close() {
      await inTurn(turnPage);
      await journal.close();
      await database.close();
    },
  };
}
