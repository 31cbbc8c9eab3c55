/**
 * The tables on SQLite. The museum leads every primary key (a cluster distributes by it). `visit` holds the days that
 * can still get events, `daily` the closed ones for ever; a visit is never in both.
 */
export const SQLITE_TABLES = `
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
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS visit_by_day ON visit (museum, day);

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
  ) WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS page_total (
    museum TEXT NOT NULL,
    day TEXT NOT NULL,
    page TEXT NOT NULL,
    views INTEGER NOT NULL,
    PRIMARY KEY (museum, day, page)
  ) WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS seen (
    museum TEXT NOT NULL,
    id TEXT NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (museum, id)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS seen_by_day ON seen (museum, day);

  CREATE TABLE IF NOT EXISTS tally (
    museum TEXT NOT NULL,
    day TEXT NOT NULL,
    name TEXT NOT NULL,
    events INTEGER NOT NULL,
    PRIMARY KEY (museum, day, name)
  ) WITHOUT ROWID;
`;

/** Adds an event to its visit, in whatever order events arrive: the earliest day, all evidence, the first programme. */
export const ADD_TO_VISIT = `
  INSERT INTO visit (museum, visit, day, evidence, language, programme, exhibition, grade, late, robot, events)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
  ON CONFLICT (museum, visit) DO UPDATE SET
    day = CASE WHEN excluded.day < visit.day THEN excluded.day ELSE visit.day END,
    evidence = visit.evidence | excluded.evidence,
    programme = CASE WHEN visit.programme = '' THEN excluded.programme ELSE visit.programme END,
    exhibition = CASE WHEN visit.exhibition = '' THEN excluded.exhibition ELSE visit.exhibition END,
    grade = CASE WHEN visit.grade = 0 THEN excluded.grade ELSE visit.grade END,
    late = visit.late | excluded.late,
    robot = visit.robot | excluded.robot,
    events = visit.events + 1`;
