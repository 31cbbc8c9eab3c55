import { basename, extname, join } from 'node:path';
import { publishFile } from './published-files.ts';

/** Publishes a file of an object's `model/` folder. @returns its path below the site's base. */
export function modelFile(contentRoot: string, objectId: string, file: string): Promise<string> {
  const extension = extname(file);
  const stem = `${objectId}-${basename(file, extension)}`;
  return publishFile(
    join(contentRoot, 'objects', objectId, 'model', file),
    stem,
    extension.slice(1),
  );
}

/** Publishes a file that lies in an object's own folder. @returns its path below the site's base. */
export function objectFile(contentRoot: string, objectId: string, file: string): Promise<string> {
  const extension = extname(file);
  const stem = `${objectId}-${basename(file, extension)}`;
  return publishFile(join(contentRoot, 'objects', objectId, file), stem, extension.slice(1));
}
