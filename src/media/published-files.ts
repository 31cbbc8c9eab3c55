import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/**
 * Files that a build makes or copies beside its pages. What was made once is kept by the hash of its source and
 * settings; what this build uses is gathered in a folder of its own, which the integration moves into the site.
 */
const CACHE = resolve('.cache/media');
const MADE = join(CACHE, 'made');

/** Where this process gathers the files its pages use. */
export const gatheringFolder = (): string => join(CACHE, `used-${String(process.pid)}`);

/** Path of a published file below the site's base; add the base with `link`. */
const publishedPath = (name: string): string => `/media/${name}`;

/** Short hash of a source file's bytes and of the settings it is made with. */
export async function sourceHash(file: string, settings: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .update(settings)
    .digest('hex')
    .slice(0, 10);
}

/** Publishes a made file, calling `make` only when no earlier build has made it. */
export async function publishMade(name: string, make: () => Promise<Buffer>): Promise<string> {
  return gather(await keptFile(name, make), name);
}

/** Keeps a file that takes time to make; `name` holds the hash of all it is made from. @returns where it is kept. */
export async function keptFile(name: string, make: () => Promise<Buffer>): Promise<string> {
  const kept = join(MADE, name);
  if (!existsSync(kept)) {
    await mkdir(MADE, { recursive: true });
    // Written aside first: a build that is killed here must not leave half a picture behind for the next.
    const aside = `${kept}.${String(process.pid)}`;
    await writeFile(aside, await make());
    await rename(aside, kept);
  }
  return kept;
}

/** Publishes a file as it is, under its own name and the hash of its bytes. */
export async function publishFile(file: string, stem: string, extension: string): Promise<string> {
  return gather(file, `${stem}-${await sourceHash(file, '')}.${extension}`);
}

async function gather(file: string, name: string): Promise<string> {
  await mkdir(gatheringFolder(), { recursive: true });
  await copyFile(file, join(gatheringFolder(), name));
  return publishedPath(name);
}
