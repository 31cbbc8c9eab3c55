import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DATABASE_ENDINGS, DATABASE_FILE } from './database-file.ts';
import { freeName } from './free-name.ts';
import { NoStoreError } from './look-at-visits.ts';
import { dated, isSoundDatabase } from './sound-database.ts';
import { lockStore } from './store-lock.ts';
import { journalFiles } from './visit-journal.ts';
import { writableFolder } from './writable-folder.ts';

/** A backup that is not whole. The message is for the person who wanted it back. */
export class BrokenBackupError extends Error {
  constructor(backup: string) {
    super(
      `Bản sao lưu "${backup}" bị hỏng hoặc chưa xong; sổ hiện có được giữ nguyên. Hãy chọn bản khác. / ` +
        `The backup "${backup}" is broken or unfinished; the store is left as it is. Choose another one.`,
    );
    this.name = 'BrokenBackupError';
  }
}

/**
 * Puts a backup in the place of the visits of a folder, which are moved aside and kept.
 *
 * @returns where the visits are that were there; null where there were none
 * @throws StoreTakenError while a server holds the store, NoStoreError, BrokenBackupError, StoreUnwritableError
 */
export function restore(backup: string, folder: string, now = new Date()): string | null {
  const database = join(backup, DATABASE_FILE);
  if (!existsSync(database)) throw new NoStoreError(backup);
  writableFolder(folder);
  const release = lockStore(folder);
  try {
    const part = join(folder, 'restore.part');
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part);
    const files = [...journalFiles(backup), database].map((file) => basename(file));
    for (const file of files) copyFileSync(join(backup, file), join(part, file));
    // The copy is looked at, for looking at a database may write beside it.
    if (backup.endsWith('.part') || !isSoundDatabase(join(part, DATABASE_FILE))) {
      rmSync(part, { recursive: true });
      throw new BrokenBackupError(backup);
    }
    const aside = moveAside(folder, now);
    for (const file of files) renameSync(join(part, file), join(folder, file));
    rmSync(part, { recursive: true });
    return aside;
  } finally {
    release();
  }
}

function moveAside(folder: string, now: Date): string | null {
  const present = [
    ...journalFiles(folder),
    ...DATABASE_ENDINGS.map((ending) => join(folder, DATABASE_FILE + ending)),
  ].filter((file) => existsSync(file));
  if (present.length === 0) return null;
  const aside = freeName(join(folder, `before-restore-${dated(now)}`));
  mkdirSync(aside);
  for (const file of present) renameSync(file, join(aside, basename(file)));
  return aside;
}
