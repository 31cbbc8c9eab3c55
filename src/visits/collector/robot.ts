import { isbot } from 'isbot';

/** The request headers that robots give themselves away by. They are looked at and forgotten, never kept. */
export interface ClientMarks {
  readonly userAgent: string | undefined;
  /** `Sec-CH-UA`, the brand list of Chromium browsers. */
  readonly brands: string | undefined;
  readonly acceptLanguage: string | undefined;
}

/** `(Unknown; Linux x86_64)` is what WebKit without a screen calls its machine. */
const HEADLESS =
  /headless|phantomjs|slimerjs|puppeteer|playwright|selenium|webdriver|jsdom|\(unknown; linux (x86_64|i686)/i;

/** Verdicts on the names that came last, in memory only: a class's phones are alike, and the list of robots is long. */
const verdicts = new Map<string, boolean>();
const MOST_VERDICTS = 2000;

function namesRobot(userAgent: string): boolean {
  let verdict = verdicts.get(userAgent);
  if (verdict === undefined) {
    verdict = HEADLESS.test(userAgent) || isbot(userAgent);
    if (verdicts.size >= MOST_VERDICTS) verdicts.clear();
    verdicts.set(userAgent, verdict);
  }
  return verdict;
}

/** Does the client look like a machine? A browser always names itself and the languages it wants. */
export function looksLikeRobot({ userAgent, brands, acceptLanguage }: ClientMarks): boolean {
  if (!userAgent || !acceptLanguage) return true;
  return HEADLESS.test(brands ?? '') || namesRobot(userAgent);
}
