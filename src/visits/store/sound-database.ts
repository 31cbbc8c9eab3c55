import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DATABASE_ENDINGS, DATABASE_FILE } from './database-file.ts';
import { freeName } from './free-name.ts';

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
  const path = join(folder, DATABASE_FILE);
  if (!existsSync(path) || isSoundDatabase(path)) return null;
  const aside = freeName(`${path}.hong-${dated(now)}`, DATABASE_ENDINGS);
  // The database last: where this is cut short, it is found broken once more.
  for (const ending of DATABASE_ENDINGS.toReversed())
    if (existsSync(path + ending)) renameSync(path + ending, aside + ending);
  return aside;
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
