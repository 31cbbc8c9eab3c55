import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import {
  errcodeOf,
  isCorrupt,
  isPassing,
  type DatabaseAnswer,
  type DatabaseCall,
  type DatabaseCalls,
  type DatabaseRequest,
} from './database-calls.ts';
import { mergedGroups } from './merged-records.ts';
import { DATABASE_FILE, openVisitDatabase, type VisitDatabase } from './visit-database.ts';
import type { JournalEntry } from './visit-journal.ts';

/** The thread of the database: opened on the first call, so that a corrupt file is an answer like any other. */
const folder = String(workerData);
let opened: VisitDatabase | null = null;
const database = (): VisitDatabase => (opened ??= openVisitDatabase(folder));

const answers: {
  readonly [Call in DatabaseCall]: (
    ask: DatabaseCalls[Call]['ask'],
  ) => DatabaseCalls[Call]['answer'];
} = {
  write: ({ upTo, lines }) => write(upTo, lines),
  writtenUpTo: () => database().writtenUpTo(),
  settle: () => {
    database().settle();
    return null;
  },
  totalsByYear: (museum) => database().totalsByYear(museum),
  days: (range) => database().days(...range),
  tallies: (range) => database().tallies(...range),
  pages: (range) => database().pages(...range),
  tidy: (today) => {
    database().tidy(today);
    return null;
  },
  renew: (suffix) => renew(suffix),
  close: () => {
    opened?.close();
    opened = null;
    return null;
  },
};

/** Writes entries in one piece; where that fails for good, one by one, and gives back those that are at fault. */
function write(upTo: number, lines: readonly string[]): string[] {
  const written = database().writtenUpTo();
  const entries = lines
    .map((line): JournalEntry => JSON.parse(line))
    .filter(({ entry }) => entry > written);
  if (entries.length === 0) return [];
  try {
    database().writeUpTo(upTo, mergedGroups(entries.map(({ group }) => group)));
    return [];
  } catch (error) {
    if (isCorrupt(error) || isPassing(error)) throw error;
  }
  return entries.flatMap((entry) => {
    try {
      database().writeUpTo(entry.entry, entry.group);
      return [];
    } catch (error) {
      if (isCorrupt(error) || isPassing(error)) throw error;
      return [JSON.stringify(entry)];
    }
  });
}

function renew(suffix: string): string {
  opened?.close();
  opened = null;
  for (const part of ['', '-wal', '-shm']) {
    const path = join(folder, DATABASE_FILE + part);
    if (existsSync(path)) renameSync(path, join(folder, `${DATABASE_FILE}.${suffix}${part}`));
  }
  database();
  return `${DATABASE_FILE}.${suffix}`;
}

function answerTo<Call extends DatabaseCall>({
  id,
  call,
  ask,
}: DatabaseRequest<Call>): DatabaseAnswer {
  try {
    return { id, answer: answers[call](ask) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { id, error: { message, errcode: errcodeOf(error) } };
  }
}

parentPort?.on('message', (request: DatabaseRequest) => {
  parentPort?.postMessage(answerTo(request));
});
