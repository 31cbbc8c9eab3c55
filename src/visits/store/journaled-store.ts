import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { OverloadedError } from './overloaded-error.ts';
import { moveBrokenAside } from './sound-database.ts';
import { lockStore } from './store-lock.ts';
import { brokenSentence, putAsideSentence, waitingSentence } from './store-sentences.ts';
import { takeUp } from './take-up.ts';
import { eventsOf } from './merged-records.ts';
import { openJournal, type JournalEntry, type VisitJournal } from './visit-journal.ts';
import type { VisitStore, WriteGroup } from './visit-store.ts';
import { writableFolder } from './writable-folder.ts';
import { databaseThread, workedDatabase, type WorkedDatabase } from './worked-database.ts';

/** Events written into the database at once. */
const AT_ONCE = 8000;
/** Milliseconds for which fewer gather: small transactions cost the machine more than they write. */
const GATHER_FOR = 100;
/** Milliseconds until what could not be written is tried again. */
const AGAIN_AFTER = 1000;
/** Events that may wait in memory. */
const MOST_WAITING = 200_000;
/** A file of the journal grows to this, bytes, before its visits are settled in the database and it goes. */
const LARGEST_FILE = 32 * 1024 * 1024;

/** A line of the journal that is not in the database yet. */
interface WaitingLine {
  readonly entry: number;
  readonly line: string;
  readonly events: number;
}

/**
 * The SQLite store of a folder behind a journal. Writing random keys into a database with a sync for every commit is
 * slow; lines at the end of a file are not. So a write is on the disk when it is in the journal, and a thread of its own
 * puts it into the database soon after, in larger pieces. After a crash what the database does not have is written.
 *
 * @throws StoreTakenError when another server has this folder, StoreUnwritableError
 */
export async function openJournaledStore(
  folder: string,
  tellStaff: (sentence: string) => void = console.error,
  startThread = databaseThread,
): Promise<VisitStore> {
  writableFolder(folder);
  const release = lockStore(folder);
  const database = workedDatabase(folder, tellStaff, startThread);
  const end = async () => {
    await database.close();
    release();
  };
  try {
    const broken = moveBrokenAside(folder);
    if (broken !== null) tellStaff(brokenSentence(broken));
    for (const file of await takeUp(folder, database)) tellStaff(putAsideSentence(file));
    const last = await database.writtenUpTo();
    return storeOn({ database, journal: await openJournal(folder), last, tellStaff, end });
  } catch (error) {
    await end();
    throw error;
  }
}

/** The database must be able to take what the journal has taken. @throws TypeError */
function checkWritable({ visits }: WriteGroup): void {
  for (const { evidence, grade } of visits)
    if (!Number.isInteger(evidence) || !Number.isInteger(grade))
      throw new TypeError('evidence and grade are whole numbers');
}

interface OpenParts {
  readonly database: WorkedDatabase;
  readonly journal: VisitJournal;
  /** Number of the last entry there is. */
  readonly last: number;
  readonly tellStaff: (sentence: string) => void;
  readonly end: () => Promise<void>;
}

function storeOn({ database, journal, last: lastBefore, tellStaff, end }: OpenParts): VisitStore {
  let last = lastBefore;
  let waiting: WaitingLine[] = [];
  let waitingEvents = 0;
  let writing: Promise<void> | undefined;
  let workingOff = false;
  let closed = false;
  let turn: Promise<unknown> = Promise.resolve();

  const writeSome = async () => {
    let count = 0;
    let events = 0;
    while (events < AT_ONCE && count < waiting.length) {
      events += waiting[count]?.events ?? 0;
      count += 1;
    }
    try {
      const lines = waiting.slice(0, count).map(({ line }) => line);
      for (const file of await database.writeLines(lines)) tellStaff(putAsideSentence(file));
      waiting = waiting.slice(count);
      waitingEvents -= events;
    } finally {
      writing = undefined;
    }
  };
  /** One write at a time, so that two cannot write the same. */
  const writeNext = (): Promise<void> => (writing ??= writeSome());
  /** Has in the database all that has been answered by now. */
  const written = async () => {
    const goal = waiting.at(-1)?.entry ?? 0;
    for (let next = waiting[0]; next && next.entry <= goal; next = waiting[0]) await writeNext();
  };
  /** What cannot be written stays here and in the journal, and is tried again. */
  const workOff = async () => {
    if (workingOff) return;
    workingOff = true;
    let told = false;
    while (waiting.length > 0 && !closed) {
      try {
        if (waitingEvents < AT_ONCE) await pause(GATHER_FOR, undefined, { ref: false });
        if (waiting.length > 0) await writeNext();
        told = false;
      } catch (error) {
        if (!told) tellStaff(waitingSentence(error));
        told = true;
        await pause(AGAIN_AFTER, undefined, { ref: false });
      }
    }
    workingOff = false;
  };
  /** One thing with the journal after another. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = turn.then(work, work);
    turn = done.catch(() => undefined);
    return done;
  };
  /** Lets go of the files of the journal whose visits are settled in the database. */
  const turnPage = async () => {
    const before = await inTurn(() => journal.turn());
    await written();
    await database.settle();
    for (const file of before) rmSync(file, { force: true });
  };
  const afterWriting =
    <Asked extends unknown[], Result>(read: (...asked: Asked) => Promise<Result>) =>
    async (...asked: Asked): Promise<Result> => {
      await inTurn(written);
      return read(...asked);
    };

  return {
    async write(group) {
      if (closed) throw new Error('the visit store is closed');
      if (waitingEvents > MOST_WAITING) throw new OverloadedError();
      checkWritable(group);
      await inTurn(async () => {
        // A number whose append fails is used up: its line may be on the disk all the same.
        last += 1;
        const entry: JournalEntry = { entry: last, group };
        const line = JSON.stringify(entry);
        await journal.append(line);
        const events = eventsOf(group);
        waiting.push({ entry: entry.entry, line, events });
        waitingEvents += events;
      });
      void workOff();
      // Where it fails the files stay, and the next page turned lets go of them too.
      if (journal.size() > LARGEST_FILE) turnPage().catch(() => undefined);
    },

    totalsByYear: afterWriting(database.totalsByYear),
    days: afterWriting(database.days),
    tallies: afterWriting(database.tallies),
    pages: afterWriting(database.pages),
    notes: afterWriting(database.notes),

    async tidy(today) {
      await turnPage();
      await database.tidy(today);
    },

    async close() {
      closed = true;
      try {
        await turnPage();
      } finally {
        await journal.close();
        await end();
      }
    },
  };
}
