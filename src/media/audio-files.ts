import { basename, extname } from 'node:path';
import { publishFile } from './published-files.ts';

/**
 * Publishes a recording of an object as it is.
 * @param file its path on disk
 * @returns its path below the site's base
 */
export function audioFile(file: string, objectId: string): Promise<string> {
  const extension = extname(file);
  return publishFile(file, `${objectId}-${basename(file, extension)}`, extension.slice(1));
}
