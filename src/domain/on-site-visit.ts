/** A class report is a teacher's word on pupils reached with the online museum; the other two came to the museum. */
export const ON_SITE_KINDS = ['group', 'single', 'class-report'] as const;

/** What people came for. The first two are study visits (Decision 1232, II.2.b-2: "để nghiên cứu, học tập"). */
export const ON_SITE_PURPOSES = ['study', 'research', 'sightseeing'] as const;
export const STUDY_PURPOSES = ['study', 'research'] as const;

/** Levels of schooling; `adult` is whoever is at no school. */
export const SCHOOL_LEVELS = [
  'preschool',
  'primary',
  'lower-secondary',
  'upper-secondary',
  'higher',
  'adult',
] as const;
export type SchoolLevel = (typeof SCHOOL_LEVELS)[number];

/** Where people came from when it is none of the museum's territories. */
export const ELSEWHERE = 'elsewhere';

/** A group or single people who came on one day, or a class report; nobody is named. */
export interface OnSiteVisit {
  /** ISO day. */
  readonly date: string;
  readonly kind: (typeof ON_SITE_KINDS)[number];
  /** Id of a territory that stood on that day, or `ELSEWHERE`. */
  readonly territory: string;
  readonly learners: number;
  readonly teachers: number;
  readonly purpose: (typeof ON_SITE_PURPOSES)[number];
  /** Id of the programme they came for. */
  readonly programme?: string | undefined;
  readonly level: SchoolLevel;
  /** Made up, to show how the pages work. */
  readonly example?: boolean | undefined;
}
