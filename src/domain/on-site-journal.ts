import { STUDY_PURPOSES, type OnSiteVisit } from './on-site-visit.ts';
import type { YearOfVisits } from './visit-counts.ts';

/** Who wrote a line of the journal, and when (ISO time, UTC). */
interface Signed {
  readonly by: string;
  readonly recorded: string;
}

/**
 * A line of the journal of on-site visits. Lines are only ever added: a correction leaves what it corrects, with who,
 * when and why. `id` is the visit's, made when it is first recorded.
 */
export type JournalEntry = Signed &
  (
    | { readonly action: 'record'; readonly id: string; readonly visit: OnSiteVisit }
    | {
        readonly action: 'correct';
        readonly id: string;
        readonly why: string;
        readonly visit: OnSiteVisit;
      }
    | { readonly action: 'withdraw'; readonly id: string; readonly why: string }
    /** Staff say that nobody came in this month (`2026-07`). */
    | { readonly action: 'no-visits'; readonly month: string }
  );

/** A visit as it stands, with every line written about it, the oldest first. */
export interface RecordedVisit {
  readonly id: string;
  /** As it was last recorded or corrected. */
  readonly visit: OnSiteVisit;
  readonly withdrawn: boolean;
  readonly lines: readonly JournalEntry[];
}

/** The journal read to its end. */
export interface Journal {
  /** In the order of their recording, withdrawn ones too. */
  readonly recorded: readonly RecordedVisit[];
  /** Months (`2026-07`) that staff have said to be without visits. */
  readonly monthsWithout: ReadonlySet<string>;
}

/** A line that cannot follow those before it. `line` counts from 1. */
export interface JournalFault {
  readonly line: number;
  readonly id: string;
  readonly reason: 'recorded-twice' | 'not-recorded' | 'withdrawn';
}

/** Reads lines in their order. A line at fault changes nothing and is told. */
export function readJournal(lines: readonly JournalEntry[]): {
  journal: Journal;
  faults: readonly JournalFault[];
} {
  const recorded = new Map<string, RecordedVisit>();
  const monthsWithout = new Set<string>();
  const faults: JournalFault[] = [];
  lines.forEach((entry, index) => {
    if (entry.action === 'no-visits') {
      monthsWithout.add(entry.month);
      return;
    }
    const { id } = entry;
    const before = recorded.get(id);
    const fault = (reason: JournalFault['reason']): void => {
      faults.push({ line: index + 1, id, reason });
    };
    if (entry.action === 'record') {
      if (before) return fault('recorded-twice');
      recorded.set(id, { id, visit: entry.visit, withdrawn: false, lines: [entry] });
      return;
    }
    if (!before) return fault('not-recorded');
    if (before.withdrawn) return fault('withdrawn');
    recorded.set(id, {
      id,
      visit: entry.action === 'correct' ? entry.visit : before.visit,
      withdrawn: entry.action === 'withdraw',
      lines: [...before.lines, entry],
    });
  });
  return { journal: { recorded: [...recorded.values()], monthsWithout }, faults };
}

/** The visits that count as recorded: not withdrawn. */
export const standingVisits = ({ recorded }: Journal): OnSiteVisit[] =>
  recorded.filter(({ withdrawn }) => !withdrawn).map(({ visit }) => visit);

/**
 * Study visits on site by year and month: one learner is one visit. A class report is no visit. A month is 0 where other
 * visits were recorded in it or staff said that nobody came; a month of which nothing was written is null, "not entered".
 */
export function yearsOfJournal(journal: Journal): YearOfVisits[] {
  const months = new Map<string, number>();
  const examples = new Set<string>();
  for (const month of journal.monthsWithout) months.set(month, 0);
  for (const visit of standingVisits(journal)) {
    if (visit.kind === 'class-report') continue;
    const month = visit.date.slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + studyVisitsIn(visit));
    if (visit.example) examples.add(month.slice(0, 4));
  }
  const years = [...new Set([...months.keys()].map((month) => month.slice(0, 4)))].sort();
  return years.map((year) => ({
    year: Number(year),
    months: Array.from(
      { length: 12 },
      (_, index) => months.get(`${year}-${String(index + 1).padStart(2, '0')}`) ?? null,
    ),
    total: null,
    partial: false,
    example: examples.has(year),
  }));
}

/** One learner who came to study or to do research is one study visit. */
export const studyVisitsIn = ({ kind, purpose, learners }: OnSiteVisit): number =>
  kind !== 'class-report' && STUDY_PURPOSES.some((one) => one === purpose) ? learners : 0;

/** Pupils whom teachers report to have reached with the online museum: beside the visits, never among them. */
export const learnersReached = (visits: readonly OnSiteVisit[]): number =>
  visits.reduce((sum, { kind, learners }) => sum + (kind === 'class-report' ? learners : 0), 0);

/**
 * Which of these visits are not in the journal yet. Two classes alike are two visits, so copies are counted: what is
 * there twice and asked for three times is new once.
 *
 * @returns for each visit whether it is new
 */
export function newVisits(
  visits: readonly OnSiteVisit[],
  recorded: readonly OnSiteVisit[],
): boolean[] {
  const left = new Map<string, number>();
  for (const visit of recorded) {
    const text = visitText(visit);
    left.set(text, (left.get(text) ?? 0) + 1);
  }
  return visits.map((visit) => {
    const text = visitText(visit);
    const copies = left.get(text) ?? 0;
    left.set(text, copies - 1);
    return copies <= 0;
  });
}

const visitText = (visit: OnSiteVisit): string =>
  [
    visit.date,
    visit.kind,
    visit.territory,
    visit.learners,
    visit.teachers,
    visit.purpose,
    visit.programme ?? '',
    visit.level,
  ].join('|');
