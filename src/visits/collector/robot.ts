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

/** Agents whose verdict is remembered; they are in memory only, and go with the process. */
const MOST_AGENTS = 2000;
const LONGEST_AGENT = 500;
const verdicts = new Map<string, boolean>();

/** The lists of robots are long, the browsers of a school few. */
function isRobotAgent(userAgent: string): boolean {
  const known = verdicts.get(userAgent);
  if (known !== undefined) return known;
  const verdict = HEADLESS.test(userAgent) || isbot(userAgent);
  if (userAgent.length > LONGEST_AGENT) return verdict;
  if (verdicts.size >= MOST_AGENTS) verdicts.clear();
  verdicts.set(userAgent, verdict);
  return verdict;
}

/** Does the client look like a machine? A browser always names itself and the languages it wants. */
export function looksLikeRobot({ userAgent, brands, acceptLanguage }: ClientMarks): boolean {
  if (!userAgent || !acceptLanguage) return true;
  return isRobotAgent(userAgent) || HEADLESS.test(brands ?? '');
}
