import { constants, setPriority } from 'node:os';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { putAsideIn } from './put-aside.ts';
import { openVisitDatabase, type VisitDatabase } from './visit-database.ts';
import { writeLines } from './write-lines.ts';

/** What the thread that holds the database does for the server; `worked-database.ts` asks. */
export interface ThreadWork extends Omit<VisitDatabase, 'writeUpTo' | 'close'> {
  /** Writes lines of the journal. @returns the files into which lines were put aside that can never be written */
  writeLines(lines: readonly string[]): readonly string[];
}

/** A question names its work and brings a port for its answer. */
export interface Question<Name extends keyof ThreadWork> {
  readonly name: Name;
  readonly asked: Parameters<ThreadWork[Name]>;
  readonly port: MessagePort;
}
export type Answer<Result> = { readonly result: Result } | { readonly error: Error };

type Work = { [Name in keyof ThreadWork]: (...asked: Parameters<ThreadWork[Name]>) => unknown };

// Linux takes 0 for this thread, others for the whole process: requests go before the writing of what is safe already.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);

const folder = String(workerData);
const database = openVisitDatabase(folder);
const work: Work = {
  ...database,
  writeLines(lines) {
    const files = new Set<string>();
    writeLines(database, lines, (refused) => files.add(putAsideIn(folder, refused)));
    return [...files];
  },
};

parentPort?.on('message', <Name extends keyof ThreadWork>(question: Question<Name> | 'close') => {
  if (question === 'close') {
    database.close();
    parentPort?.close();
    return;
  }
  const { name, asked, port } = question;
  port.postMessage(answerTo(name, asked));
});

function answerTo<Name extends keyof ThreadWork>(
  name: Name,
  asked: Parameters<ThreadWork[Name]>,
): Answer<unknown> {
  try {
    return { result: work[name](...asked) };
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}
