import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

/** A moment as it stands in names of files: `2026-11-27T0312`, UTC. */
export const dated = (now: Date): string => now.toISOString().slice(0, 16).replace(':', '');

/**
 * Moves a visit database that is broken out of the way, with what belongs to it, so that visits can be taken again. It
 * is kept: much of it can often be saved by hand.
 *
 * @returns where it is now; null where it is sound
 */
export function moveBrokenAside(folder: string, now = new Date()): string | null {
  const path = join(folder, 'visits.sqlite');
  if (!existsSync(path) || isSoundDatabase(path)) return null;
  const aside = freeName(`${path}.hong-${dated(now)}`);
  // The database last: where this is cut short, it is found broken once more.
  for (const ending of ['-wal', '-shm', ''])
    if (existsSync(path + ending)) renameSync(path + ending, aside + ending);
  return aside;
}

function freeName(name: string): string {
  for (let more = 1; ; more += 1) {
    const free = more === 1 ? name : `${name}-${String(more)}`;
    if (!['', '-wal', '-shm'].some((ending) => existsSync(free + ending))) return free;
  }
}

/** @throws what the system says where the file cannot be read at all */
export function isSoundDatabase(path: string): boolean {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path);
    return database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] === 'ok';
  } catch (error) {
    if (isBroken(error)) return false;
    throw error;
  } finally {
    database?.close();
  }
}

const isBroken = (error: unknown): boolean =>
  error instanceof Error &&
  'errcode' in error &&
  [SQLITE_CORRUPT, SQLITE_NOTADB].includes(Number(error.errcode) & 0xff);
