import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another process holds this store. The message is for the person who started the second one. */
export class StoreTakenError extends Error {
  constructor(folder: string) {
    super(
      `Một máy chủ khác đang dùng sổ đếm lượt ở "${folder}". Hãy tắt máy chủ đó, hoặc đặt SALA_DATA sang thư mục khác. / ` +
        `Another server is using the visit store in "${folder}". Stop it, or set SALA_DATA to another folder.`,
    );
    this.name = 'StoreTakenError';
  }
}

/**
 * Takes the store of a folder for this process until `release` is called or the process ends, however it ends: the
 * operating system lets SQLite's file lock go with the process, so a killed server leaves none behind. The lock is a
 * file of its own, so that backups may still read the visits.
 *
 * @returns release
 * @throws StoreTakenError
 */
export function lockStore(folder: string): () => void {
  const lock = new DatabaseSync(join(folder, 'server-lock.sqlite'));
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (isBusy(error)) throw new StoreTakenError(folder);
    throw error;
  }
  return () => {
    lock.exec('ROLLBACK');
    lock.close();
  };
}

const SQLITE_BUSY = 5;

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
