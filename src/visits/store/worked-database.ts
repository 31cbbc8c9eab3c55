import { once } from 'node:events';
import { MessageChannel, Worker } from 'node:worker_threads';
import { threadDiedSentence } from './store-sentences.ts';
import type { Answer, Question, ThreadWork } from './database-thread.ts';

/** The database of a folder on a thread of its own, so that requests do not wait for its writing. */
export type WorkedDatabase = {
  readonly [Name in keyof ThreadWork]: (
    ...asked: Parameters<ThreadWork[Name]>
  ) => Promise<ReturnType<ThreadWork[Name]>>;
} & {
  close(): Promise<void>;
};

/** Starts a thread (database-thread.ts) for a folder. */
export const databaseThread = (folder: string): Worker =>
  new Worker(new URL('./database-thread.ts', import.meta.url), { workerData: folder });

/**
 * The thread is started when it is first asked, and anew when it died: what it had been asked is then rejected, and the
 * journal still has it.
 */
export function workedDatabase(
  folder: string,
  tellStaff: (sentence: string) => void,
  startThread = databaseThread,
): WorkedDatabase {
  let thread: Worker | undefined;
  let closed = false;

  const started = () => {
    if (thread) return thread;
    const worker = startThread(folder);
    let cause = '';
    worker.on('error', (error: unknown) => {
      cause = error instanceof Error ? error.message : String(error);
    });
    worker.once('exit', (code) => {
      if (thread !== worker) return;
      thread = undefined;
      tellStaff(threadDiedSentence(cause || `exit ${String(code)}`));
    });
    thread = worker;
    return worker;
  };

  const ask =
    <Name extends keyof ThreadWork>(name: Name) =>
    (...asked: Parameters<ThreadWork[Name]>): Promise<ReturnType<ThreadWork[Name]>> =>
      new Promise((resolve, reject) => {
        if (closed) throw new Error('the visit store is closed');
        const { port1, port2 } = new MessageChannel();
        port1.once('message', (answer: Answer<ReturnType<ThreadWork[Name]>>) => {
          if ('error' in answer) reject(answer.error);
          else resolve(answer.result);
          port1.close();
        });
        // A thread that dies takes its end of the channel with it.
        port1.once('close', () => reject(new Error('the thread of the visit database ended')));
        const question: Question<Name> = { name, asked, port: port2 };
        started().postMessage(question, [port2]);
      });

  return {
    writeLines: ask('writeLines'),
    writtenUpTo: ask('writtenUpTo'),
    settle: ask('settle'),
    totalsByYear: ask('totalsByYear'),
    days: ask('days'),
    tallies: ask('tallies'),
    pages: ask('pages'),
    notes: ask('notes'),
    tidy: ask('tidy'),

    async close() {
      closed = true;
      const worker = thread;
      if (!worker) return;
      thread = undefined;
      const ended = once(worker, 'exit');
      worker.postMessage('close');
      await ended;
    },
  };
}
