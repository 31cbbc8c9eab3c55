import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type RequestListener, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { dayIn } from '../domain/study-visit.ts';
import { collector } from '../visits/collector/collector.ts';
import type { TakingContext } from '../visits/collector/take-batch.ts';
import { visitTaker } from '../visits/collector/take-visits.ts';
import { openVisitStore } from '../visits/store/open-store.ts';
import type { VisitStore } from '../visits/store/visit-store.ts';
import { headersOf } from './headers.ts';
import { staticSite } from './static-site.ts';
import { visitListener } from './visit-listener.ts';

export interface MuseumServerOptions {
  /** Folder of the built site. */
  readonly site: string;
  /** Path the site was built for; `/` unless it lives in a subfolder. */
  readonly base?: string;
  /** Folder of the visit store. */
  readonly data: string;
  /** A PostgreSQL database for the visits instead of the folder. */
  readonly databaseUrl?: string | undefined;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly museum: {
    readonly id: string;
    readonly timeZone: string;
    /** Codes of the site's languages, the first standing at its root. */
    readonly languages: readonly string[];
  };
  readonly countsReading: boolean;
  /** Who has it reads exact figures; without one only this machine does. */
  readonly staffToken?: string | undefined;
  /** Other sites whose pages may send visits here. */
  readonly origins?: readonly string[];
  /** Told what staff should know; the console unless said otherwise. */
  readonly tellStaff?: (sentence: string) => void;
}

export interface MuseumServer {
  readonly address: string;
  /** Ends the server when the last answer is out, and closes the store. */
  close(): Promise<void>;
}

/** The port is taken. The message is for the person who started the server. */
export class PortTakenError extends Error {
  constructor(port: number) {
    super(
      `Cổng ${String(port)} đang có chương trình khác dùng. Hãy tắt chương trình đó, hoặc chọn cổng khác: PORT=${String(port + 1)} npm start / ` +
        `Port ${String(port)} is in use by another program. Stop it, or choose another port: PORT=${String(port + 1)} npm start`,
    );
    this.name = 'PortTakenError';
  }
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MOST_NAMES = 1000;

/**
 * Serves the museum and its visit collector in one process.
 *
 * @throws StoreTakenError when another server has the store, DatabaseError when PostgreSQL cannot be used,
 * PortTakenError when another program has the port, WeakTokenError
 */
export async function startMuseumServer(options: MuseumServerOptions): Promise<MuseumServer> {
  const { site, base = '/', data, host, port, museum, countsReading, origins = [] } = options;
  const tellStaff = options.tellStaff ?? console.error;
  const store = await openVisitStore({ folder: data, databaseUrl: options.databaseUrl, tellStaff });

  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    const path = c.req.path.slice(base.length - 1);
    for (const [name, value] of Object.entries(headersOf(path, museum.languages)))
      c.header(name, value);
  });
  app.onError((error, c) => {
    tellStaff(error.message);
    return c.text('500', 500);
  });
  const visits = {
    store,
    museums: [museum.id] as const,
    timeZone: museum.timeZone,
    countsReading,
    staffToken: options.staffToken,
    origins,
    isKnown: published(site),
    tellStaff,
  };
  try {
    const take = visitTaker(visits);
    app.route(base, collector(visits, take));
    app.route('/', staticSite(site, base));
    const listener = visitListener(`${base}visits`, take, getRequestListener(app.fetch));
    const server = await listening(listener, host, port);
    const stopTidying = tidyEveryHour(store, dayIn(museum.timeZone), tellStaff);
    return {
      address: addressOf(server, host, base),
      async close() {
        stopTidying();
        await new Promise((resolve) => server.close(resolve));
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Whether a programme or exhibition has a page, and a term its place in the glossary. Looked up once a minute: a museum publishes while its server runs. */
function published(site: string): TakingContext['isKnown'] {
  let terms: { at: number; ids: ReadonlySet<string> } | undefined;
  const glossary = () => {
    if (!terms || Date.now() - terms.at >= MINUTE) terms = { at: Date.now(), ids: termsOf(site) };
    return terms.ids;
  };
  const known = new Map<string, { at: number; there: boolean }>();
  return (kind, id) => {
    const name = `${kind}s/${id}`;
    const now = Date.now();
    const before = known.get(name);
    if (before && now - before.at < MINUTE) return before.there;
    const there = kind === 'term' ? glossary().has(id) : existsSync(join(site, name, 'index.html'));
    if (known.size > MOST_NAMES) known.clear(); // somebody makes names up
    known.set(name, { at: now, there });
    return there;
  };
}

/** Ids of the terms that the site's glossary explains. */
function termsOf(site: string): ReadonlySet<string> {
  const page = join(site, 'glossary/index.html');
  if (!existsSync(page)) return new Set();
  const ids = readFileSync(page, 'utf8').matchAll(/ id="([a-z0-9-]+)"/g);
  return new Set(Array.from(ids, ([, id = '']) => id));
}

function listening(listener: RequestListener, hostname: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener).listen(port, hostname, () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(port) : error),
    );
  });
}

function addressOf(server: Server, host: string, base: string): string {
  const bound = server.address();
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0;
  const name = host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${String(port)}${base}`;
}

/** Closes days now and every hour; a failure is told and tried again an hour later. */
function tidyEveryHour(
  store: VisitStore,
  dayOf: (moment: number) => string,
  tellStaff: (sentence: string) => void,
): () => void {
  const tidy = () => {
    store.tidy(dayOf(Date.now())).catch((error: unknown) => {
      const cause = error instanceof Error ? error.message : String(error);
      tellStaff(
        `Chưa chốt được sổ lượt xem (${cause}). / The visit store could not be tidied (${cause}).`,
      );
    });
  };
  tidy();
  const timer = setInterval(tidy, HOUR);
  timer.unref();
  return () => clearInterval(timer);
}
