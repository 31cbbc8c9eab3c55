import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { dayIn } from '../../domain/study-visit.ts';
import type { StaffFigures } from '../../schema/staff-figures.ts';
import { staffAccess } from './staff-access.ts';
import { visitSummary, type VisitSummary } from './summary.ts';
import { TRY_AGAIN_AFTER, visitTaker, type TakingOptions } from './take-visits.ts';

export interface CollectorOptions extends TakingOptions {
  readonly countsReading: boolean;
  /** Who has it reads exact figures; without one only this machine does. */
  readonly staffToken?: string | undefined;
}

/** Bytes of the largest post. */
export const MOST_BYTES = 64 * 1024;
const SUMMARY_IS_FRESH_FOR = 60_000;

/**
 * The visit collector: `POST /visits` (`visitTaker` says how it answers; 413: too large), `GET /visits/summary.json`
 * for everybody, and `GET /visits/staff.json?from=&until=` for staff.
 *
 * @throws WeakTokenError
 */
export function collector(options: CollectorOptions, take = visitTaker(options)): Hono {
  const { store, museums, countsReading, clock = Date.now, origins = [] } = options;
  const dayOf = dayIn(options.timeZone);
  const isStaff = staffAccess(options.staffToken);
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

  app.get('/visits/staff.json', async (c) => {
    const asked = {
      host: c.req.header('host'),
      authorization: c.req.header('authorization'),
      forwarded:
        c.req.header('forwarded') ?? c.req.header('x-forwarded-for') ?? c.req.header('via'),
    };
    c.header('Cache-Control', 'no-store');
    if (!isStaff(asked)) return c.json({ error: 'not-staff' }, 401);
    const museum = c.req.query('museum') ?? museums[0];
    if (!museums.includes(museum)) return c.json({ error: 'unknown-museum' }, 404);
    const range = [
      c.req.query('from') ?? '0001-01-01',
      c.req.query('until') ?? '9999-12-31',
    ] as const;
    const tallies = await store.tallies(museum, ...range);
    return c.json({
      museum,
      days: [...(await store.days(museum, ...range))],
      tallies: tallies.map(({ day, name, events }) => ({ day, name, events })),
      notes: [...(await store.notes(museum, ...range))],
      pages: [...(await store.pages(museum, ...range))],
    } satisfies StaffFigures);
  });

  return app;
}
