import { dayIn } from '../../domain/study-visit.ts';
import { visitBatch, type PartialAnswer } from '../../schema/visit-event.ts';
import type { VisitStore } from '../store/visit-store.ts';
import { OverloadedError } from '../store/overloaded-error.ts';
import { groupCommit } from './group-commit.ts';
import { isFromOwnSite } from './own-site.ts';
import { rateWindow } from './rate-window.ts';
import { rememberedDays } from './remembered-days.ts';
import { looksLikeRobot } from './robot.ts';
import { refuseBatch, takeBatch, type TakingContext } from './take-batch.ts';

export interface TakingOptions {
  readonly store: VisitStore;
  /** The one museum, or several, whose visits are taken. The first is the one of the summary without `?museum=`. */
  readonly museums: readonly [string, ...string[]];
  /** IANA time zone of the museum's day. */
  readonly timeZone: string;
  /** Other sites that may post here, such as `https://baotang.example` when the pages are on another host. */
  readonly origins?: readonly string[];
  /** Published programmes and exhibitions; without it every well-formed id is taken. */
  readonly isKnown?: TakingContext['isKnown'];
  /** Milliseconds UTC; tests set it. */
  readonly clock?: () => number;
  /** Told of what staff should know, such as a full disk: a sentence without anything about the visitor. */
  readonly tellStaff?: (sentence: string) => void;
}

/** A POST as it came: its body, and the headers that are looked at and forgotten. */
export interface VisitPost {
  readonly body: string;
  readonly header: (name: string) => string | undefined;
}

/** What is answered: 204 has no body, 503 asks to be tried again. */
export interface VisitAnswer {
  readonly status: 200 | 204 | 400 | 503;
  readonly body: PartialAnswer | { readonly error: string } | null;
}

export type TakeVisits = (post: VisitPost) => Promise<VisitAnswer>;

/**
 * Header by which the proxy in front marks what comes from the staff's own network (docs/hosting/Caddyfile): so the
 * collector need not be told anybody's address. Who sends it himself only leaves himself out.
 */
const STAFF_MARK = 'sala-staff';

/** Seconds after which a browser that was sent away should come again. */
export const TRY_AGAIN_AFTER = 30;

/**
 * Takes posts of visits, whatever server they came through.
 *
 * 204: everything is on the disk. 200 with `{ refused: [{ index, id, reason }] }`: the rest is. 400: no batch at all.
 * 503: nothing was kept, the browser should try again. Nothing about the client is stored or logged.
 */
export function visitTaker(options: TakingOptions): TakeVisits {
  const { store, museums, clock = Date.now, origins = [], tellStaff = () => undefined } = options;
  const commit = groupCommit(store);
  const known = {
    dayOf: rememberedDays(dayIn(options.timeZone)),
    rate: rateWindow(),
    isKnown: options.isKnown ?? (() => true),
  };

  return async ({ body, header }) => {
    const batch = visitBatch.safeParse(parsed(body));
    if (!batch.success || !museums.includes(batch.data.museum)) {
      return { status: 400, body: { error: batch.success ? 'unknown-museum' : 'malformed-batch' } };
    }
    const { museum, events } = batch.data;
    const context = { ...known, now: clock() };
    const isRobot =
      looksLikeRobot({
        userAgent: header('user-agent'),
        brands: header('sec-ch-ua'),
        acceptLanguage: header('accept-language'),
      }) ||
      !isFromOwnSite(
        { origin: header('origin'), referer: header('referer'), host: header('host') },
        origins,
      );
    const nobody = header(STAFF_MARK) !== undefined ? 'staff' : isRobot ? 'robot' : null;
    const { group, refused } = nobody
      ? refuseBatch(museum, events, nobody, context)
      : takeBatch(museum, events, context);
    try {
      await commit.write(group);
    } catch (error) {
      if (!(error instanceof OverloadedError)) tellStaff(storeTrouble(error));
      return { status: 503, body: { error: 'try-again' } };
    }
    return refused.length === 0 ? { status: 204, body: null } : { status: 200, body: { refused } };
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
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
