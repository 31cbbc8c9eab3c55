import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import { ContentError } from '../catalogue/content-error.ts';
import { coverageRoutes } from './coverage-routes.ts';
import { notice, page } from './frame.ts';
import { importRoutes } from './import-routes.ts';
import { indicatorRoutes } from './indicator-routes.ts';
import { NoPlanError } from './museum.ts';
import { onlineRoutes } from './online-routes.ts';
import { visitRoutes } from './visit-routes.ts';
import { journalWriter } from './writer.ts';

/** The studio's port is taken: one studio at a time writes. The message is for staff. */
class StudioTakenError extends Error {
  constructor(port: number) {
    super(
      `Cổng ${String(port)} đang có chương trình khác dùng; có lẽ phòng làm việc đã mở ở cửa sổ khác. Hãy dùng cửa sổ ấy, hoặc: PORT=${String(port + 1)} npm run studio / ` +
        `Port ${String(port)} is in use; perhaps the studio is open in another window. Use that one, or: PORT=${String(port + 1)} npm run studio`,
    );
    this.name = 'StudioTakenError';
  }
}

export interface Studio {
  readonly address: string;
  close(): Promise<void>;
}

const UNFORESEEN =
  'Có lỗi không lường trước; chưa ghi gì. Hãy thử lại; nếu vẫn vậy, gửi những dòng ở cửa sổ lệnh cho người phụ trách phần mềm. / ' +
  'Something unforeseen went wrong and nothing was written. Try again; if it stays, send the lines of the command window to who maintains Sala.';
const MOST_BYTES = 5 * 1024 * 1024;
const STYLES = join(import.meta.dirname, '../styles');
const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

/** The studio's pages. Only requests to this machine's own name are answered, so that no foreign page reaches it. */
function studioApp(root: string, isOwnHost: (host: string) => boolean): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    if (!isOwnHost(c.req.header('host') ?? '')) return c.text('403', 403);
    await next();
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
    return undefined;
  });
  app.use(csrf());
  app.use(
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: (c) => c.html(trouble('Tệp lớn hơn 5 MB. / The file is larger than 5 MB.'), 413),
    }),
  );
  app.onError((error, c) => {
    if (error instanceof HTTPException) return c.text(String(error.status), error.status);
    if (error instanceof ContentError || error instanceof NoPlanError)
      return c.html(trouble(error.message), 500);
    console.error(error);
    return c.html(trouble(UNFORESEEN), 500);
  });
  app.notFound((c) => c.html(trouble('Không có trang này. / There is no such page.'), 404));

  const css = (path: string) => () =>
    new Response(readFileSync(path, 'utf8'), { headers: { 'Content-Type': 'text/css' } });
  app.get('/studio.css', css(join(import.meta.dirname, 'studio.css')));
  app.get('/fonts.css', css(join(STYLES, 'fonts.css')));
  app.get('/tokens.css', css(join(STYLES, 'tokens.css')));
  app.get('/fonts/:name{[\\w-]+\\.woff2}', (c) =>
    c.body(
      Uint8Array.from(readFileSync(join(STYLES, 'fonts', basename(c.req.param('name'))))).buffer,
      200,
      { 'Content-Type': 'font/woff2' },
    ),
  );

  const writer = journalWriter(root);
  // The import stands before "one visit", whose address would take it for an id.
  app.route('/', importRoutes(root, writer));
  app.route('/', visitRoutes(root, writer));
  app.route('/', indicatorRoutes(root, writer));
  app.route('/', onlineRoutes(root));
  app.route('/', coverageRoutes(root));
  return app;
}

const trouble = (message: string) =>
  page({
    title: 'Chưa làm được',
    titleEn: 'That did not work',
    door: 'overview',
    by: '',
    body: notice('bad', html`<p class="lines">${message}</p>`),
  });

/**
 * Starts the studio on 127.0.0.1, for whoever sits at this machine.
 *
 * @param port 0 takes any free one
 * @throws StudioTakenError
 */
export function startStudio(root: string, port: number): Promise<Studio> {
  return new Promise((resolve, reject) => {
    let own: readonly string[] = [];
    const server = createServer(
      getRequestListener(studioApp(root, (host) => own.includes(host)).fetch),
    );
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new StudioTakenError(port) : error),
    );
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address();
      const taken = bound !== null && typeof bound === 'object' ? bound.port : port;
      own = [`127.0.0.1:${String(taken)}`, `localhost:${String(taken)}`];
      resolve({
        address: `http://localhost:${String(taken)}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
