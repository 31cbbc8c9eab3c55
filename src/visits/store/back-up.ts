import {
  closeSync,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { DATABASE_FILE } from './database-file.ts';
import { freeName } from './free-name.ts';
import { openForLooking } from './look-at-visits.ts';
import { dated } from './sound-database.ts';
import { journalFiles } from './visit-journal.ts';

/**
 * Copies the visits of a folder, safe while a server writes them, into a dated folder of its own, which has its name only
 * when it is whole. Everything that was answered before this began is in it.
 *
 * @returns the backup
 * @throws NoStoreError
 */
export function backUp(folder: string, into: string, now = new Date()): string {
  const database = openForLooking(folder);
  try {
    const backup = freeName(join(into, `sala-visits-${dated(now)}`));
    const part = `${backup}.part`;
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part, { recursive: true });
    // The journal first: a file that goes meanwhile is in the database, which comes after it.
    for (const file of journalFiles(folder)) copyIfThere(file, join(part, basename(file)));
    database.prepare('VACUUM INTO ?').run(join(part, DATABASE_FILE));
    for (const file of [...journalFiles(part), join(part, DATABASE_FILE)]) sync(file);
    renameSync(part, backup);
    return backup;
  } finally {
    database.close();
  }
}

function copyIfThere(file: string, to: string): void {
  try {
    copyFileSync(file, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}

function sync(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
