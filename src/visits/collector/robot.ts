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

/** Does the client look like a machine? A browser always names itself and the languages it wants. */
export function looksLikeRobot({ userAgent, brands, acceptLanguage }: ClientMarks): boolean {
  if (!userAgent || !acceptLanguage) return true;
  return HEADLESS.test(userAgent) || HEADLESS.test(brands ?? '') || isbot(userAgent);
}
