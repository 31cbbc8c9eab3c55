import { learnersReached, standingVisits, studyVisitsIn, type Journal } from './on-site-journal.ts';
import type { OnSiteVisit } from './on-site-visit.ts';

/** What the journal says of one year's visits on site. Each map adds up to `studyVisits`. */
export interface OnSiteBreakdown {
  readonly studyVisits: number;
  readonly byLevel: ReadonlyMap<string, number>;
  /** Empty for those who came for no programme. */
  readonly byProgramme: ReadonlyMap<string, number>;
  readonly byTerritory: ReadonlyMap<string, number>;
  readonly byPurpose: ReadonlyMap<string, number>;
  /** Groups that came to study or to do research. */
  readonly groups: number;
  readonly teachers: number;
  /** Visitors who came to look: in no figure of the plan. */
  readonly sightseers: number;
  /** By class reports: beside the visits, never among them. */
  readonly learnersReached: number;
  readonly example: boolean;
}

/** Breaks a year's journal down; null where it has nothing of that year. */
export function onSiteBreakdown(journal: Journal, year: number): OnSiteBreakdown | null {
  const visits = standingVisits(journal).filter(({ date }) => date.startsWith(`${String(year)}-`));
  if (visits.length === 0) return null;
  const study = visits.filter((visit) => studyVisitsIn(visit) > 0);
  const by = (valueOf: (visit: OnSiteVisit) => string): ReadonlyMap<string, number> => {
    const sums = new Map<string, number>();
    for (const visit of study)
      sums.set(valueOf(visit), (sums.get(valueOf(visit)) ?? 0) + studyVisitsIn(visit));
    return sums;
  };
  const sum = (some: readonly OnSiteVisit[], of: (visit: OnSiteVisit) => number) =>
    some.reduce((total, visit) => total + of(visit), 0);
  return {
    studyVisits: sum(study, studyVisitsIn),
    byLevel: by(({ level }) => level),
    byProgramme: by(({ programme }) => programme ?? ''),
    byTerritory: by(({ territory }) => territory),
    byPurpose: by(({ purpose }) => purpose),
    groups: study.filter(({ kind }) => kind === 'group').length,
    teachers: sum(study, ({ teachers }) => teachers),
    sightseers: sum(
      visits.filter(({ kind, purpose }) => kind !== 'class-report' && purpose === 'sightseeing'),
      ({ learners }) => learners,
    ),
    learnersReached: learnersReached(visits),
    example: visits.some(({ example }) => example === true),
  };
}
