import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { dayIn } from '../../domain/study-visit.ts';
import { visitSummary, type VisitSummary } from './summary.ts';
import { TRY_AGAIN_AFTER, visitTaker, type TakingOptions } from './take-visits.ts';

export interface CollectorOptions extends TakingOptions {
  readonly countsReading: boolean;
}

/** Bytes of the largest post. */
export const MOST_BYTES = 64 * 1024;
const SUMMARY_IS_FRESH_FOR = 60_000;

/** The visit collector: `POST /visits` (`visitTaker` says how it answers; 413: too large) and `GET /visits/summary.json`. */
export function collector(options: CollectorOptions, take = visitTaker(options)): Hono {
  const { store, museums, countsReading, clock = Date.now, origins = [] } = options;
  const dayOf = dayIn(options.timeZone);
  const app = new Hono();

  app.use(
    '/visits/*',
    cors({ origin: [...origins], allowMethods: ['GET', 'POST'], maxAge: 86_400 }),
  );
  app.use(
    '/visits',
    bodyLimit({ maxSize: MOST_BYTES, onError: (c) => c.json({ error: 'too-large' }, 413) }),
  );

  app.post('/visits', async (c) => {
    const { status, body } = await take({
      body: await c.req.text(),
      header: (name) => c.req.header(name),
    });
    if (status === 503) c.header('Retry-After', String(TRY_AGAIN_AFTER));
    return status === 204 ? c.body(null, 204) : c.json(body, status);
  });

  const summaries = new Map<string, { at: number; summary: VisitSummary }>();
  app.get('/visits/summary.json', async (c) => {
    const museum = c.req.query('museum') ?? museums[0];
    if (!museums.includes(museum)) return c.json({ error: 'unknown-museum' }, 404);
    const now = clock();
    let fresh = summaries.get(museum);
    if (!fresh || Math.abs(now - fresh.at) >= SUMMARY_IS_FRESH_FOR) {
      fresh = { at: now, summary: await visitSummary(store, museum, dayOf(now), countsReading) };
      summaries.set(museum, fresh);
    }
    c.header('Cache-Control', 'public, max-age=60');
    return c.json(fresh.summary);
  });

  return app;
}
