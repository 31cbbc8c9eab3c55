/** How long before and after its days a festival is in season. */
const DAYS_BEFORE = 21;
const DAYS_AFTER = 7;

/** Days as YYYY-MM-DD, both included. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** The days on which a festival stands at the front of the museum: from 21 days before it to 7 days after. */
export function seasonOf({ from, to }: DaySpan): DaySpan {
  return { from: addDays(from, -DAYS_BEFORE), to: addDays(to, DAYS_AFTER) };
}

/** True when `day` is one of the span's days. */
export const isWithin = (day: string, { from, to }: DaySpan): boolean => from <= day && day <= to;

/**
 * The occurrence that counts for a visitor on a day: the one whose season it is, else the next to come,
 * else the last that was; undefined when there is none.
 */
export function occurrenceFor<T extends DaySpan>(
  occurrences: readonly T[],
  day: string,
): T | undefined {
  const ordered = [...occurrences].sort((a, b) => a.from.localeCompare(b.from));
  return (
    ordered.find((occurrence) => isWithin(day, seasonOf(occurrence))) ??
    ordered.find((occurrence) => occurrence.from > day) ??
    ordered.at(-1)
  );
}

function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
