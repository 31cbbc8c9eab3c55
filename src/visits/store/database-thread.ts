import { Worker } from 'node:worker_threads';
import {
  SqliteError,
  type DatabaseAnswer,
  type DatabaseCall,
  type DatabaseCalls,
} from './database-calls.ts';

/** The visit database in a thread of its own; calls are answered in their order. */
export interface DatabaseThread {
  /** @throws SqliteError */
  ask<Call extends DatabaseCall>(
    call: Call,
    ask: DatabaseCalls[Call]['ask'],
  ): Promise<DatabaseCalls[Call]['answer']>;
  /** Closes the database and ends the thread. */
  close(): Promise<void>;
}

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/** Starts the thread for the database of a folder. A thread that dies fails what it was asked, and is started anew. */
export function startDatabaseThread(folder: string): DatabaseThread {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  const start = (): Worker => {
    const started = new Worker(new URL('./database-worker.ts', import.meta.url), {
      workerData: folder,
    });
    started.on('message', ({ id, answer, error }: DatabaseAnswer) => {
      const one = waiting.get(id);
      waiting.delete(id);
      if (error) one?.reject(new SqliteError(error.message, error.errcode));
      else one?.resolve(answer);
    });
    const died = (reason: Error) => {
      if (worker !== started) return;
      worker = null;
      for (const one of waiting.values()) one.reject(reason);
      waiting.clear();
    };
    started.on('error', died);
    started.on('exit', () => died(new Error('the thread of the visit database has ended')));
    return started;
  };

  const ask: DatabaseThread['ask'] = (call, asked) =>
    new Promise((resolve, reject) => {
      worker ??= start();
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, call, ask: asked });
    });

  return {
    ask,
    async close() {
      await ask('close', null);
      const ending = worker;
      worker = null;
      await ending?.terminate();
    },
  };
}
