/**
 * What a study-purpose visit is. A visit is one browser's continuous use; it is counted once, under its strongest
 * evidence. Nobody is followed from one visit to the next.
 */

/** Evidence that a visit is for study, strongest first. */
export const STUDY_EVIDENCE = ['assigned', 'demonstrated', 'declared'] as const;
export type StudyEvidence = (typeof STUDY_EVIDENCE)[number];

/** `reading` is kept and shown, and counts as study only where the museum sets it so. */
export type Evidence = StudyEvidence | 'reading';

/** How evidence is kept on a visit, as bits, so that it adds up in any order of arrival. */
export const EVIDENCE_BIT: Readonly<Record<Evidence, number>> = {
  assigned: 1,
  demonstrated: 2,
  declared: 4,
  reading: 8,
};

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A visit ends after so long without activity. */
const VISIT_ENDS_AFTER = 30 * MINUTE;
/** Visible and active on exhibition, object or programme pages for so long is `reading`. */
export const READING_AFTER = 5 * MINUTE;
/** Nobody is asked what they came for before they have been here so long. */
const QUESTION_AFTER = 2 * MINUTE;
/** Events are taken for their true day up to so many days later. */
export const LATEST_DAYS = 35;
/** UUIDs are remembered for so many days, so that a delivery repeated within `LATEST_DAYS` counts once. */
export const REMEMBERED_DAYS = 70;
/** More events a minute than this under one visit key is a machine. There is no limit per address or connection. */
export const MOST_EVENTS_A_MINUTE = 120;
/** One request carries at most so many events. */
export const MOST_EVENTS_A_BATCH = 100;
/** Public figures below this are shown as "fewer than 5". */
export const SMALLEST_PUBLIC_FIGURE = 5;
/** A device clock may be this far ahead before its events are flagged. */
const CLOCK_TOLERANCE = 5 * MINUTE;

/** The strongest evidence of a visit; `reading` last; null for a visit that shows none. */
export function strongestEvidence(bits: number): Evidence | null {
  const levels: readonly Evidence[] = [...STUDY_EVIDENCE, 'reading'];
  return levels.find((level) => (bits & EVIDENCE_BIT[level]) !== 0) ?? null;
}

/** Does a visit with this strongest evidence count toward the plan? */
export function isStudyVisit(evidence: Evidence | null, countsReading: boolean): boolean {
  return evidence !== null && (evidence !== 'reading' || countsReading);
}

/** Has the visit ended that was last active then? Times in milliseconds. A clock set back does not end a visit. */
export function visitEnded(lastActivity: number, now: number): boolean {
  return now - lastActivity >= VISIT_ENDS_AFTER;
}

/** May the visitor be asked what the visit is for? Times in milliseconds. */
export function mayAsk(visitBegan: number, now: number): boolean {
  return now - visitBegan >= QUESTION_AFTER;
}

/** Which day an event belongs to, or why it is not taken. */
export type Placement =
  | { readonly taken: true; readonly day: string; readonly late: boolean; readonly future: boolean }
  | { readonly taken: false; readonly reason: 'too-old' };

/**
 * Places an event in time. A future time goes on the day of receipt; an older day is kept up to `LATEST_DAYS`.
 *
 * @param at the device's time of the event, ms
 * @param now the time of receipt, ms
 * @param dayOf ISO day of a moment in the museum's time zone (`dayIn`)
 */
export function placeEvent(at: number, now: number, dayOf: (moment: number) => string): Placement {
  const today = dayOf(now);
  const day = at > now ? today : dayOf(at);
  if (daysBetween(day, today) > LATEST_DAYS) return { taken: false, reason: 'too-old' };
  return { taken: true, day, late: day < today, future: at > now + CLOCK_TOLERANCE };
}

/** Are there more events within one minute than a person makes? Times in ms, in any order. */
export function exceedsRate(times: readonly number[]): boolean {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted.some((time, index) => {
    const first = sorted[index - MOST_EVENTS_A_MINUTE];
    return first !== undefined && time - first < MINUTE;
  });
}

/** A function that gives the ISO day of a moment (ms) in a time zone (IANA name). */
export function dayIn(timeZone: string): (moment: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (moment) => format.format(moment);
}

/** Whole days from one ISO day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The ISO day so many days later (or earlier, when negative). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}
