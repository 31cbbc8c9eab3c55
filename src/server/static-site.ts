import { resolve } from 'node:path';
import { Hono, type Context } from 'hono';
import { ASK_AGAIN, HASHED_FOLDER, KEEP_FOR_EVER } from './headers.ts';
import { fileReader, findIn, type SiteFile } from './site-file.ts';

/**
 * Serves the built site: folders by their page, compressed, with validators, and a 404 page in the language of the
 * address that was not found.
 *
 * @param folder of the built site
 * @param base path that the site was built for, with a slash at both ends
 */
export function staticSite(folder: string, base = '/'): Hono {
  const site = resolve(folder);
  const read = fileReader();
  const app = new Hono();

  app.on(['GET', 'HEAD'], '*', async (c) => {
    const { pathname } = new URL(c.req.url);
    if (!pathname.startsWith(base)) return c.redirect(base, 302);
    const path = pathname.slice(base.length - 1);
    const found = await findIn(site, path);
    if (!found) return notFound(c, path);
    if ('folder' in found) return c.redirect(`${pathname.replace(/^\/+/, '/')}/`, 301);
    return send(
      c,
      await read(found.file),
      path.startsWith(HASHED_FOLDER) ? KEEP_FOR_EVER : ASK_AGAIN,
    );
  });
  app.all('*', (c) => {
    c.header('Allow', 'GET, HEAD');
    return c.text('', 405);
  });
  return app;

  async function notFound(c: Context, path: string): Promise<Response> {
    const [, first = ''] = path.split('/');
    for (const candidate of [`/${first}/404.html`, `/${first}/404/`, '/404.html', '/404/']) {
      const page = await findIn(site, candidate);
      if (page && 'file' in page) return send(c, await read(page.file), 'no-store', 404);
    }
    return c.text('404', 404);
  }
}

async function send(
  c: Context,
  file: SiteFile,
  cacheControl: string,
  status: 200 | 404 = 200,
): Promise<Response> {
  const encoding = chosenEncoding(c.req.header('accept-encoding') ?? '');
  const encoded = encoding && (await file.encoded(encoding));
  const etag = `"${file.etag}${encoded ? `-${encoding}` : ''}"`;
  c.header('Content-Type', file.type);
  c.header('Cache-Control', cacheControl);
  c.header('Vary', 'Accept-Encoding');
  if (status === 200) {
    c.header('ETag', etag);
    if (hasTag(c.req.header('if-none-match') ?? '', etag)) return c.body(null, 304);
  }
  const bytes = encoded ?? file.bytes;
  if (encoded) c.header('Content-Encoding', encoding);
  c.header('Content-Length', String(bytes.length));
  return c.req.method === 'HEAD' ? c.body(null, status) : c.body(bytes, status);
}

/** Brotli before gzip; an encoding with `q=0` is one that the client will not take. */
function chosenEncoding(accepted: string): 'br' | 'gzip' | null {
  const taken = (name: string) =>
    new RegExp(`(^|,)\\s*${name}\\s*(;(?!\\s*q=0(\\.0+)?\\s*(,|$))|,|$)`).test(accepted);
  return taken('br') ? 'br' : taken('gzip') ? 'gzip' : null;
}

const hasTag = (ifNoneMatch: string, etag: string): boolean =>
  ifNoneMatch
    .split(',')
    .some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
