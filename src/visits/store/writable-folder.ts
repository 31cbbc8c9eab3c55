import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the store cannot be written. The message is for the person who started the server. */
export class StoreUnwritableError extends Error {
  constructor(folder: string, cause: Error) {
    super(
      `Không ghi được vào thư mục sổ đếm lượt "${folder}" (${cause.message}). Hãy cấp quyền ghi cho thư mục đó, hoặc đặt SALA_DATA sang thư mục khác. / ` +
        `The folder of the visit store "${folder}" cannot be written (${cause.message}). Allow writing there, or set SALA_DATA to another folder.`,
      { cause },
    );
    this.name = 'StoreUnwritableError';
  }
}

const NOT_ALLOWED = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'];

/** Makes a folder if it is not there, and sees that files can be made in it. @throws StoreUnwritableError */
export function writableFolder(folder: string): void {
  const trial = join(folder, `.trial-${String(process.pid)}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(trial, '');
    rmSync(trial);
  } catch (error) {
    if (error instanceof Error && 'code' in error && NOT_ALLOWED.includes(String(error.code)))
      throw new StoreUnwritableError(folder, error);
    throw error;
  }
}
