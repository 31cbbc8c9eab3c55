import sharp from 'sharp';
import { publishMade, sourceHash } from './published-files.ts';

/** Pixels across: a list's small picture on a screen of double density. */
const SIDE = 176;

/**
 * Makes a small square of a picture, around its middle; WebP, which every browser of today knows.
 * @returns its path below the site's base.
 */
export async function thumbnail(file: string, stem: string): Promise<string> {
  const hash = await sourceHash(file, `square ${String(SIDE)} webp 70`);
  return publishMade(`${stem}-${hash}-small.webp`, () =>
    sharp(file, { failOn: 'error' })
      .resize({ width: SIDE, height: SIDE, fit: 'cover' })
      .webp({ quality: 70, effort: 4 })
      .toBuffer(),
  );
}
