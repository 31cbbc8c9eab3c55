import { accessSync, constants, mkdirSync } from 'node:fs';

/** Nothing can be written into the folder of the store. The message is for staff. */
export class ReadOnlyFolderError extends Error {
  constructor(folder: string, cause: unknown) {
    super(
      `Không ghi được vào thư mục đếm lượt "${folder}". Hãy cấp quyền ghi cho người chạy máy chủ, hoặc đặt SALA_DATA sang thư mục khác. / ` +
        `The folder of the visit store, "${folder}", cannot be written. Give whoever runs the server the right to write, or set SALA_DATA to another folder.`,
      { cause },
    );
    this.name = 'ReadOnlyFolderError';
  }
}

/** Makes the folder where it is not there. @throws ReadOnlyFolderError */
export function makeWritableFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new ReadOnlyFolderError(folder, error);
  }
}
