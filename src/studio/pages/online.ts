import { html } from 'hono/html';
import { OTHER_WORD } from '../../domain/noted.ts';
import { addDays, isStudyVisit } from '../../domain/study-visit.ts';
import { schoolGrades } from '../../i18n/school-grades.ts';
import { wordsFor } from '../../i18n/words.ts';
import type { StaffFigures, TallyName } from '../../schema/staff-figures.ts';
import { both, notice, page, type Markup } from '../frame.ts';
import type { StudioMuseum } from '../museum.ts';

const number = new Intl.NumberFormat('vi');
type DayFigure = StaffFigures['days'][number];
type Note = StaffFigures['notes'][number];

/** Names by id. */
export type Titles = Readonly<
  Record<'programme' | 'exhibition' | 'term', ReadonlyMap<string, string>>
>;

const VI = wordsFor('vi');
const WORDS = VI.growthTables;

const QUALITY: Readonly<Record<TallyName, string>> = {
  late: 'Sự kiện đến muộn (học lúc không có mạng), đã nhận',
  future: 'Đồng hồ máy chạy nhanh, đã xếp vào ngày nhận',
  robot: 'Bỏ: máy tự động',
  staff: 'Bỏ: từ mạng của nhân viên',
  rate: 'Bỏ: quá nhiều sự kiện trong một phút',
  'too-old': 'Bỏ: muộn hơn 35 ngày',
  malformed: 'Bỏ: không đúng dạng',
};

/** Today, this week, the last five weeks: what counts, where, and how good the data are. */
export function onlinePage(
  { plan, today }: StudioMuseum,
  { days, notes, tallies }: StaffFigures,
  titles: Titles,
  by: string,
): Markup {
  const counts = ({ evidence }: DayFigure) =>
    isStudyVisit(evidence === 'none' ? null : evidence, plan.settings.countsReading);
  const study = days.filter(counts);
  const since = (day: string) => ({
    counted: total(study.filter((row) => row.day >= day)),
    all: total(days.filter((row) => row.day >= day)),
  });
  const evidence = (row: DayFigure) => {
    const name = row.evidence === 'none' ? 'Chỉ xem' : WORDS.evidenceName[row.evidence];
    return counts(row) ? name : `${name} (không tính)`;
  };
  const visits = (rows: readonly DayFigure[], nameOf: (row: DayFigure) => string) =>
    sums(rows, nameOf, (row) => row.visits);
  const noted = (what: readonly Note['what'][], nameOf: (note: Note) => string) =>
    sums(
      notes.filter((note) => what.includes(note.what)),
      nameOf,
      ({ times }) => times,
    );
  return page({
    title: 'Lượt trực tuyến',
    titleEn: 'Online visits',
    door: 'online',
    by,
    body: html`
      <p>
        Số thật của máy đếm, kể cả số nhỏ: chỉ để dùng trong bảo tàng. Số của 35 ngày gần nhất còn
        có thể tăng vì lượt học lúc không có mạng đến muộn.
        <span lang="en"
          >Exact figures, small ones too: for the museum’s own use. The last 35 days may still
          grow.</span
        >
      </p>
      <ol class="months">
        ${[
          { label: 'Hôm nay', ...since(today) },
          { label: '7 ngày qua', ...since(addDays(today, -6)) },
          { label: '35 ngày qua', ...since('') },
        ].map(
          ({ label, counted, all }) =>
            html`<li>
              <span class="name">${label}</span>
              <span class="figure">${number.format(counted)}</span>
              <span class="soft">lượt học tập, trong ${number.format(all)} lượt xem</span>
            </li>`,
        )}
      </ol>
      ${table('Căn cứ', 'Evidence', visits(days, evidence))}
      ${table(
        'Chương trình',
        'Programmes',
        visits(study, ({ programme }) => named(titles.programme, programme, WORDS.noProgramme)),
      )}
      ${table(
        'Triển lãm',
        'Exhibitions',
        visits(study, ({ exhibition }) => named(titles.exhibition, exhibition, WORDS.noExhibition)),
      )}
      ${table(
        'Lớp',
        'Grades',
        visits(study, ({ grade }) =>
          grade === 0 ? WORDS.noGrade : schoolGrades([grade], VI, 'vi'),
        ),
      )}
      ${table(
        'Ngôn ngữ',
        'Languages',
        visits(study, ({ language }) => languages.of(language) ?? language),
      )}
      ${table(
        'Tìm kiếm',
        'Searches',
        noted(['search-found', 'search-nothing'], ({ what }) =>
          what === 'search-found' ? 'Tìm thấy' : 'Không thấy gì',
        ),
      )}
      ${table(
        'Từ ngữ của bảo tàng được tìm',
        'Terms searched',
        noted(['search-found', 'search-nothing'], ({ about }) =>
          about === OTHER_WORD ? 'Từ khác' : named(titles.term, about, about),
        ),
      )}
      ${table(
        'Triển lãm được đọc đến hết',
        'Read to the end',
        noted(['read-to-end'], ({ about }) => named(titles.exhibition, about, about)),
      )}
      ${table(
        'Chất lượng số liệu',
        'Data quality',
        sums(
          tallies,
          ({ name }) => QUALITY[name],
          ({ events }) => events,
        ),
      )}
      ${table('Từng ngày', 'Day by day', visits(study, ({ day }) => day).sort(laterFirst))}
    `,
  });
}

const languages = new Intl.DisplayNames('vi', { type: 'language' });

const total = (rows: readonly DayFigure[]): number =>
  rows.reduce((sum, { visits }) => sum + visits, 0);

const named = (titles: ReadonlyMap<string, string>, id: string, none: string): string =>
  id === '' ? none : (titles.get(id) ?? id);

const laterFirst = ([a]: readonly [string, number], [b]: readonly [string, number]): number =>
  a < b ? 1 : -1;

/** Rows added up by name, the most first. */
function sums<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  amountOf: (row: Row) => number,
): [string, number][] {
  const amounts = new Map<string, number>();
  for (const row of rows) amounts.set(nameOf(row), (amounts.get(nameOf(row)) ?? 0) + amountOf(row));
  return [...amounts].sort(([, a], [, b]) => b - a);
}

/** When the collector does not answer. */
export const noCollectorPage = (message: string, by: string): Markup =>
  page({
    title: 'Lượt trực tuyến',
    titleEn: 'Online visits',
    door: 'online',
    by,
    body: notice('bad', html`<p>${message}</p>`),
  });

const table = (vi: string, en: string, rows: readonly (readonly [string, number])[]): Markup =>
  rows.length === 0
    ? html``
    : html`<h2>${both(vi, en)}</h2>
        <table class="short">
          <tbody>
            ${rows.map(
              ([name, visits]) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  <td>${number.format(visits)}</td>
                </tr>`,
            )}
          </tbody>
        </table>`;
