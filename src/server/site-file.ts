import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { getMimeType } from 'hono/utils/mime';
import { MORE_TYPES } from './headers.ts';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** A file of the site as it is sent. */
export interface SiteFile {
  readonly path: string;
  readonly type: string;
  readonly etag: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The bytes in an encoding; compressed once, when first asked for. Null where compressing does not help. */
  encoded(encoding: 'br' | 'gzip'): Promise<Uint8Array<ArrayBuffer> | null>;
}

/** What a path names in a site folder: a file, a folder (whose page needs a slash), or nothing. */
export type Found = { readonly file: string } | { readonly folder: true } | null;

/**
 * Resolves a request path inside the folder of the site. Nothing outside it, no hidden file, no odd character.
 *
 * @param pathname still percent-encoded, beginning with a slash
 */
export async function findIn(site: string, pathname: string): Promise<Found> {
  const path = decoded(pathname);
  if (path === null || !isPlain(path)) return null;
  const whole = join(site, path);
  if (whole !== site && !whole.startsWith(site.endsWith(sep) ? site : site + sep)) return null;
  const kind = await kindOf(whole);
  if (kind === 'file') return path.endsWith('/') ? null : { file: whole };
  if (kind !== 'folder') return null;
  const index = join(whole, 'index.html');
  if ((await kindOf(index)) !== 'file') return null;
  return path.endsWith('/') ? { file: index } : { folder: true };
}

/** Above this, compressing at the best level takes longer than a reader should wait. */
const SMALL = 256 * 1024;
/** What the kept files may take together. */
const MOST_BYTES_KEPT = 128 * 1024 * 1024;

/** Reads files and keeps what was read and compressed until the file changes or the room is needed. */
export function fileReader(mostBytes = MOST_BYTES_KEPT): (path: string) => Promise<SiteFile> {
  const kept = new Map<string, { stamp: string; file: SiteFile }>();
  let keptBytes = 0;
  return async (path) => {
    const { mtimeMs, size } = await stat(path);
    const stamp = `${String(mtimeMs)} ${String(size)}`;
    const known = kept.get(path);
    if (known?.stamp === stamp) return known.file;
    const file = siteFile(path, new Uint8Array(await readFile(path)));
    if (known) keptBytes -= known.file.bytes.length;
    kept.delete(path);
    kept.set(path, { stamp, file });
    keptBytes += file.bytes.length;
    for (const [oldest, { file: old }] of kept) {
      if (keptBytes <= mostBytes || oldest === path) break;
      kept.delete(oldest);
      keptBytes -= old.bytes.length;
    }
    return file;
  };
}

function siteFile(path: string, bytes: Uint8Array<ArrayBuffer>): SiteFile {
  const ready = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>();
  const type = typeOf(path);
  return {
    path,
    type,
    etag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    bytes,
    encoded(encoding) {
      if (!COMPRESSIBLE.test(type) || bytes.length < 256) return Promise.resolve(null);
      const promise = ready.get(encoding) ?? compressed(bytes, encoding);
      ready.set(encoding, promise);
      return promise;
    },
  };
}

const COMPRESSIBLE =
  /^text\/|^application\/(javascript|json|ld\+json|manifest\+json|rss\+xml|atom\+xml|xml|wasm|yaml)|^image\/(svg\+xml|x-icon)|^model\//;

const typeOf = (path: string): string =>
  MORE_TYPES[extname(path).slice(1).toLowerCase()] ??
  getMimeType(path.toLowerCase()) ??
  'application/octet-stream';

async function compressed(
  bytes: Uint8Array,
  encoding: 'br' | 'gzip',
): Promise<Uint8Array<ArrayBuffer> | null> {
  const small = bytes.length <= SMALL;
  const result =
    encoding === 'br'
      ? await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: small ? 10 : 6 } })
      : await gzipped(bytes, { level: small ? 9 : 6 });
  return result.length < bytes.length ? new Uint8Array(result) : null;
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/** No control characters or backslashes, and no segment that climbs or is hidden (`/.well-known/` is public). */
function isPlain(path: string): boolean {
  if (/[\u0000-\u001f\\]/.test(path)) return false;
  return path.split('/').every((segment) => !segment.startsWith('.') || segment === '.well-known');
}

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  const found = await stat(path).catch(() => null);
  if (!found) return null;
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : null;
}
