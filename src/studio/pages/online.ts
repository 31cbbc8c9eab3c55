import { html } from 'hono/html';
import { OTHER_WORD } from '../../domain/noted.ts';
import { addDays, isStudyVisit } from '../../domain/study-visit.ts';
import type { StaffFigures } from '../../schema/staff-figures.ts';
import { both, notice, page, type Markup } from '../frame.ts';
import type { StudioMuseum } from '../museum.ts';

const number = new Intl.NumberFormat('vi');
type DayFigure = StaffFigures['days'][number];

const EVIDENCE: Readonly<Record<DayFigure['evidence'], string>> = {
  assigned: 'Làm bài được giao',
  demonstrated: 'Làm bài, tải tài liệu',
  declared: 'Tự cho biết để học tập, nghiên cứu',
  reading: 'Chỉ đọc (không tính)',
  none: 'Chỉ xem (không tính)',
};

const QUALITY: Readonly<Record<StaffFigures['tallies'][number]['name'], string>> = {
  late: 'Sự kiện đến muộn (học lúc không có mạng), đã nhận',
  future: 'Đồng hồ máy chạy nhanh, đã xếp vào ngày nhận',
  robot: 'Bỏ: máy tự động',
  rate: 'Bỏ: quá nhiều sự kiện trong một phút',
  'too-old': 'Bỏ: muộn hơn 35 ngày',
  malformed: 'Bỏ: không đúng dạng',
};

/** Today, this week, the last five weeks: what counts, where, and how good the data are. */
export function onlinePage(
  { plan, today, choices }: StudioMuseum,
  figures: StaffFigures,
  by: string,
): Markup {
  const counts = ({ evidence }: DayFigure) =>
    isStudyVisit(evidence === 'none' ? null : evidence, plan.settings.countsReading);
  const sum = (rows: readonly DayFigure[]) => rows.reduce((total, { visits }) => total + visits, 0);
  const since = (day: string) => figures.days.filter((row) => row.day >= day);
  const week = addDays(today, -6);
  const study = figures.days.filter(counts);
  const by_ = (rows: readonly DayFigure[], valueOf: (row: DayFigure) => string) => {
    const sums = new Map<string, number>();
    for (const row of rows) sums.set(valueOf(row), (sums.get(valueOf(row)) ?? 0) + row.visits);
    return [...sums].sort(([, a], [, b]) => b - a);
  };
  const title = (id: string) =>
    id === '' ? '–' : (choices.programmes.find(({ value }) => value === id)?.vi ?? id);
  const quality = Object.entries(QUALITY).map(([name, words]): [string, number] => [
    words,
    figures.tallies.reduce((total, tally) => total + (tally.name === name ? tally.events : 0), 0),
  ]);
  const about = (...what: StaffFigures['notes'][number]['what'][]) => {
    const sums = new Map<string, number>();
    for (const note of figures.notes)
      if (what.includes(note.what)) sums.set(note.about, (sums.get(note.about) ?? 0) + note.times);
    return [...sums].sort(([, a], [, b]) => b - a);
  };
  const times = (what: StaffFigures['notes'][number]['what']) =>
    about(what).reduce((total, [, some]) => total + some, 0);
  const terms = about('search-found', 'search-nothing').map(([id, some]): [string, number] => [
    id === OTHER_WORD ? 'Từ khác' : id,
    some,
  ]);
  const days = by_(study, ({ day }) => day).sort(([a], [b]) => (a < b ? 1 : -1));
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
          ['Hôm nay', sum(since(today).filter(counts)), sum(since(today))],
          ['7 ngày qua', sum(since(week).filter(counts)), sum(since(week))],
          ['35 ngày qua', sum(study), sum(figures.days)],
        ].map(
          ([label, counted, all]) =>
            html`<li>
              <span class="name">${label}</span>
              <span class="figure">${number.format(Number(counted))}</span>
              <span class="soft">lượt học tập, trong ${number.format(Number(all))} lượt xem</span>
            </li>`,
        )}
      </ol>
      ${table(
        'Căn cứ',
        'Evidence',
        by_(figures.days, ({ evidence }) => EVIDENCE[evidence]),
      )}
      ${table(
        'Chương trình',
        'Programmes',
        by_(study, ({ programme }) => title(programme)),
      )}
      ${table(
        'Triển lãm',
        'Exhibitions',
        by_(study, ({ exhibition }) => (exhibition === '' ? '–' : exhibition)),
      )}
      ${table(
        'Lớp',
        'Grades',
        by_(study, ({ grade }) => (grade === 0 ? '–' : `Lớp ${String(grade)}`)),
      )}
      ${table(
        'Ngôn ngữ',
        'Languages',
        by_(study, ({ language }) => language),
      )}
      ${table('Tìm kiếm', 'Searches', [
        ['Tìm thấy', times('search-found')],
        ['Không thấy gì', times('search-nothing')],
      ])}
      ${table('Từ ngữ của bảo tàng được tìm', 'Terms searched', terms)}
      ${table('Triển lãm được đọc đến hết', 'Read to the end', about('read-to-end'))}
      ${table('Chất lượng số liệu', 'Data quality', quality)}
      ${table('Từng ngày', 'Day by day', days)}
    `,
  });
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
