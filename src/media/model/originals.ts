import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { ModelRefused } from './refusal.ts';
import { sha256 } from './pictures.ts';

/** A file as it was handed in, with the files that it names, by their address. */
export interface Original {
  name: string;
  bytes: Uint8Array;
  files: Record<string, Uint8Array>;
}

/** One hash for a model and all files that belong to it; a model in one file has that file's hash. */
export function originalHash({ bytes, files }: Original): string {
  const beside = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  if (beside.length === 0) return sha256(bytes);
  const parts = [sha256(bytes), ...beside.map(([uri, file]) => `${uri} ${sha256(file)}`)];
  return sha256(Buffer.from(parts.join('\n')));
}

/**
 * Keeps what was handed in, under its hash: a scan is not made twice, and the repository is no place for it.
 *
 * @param folder outside the repository
 * @returns where it is kept
 * @throws ModelRefused for a folder inside the repository
 */
export async function keepOriginal(folder: string, original: Original): Promise<string> {
  const way = relative(resolve('.'), resolve(folder));
  if (!way.startsWith('..') && !isAbsolute(way)) throw insideRepository(folder);
  const kept = join(folder, originalHash(original));
  if (existsSync(kept)) return kept;
  const aside = `${kept}.${String(process.pid)}`;
  const files = { [original.name]: original.bytes, ...original.files };
  for (const [uri, bytes] of Object.entries(files)) {
    const path = join(aside, decodeURIComponent(uri));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
  await rename(aside, kept).catch(() => rm(aside, { recursive: true }));
  return kept;
}

const insideRepository = (folder: string) =>
  new ModelRefused({
    vi: `Thư mục giữ bản gốc (${folder}) nằm trong kho mã nguồn. Hãy đặt SALA_ORIGINALS là một thư mục ở ngoài, ví dụ ../sala-originals.`,
    en: `The folder for originals (${folder}) lies inside the repository. Set SALA_ORIGINALS to a folder outside of it, such as ../sala-originals.`,
  });
