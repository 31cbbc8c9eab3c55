import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { dayIn } from '../../domain/study-visit.ts';
import { visitBatch, type PartialAnswer } from '../../schema/visit-event.ts';
import type { VisitStore } from '../store/visit-store.ts';
import { groupCommit, OverloadedError } from './group-commit.ts';
import { isFromOwnSite } from './own-site.ts';
import { rateWindow } from './rate-window.ts';
import { looksLikeRobot } from './robot.ts';
import { visitSummary, type VisitSummary } from './summary.ts';
import { refuseBatch, takeBatch, type TakingContext } from './take-batch.ts';

export interface CollectorOptions {
  readonly store: VisitStore;
  /** The one museum, or several, whose visits are taken. The first is the one of the summary without `?museum=`. */
  readonly museums: readonly [string, ...string[]];
  /** IANA time zone of the museum's day. */
  readonly timeZone: string;
  readonly countsReading: boolean;
  /** Other sites that may post here, such as `https://baotang.example` when the pages are on another host. */
  readonly origins?: readonly string[];
  /** Published programmes and exhibitions; without it every well-formed id is taken. */
  readonly isKnown?: TakingContext['isKnown'];
  /** Milliseconds UTC; tests set it. */
  readonly clock?: () => number;
  /** Told of what staff should know, such as a full disk: a sentence without anything about the visitor. */
  readonly tellStaff?: (sentence: string) => void;
}

const MOST_BYTES = 64 * 1024;
const SUMMARY_IS_FRESH_FOR = 60_000;

/**
 * The visit collector: `POST /visits` and `GET /visits/summary.json`.
 *
 * 204: everything is on the disk. 200 with `{ refused: [{ index, id, reason }] }`: the rest is. 400: no batch at all.
 * 413: too large. 503: nothing was kept, the browser should try again. Nothing about the client is stored or logged.
 */
export function collector(options: CollectorOptions): Hono {
  const {
    store,
    museums,
    countsReading,
    clock = Date.now,
    origins = [],
    tellStaff = () => undefined,
  } = options;
  const dayOf = dayIn(options.timeZone);
  const commit = groupCommit(store);
  const rate = rateWindow();
  const isKnown = options.isKnown ?? (() => true);
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
    const batch = visitBatch.safeParse(await jsonOf(c.req.raw));
    if (!batch.success || !museums.includes(batch.data.museum)) {
      return c.json({ error: batch.success ? 'unknown-museum' : 'malformed-batch' }, 400);
    }
    const { museum, events } = batch.data;
    const context = { now: clock(), dayOf, rate, isKnown };
    const robot =
      looksLikeRobot({
        userAgent: c.req.header('user-agent'),
        brands: c.req.header('sec-ch-ua'),
        acceptLanguage: c.req.header('accept-language'),
      }) ||
      !isFromOwnSite(
        {
          origin: c.req.header('origin'),
          referer: c.req.header('referer'),
          host: c.req.header('host'),
        },
        origins,
      );
    const { group, refused } = robot
      ? refuseBatch(museum, events, context)
      : takeBatch(museum, events, context);
    try {
      await commit.write(group);
    } catch (error) {
      if (!(error instanceof OverloadedError)) tellStaff(storeTrouble(error));
      c.header('Retry-After', '30');
      return c.json({ error: 'try-again' }, 503);
    }
    if (refused.length === 0) return c.body(null, 204);
    const answer: PartialAnswer = { refused };
    return c.json(answer);
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

async function jsonOf(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return null;
  }
}

function storeTrouble(error: unknown): string {
  const cause = error instanceof Error ? error.message : String(error);
  return (
    `Không ghi được lượt xem vào sổ (${cause}); trình duyệt giữ lại và sẽ gửi sau. / ` +
    `Visits could not be written (${cause}); browsers keep them and send them later.`
  );
}
