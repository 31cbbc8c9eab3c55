import {
  readJournal,
  standingVisits,
  yearsOfJournal,
  type Journal,
  type JournalFault,
} from '../domain/on-site-journal.ts';
import type { YearOfVisits } from '../domain/visit-counts.ts';
import { onSiteEntry } from '../schema/on-site-entry.ts';
import { ContentError, type ContentProblem } from './content-error.ts';
import { lineField, readLines } from './lines-file.ts';

/** The journal of on-site visits, below the content folder. */
export const ON_SITE_JOURNAL = 'plan/on-site-visits.jsonl';

const FAULT: Readonly<Record<JournalFault['reason'], ContentProblem['expected']>> = {
  'recorded-twice': {
    vi: 'mỗi lượt chỉ ghi mới (record) một lần; sửa thì ghi correct',
    en: 'a visit is recorded once; to change it, write correct',
  },
  'not-recorded': {
    vi: 'mã của một lượt đã ghi ở dòng trước',
    en: 'the id of a visit recorded in a line before',
  },
  withdrawn: {
    vi: 'lượt này đã rút; hãy ghi một lượt mới (record)',
    en: 'this visit was withdrawn; record a new one',
  },
};

/**
 * Reads the journal; empty where there is none.
 * @throws ContentError naming each wrong line
 */
export function readOnSiteJournal(root: string): Journal {
  const { journal, faults } = readJournal(readLines(root, ON_SITE_JOURNAL, onSiteEntry));
  if (faults.length > 0) {
    throw new ContentError(
      faults.map(({ line, id, reason }) => ({
        file: ON_SITE_JOURNAL,
        field: `${lineField(line)} → id`,
        found: id,
        expected: FAULT[reason],
      })),
    );
  }
  return journal;
}

/**
 * Study visits on site by year: month by month from the file of figures (`on-site.yaml`), which may go back before the
 * journal, or from the journal.
 *
 * @throws ContentError for a month that both have: nobody could say which is true
 */
export function onSiteYears(
  figures: readonly YearOfVisits[],
  journal: Journal,
  file: string,
): YearOfVisits[] {
  const counted = yearsOfJournal(journal);
  const problems: ContentProblem[] = [];
  const years = [...new Set([...figures, ...counted].map(({ year }) => year))].sort(
    (a, b) => a - b,
  );
  const joined = years.flatMap((year) => {
    const figure = figures.find((one) => one.year === year);
    const count = counted.find((one) => one.year === year);
    if (!figure || !count) return [figure ?? count].filter((one) => one !== undefined);
    const both = (figure.months ?? []).flatMap((visits, index) =>
      visits !== null && count.months?.[index] != null ? [String(index + 1)] : [],
    );
    for (const name of figure.months ? both.map((month) => `months.${month}`) : ['total'])
      problems.push(inBoth(file, `years.${String(year)}.${name}`));
    return [
      {
        ...figure,
        months:
          figure.months?.map((visits, index) => visits ?? count.months?.[index] ?? null) ?? null,
        example: figure.example || count.example,
      },
    ];
  });
  if (problems.length > 0) throw new ContentError(problems);
  return joined;
}

const inBoth = (file: string, field: string): ContentProblem => ({
  file,
  field,
  found: `${file}, ${ON_SITE_JOURNAL}`,
  expected: {
    vi: `chỉ một nơi: số này đã có trong sổ ${ON_SITE_JOURNAL}, hãy xoá ở đây`,
    en: `one place only: the journal ${ON_SITE_JOURNAL} has this figure, remove it here`,
  },
});

/** Problems of visits that name a programme that is not there. */
export function visitReferenceProblems(
  journal: Journal,
  isProgramme: (id: string) => boolean,
): ContentProblem[] {
  return standingVisits(journal).flatMap(({ programme, date }) =>
    programme === undefined || isProgramme(programme)
      ? []
      : [
          {
            file: ON_SITE_JOURNAL,
            field: `${date} → programme`,
            found: programme,
            expected: {
              vi: 'mã một chương trình trong content/programmes',
              en: 'the id of a programme in content/programmes',
            },
          },
        ],
  );
}
