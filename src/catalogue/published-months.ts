import { publishedMonth, type PublishedMonth } from '../schema/published-month.ts';
import { ContentError, takenTwice } from './content-error.ts';
import { lineField, readLines } from './lines-file.ts';

/** Breakdowns of online visits that were published, below the content folder. */
export const PUBLISHED_MONTHS = 'plan/published-months.jsonl';

/**
 * The published months, the oldest first; none where there is no such file.
 * @throws ContentError naming each wrong line, and a month that is there twice
 */
export function readPublishedMonths(root: string): PublishedMonth[] {
  const months = readLines(root, PUBLISHED_MONTHS, publishedMonth);
  const problems = months.flatMap(({ month }, index) =>
    months.findIndex((one) => one.month === month) < index
      ? [takenTwice(PUBLISHED_MONTHS, `${lineField(index + 1)} → month`, month)]
      : [],
  );
  if (problems.length > 0) throw new ContentError(problems);
  return months.toSorted((a, b) => (a.month < b.month ? -1 : 1));
}
