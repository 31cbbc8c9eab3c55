import { EVIDENCE_BIT, STUDY_EVIDENCE } from '../../domain/study-visit.ts';

/**
 * The tables, the same on SQLite and PostgreSQL. The museum leads every primary key (a cluster distributes by it).
 * `visit` holds the days that can still get events, `daily` the closed ones for ever; a visit is never in both.
 *
 * @param storage what a database says of a table besides its columns (SQLite: `WITHOUT ROWID`)
 */
export const visitTables = (storage: string): string => `
  CREATE TABLE IF NOT EXISTS visit (
    museum TEXT NOT NULL,
    visit TEXT NOT NULL,
    day TEXT NOT NULL,
    evidence INTEGER NOT NULL,
    language TEXT NOT NULL,
    programme TEXT NOT NULL,
    exhibition TEXT NOT NULL,
    grade INTEGER NOT NULL,
    late INTEGER NOT NULL,
    robot INTEGER NOT NULL,
    events INTEGER NOT NULL,
    PRIMARY KEY (museum, visit)
  ) ${storage};

  CREATE TABLE IF NOT EXISTS daily (
    museum TEXT NOT NULL,
    day TEXT NOT NULL,
    evidence TEXT NOT NULL,
    programme TEXT NOT NULL,
    exhibition TEXT NOT NULL,
    grade INTEGER NOT NULL,
    language TEXT NOT NULL,
    visits INTEGER NOT NULL,
    events INTEGER NOT NULL,
    PRIMARY KEY (museum, day, evidence, programme, exhibition, grade, language)
  ) ${storage};

  CREATE TABLE IF NOT EXISTS page_total (
    museum TEXT NOT NULL,
    day TEXT NOT NULL,
    page TEXT NOT NULL,
    views INTEGER NOT NULL,
    PRIMARY KEY (museum, day, page)
  ) ${storage};

  CREATE TABLE IF NOT EXISTS noted (
    museum TEXT NOT NULL,
    day TEXT NOT NULL,
    what TEXT NOT NULL,
    about TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (museum, day, what, about)
  ) ${storage};

  CREATE TABLE IF NOT EXISTS seen (
    museum TEXT NOT NULL,
    id TEXT NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (museum, id)
  ) ${storage};

  CREATE TABLE IF NOT EXISTS tally (
    museum TEXT NOT NULL,
    day TEXT NOT NULL,
    name TEXT NOT NULL,
    events INTEGER NOT NULL,
    PRIMARY KEY (museum, day, name)
  ) ${storage};
`;

/**
 * Finds the days that are to be closed. A single museum's SQLite does without: it would pay for each event, to save a
 * look at some hundred thousand rows once an hour.
 */
export const DAY_INDEXES = `
  CREATE INDEX IF NOT EXISTS visit_by_day ON visit (museum, day);
  CREATE INDEX IF NOT EXISTS seen_by_day ON seen (museum, day);
`;

const VISIT_COLUMNS =
  'museum, visit, day, evidence, language, programme, exhibition, grade, late, robot, events';

/**
 * Adds events to their visits, in whatever order they arrive: the earliest day, all evidence, the first programme.
 *
 * @param rows what gives the rows: `VALUES (?, …)`, or a SELECT in which no visit is there twice
 */
export const addToVisits = (rows: string): string => `
  INSERT INTO visit (${VISIT_COLUMNS})
  ${rows}
  ON CONFLICT (museum, visit) DO UPDATE SET
    day = CASE WHEN excluded.day < visit.day THEN excluded.day ELSE visit.day END,
    evidence = visit.evidence | excluded.evidence,
    programme = CASE WHEN visit.programme = '' THEN excluded.programme ELSE visit.programme END,
    exhibition = CASE WHEN visit.exhibition = '' THEN excluded.exhibition ELSE visit.exhibition END,
    grade = CASE WHEN visit.grade = 0 THEN excluded.grade ELSE visit.grade END,
    late = visit.late | excluded.late,
    robot = visit.robot | excluded.robot,
    events = visit.events + excluded.events`;

/** Adds daily aggregates to those that are there. */
export const addToDaily = (rows: string): string => `
  INSERT INTO daily (museum, day, evidence, programme, exhibition, grade, language, visits, events)
  ${rows}
  ON CONFLICT (museum, day, evidence, programme, exhibition, grade, language) DO UPDATE SET
    visits = daily.visits + excluded.visits, events = daily.events + excluded.events`;

export const addPages = (rows: string): string => `
  INSERT INTO page_total (museum, day, page, views)
  ${rows}
  ON CONFLICT (museum, day, page) DO UPDATE SET views = page_total.views + excluded.views`;

export const addNotes = (rows: string): string => `
  INSERT INTO noted (museum, day, what, about, times)
  ${rows}
  ON CONFLICT (museum, day, what, about) DO UPDATE SET times = noted.times + excluded.times`;

export const addTallies = (rows: string): string => `
  INSERT INTO tally (museum, day, name, events)
  ${rows}
  ON CONFLICT (museum, day, name) DO UPDATE SET events = tally.events + excluded.events`;

/** The name of the strongest evidence among the bits of a visit (`strongestEvidence`). */
export const STRONGEST = `CASE ${[...STUDY_EVIDENCE, 'reading' as const]
  .map((level) => `WHEN evidence & ${String(EVIDENCE_BIT[level])} <> 0 THEN '${level}'`)
  .join(' ')} ELSE 'none' END`;

/** Visits by year and strongest evidence, of the closed days and the open ones; the museum is the one parameter. */
export const totalsByYear = (museum: string): string => `
  SELECT year, evidence, sum(visits) AS visits FROM (
    SELECT substr(day, 1, 4) AS year, evidence, visits FROM daily WHERE museum = ${museum}
    UNION ALL
    SELECT substr(day, 1, 4) AS year, ${STRONGEST} AS evidence, 1 AS visits
    FROM visit WHERE museum = ${museum} AND robot = 0
  ) AS counted
  GROUP BY year, evidence`;

/** What the statements that read some days of a museum are given, as the database writes parameters. */
export interface DaysAsked {
  readonly museum: string;
  readonly from: string;
  readonly until: string;
}
const asked = ({ museum, from, until }: DaysAsked): string =>
  `museum = ${museum} AND day >= ${from} AND day <= ${until}`;

/** Daily aggregates, of the closed days and the open ones. */
export const aggregatesOfDays = (days: DaysAsked): string => `
  SELECT day, evidence, programme, exhibition, grade, language, sum(visits) AS visits, sum(events) AS events FROM (
    SELECT day, evidence, programme, exhibition, grade, language, visits, events
    FROM daily WHERE ${asked(days)}
    UNION ALL
    SELECT day, ${STRONGEST} AS evidence, programme, exhibition, grade, language, 1 AS visits, events
    FROM visit WHERE ${asked(days)} AND robot = 0
  ) AS counted
  GROUP BY day, evidence, programme, exhibition, grade, language`;

export const notesOfDays = (days: DaysAsked): string =>
  `SELECT day, what, about, times FROM noted WHERE ${asked(days)}`;

export const talliesOfDays = (days: DaysAsked): string =>
  `SELECT day, name, events FROM tally WHERE ${asked(days)}`;

export const pagesOfDays = (days: DaysAsked): string =>
  `SELECT day, page, views FROM page_total WHERE ${asked(days)}`;
