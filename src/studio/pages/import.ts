import { html } from 'hono/html';
import { csvText } from '../../domain/csv.ts';
import { input } from '../fields.ts';
import { both, notice, page, withBy, type Markup } from '../frame.ts';
import type { ImportPlan, RowVerdict } from '../import-visits.ts';
import type { FigureVerdict } from '../import-figures.ts';
import { INDICATOR_COLUMNS } from '../indicator-sheet.ts';
import type { StudioMuseum } from '../museum.ts';
import { visitTexts } from '../read-visit.ts';
import { VISIT_FIELDS } from '../visit-fields.ts';

/** Where a spreadsheet is chosen. */
export function uploadPage(by: string, mistake: string | null): Markup {
  return page({
    title: 'Nhập từ bảng tính',
    titleEn: 'Import a spreadsheet',
    door: 'import',
    by,
    body: html`
      ${mistake === null ? '' : notice('bad', html`<p>${mistake}</p>`)}
      <ol>
        <li>
          <a href="/visits/template.xlsx">${both('Tải bảng mẫu (Excel)', 'Get the template')}</a>,
          điền mỗi đoàn một dòng.
        </li>
        <li>Chọn tệp đã điền ở dưới. Máy cho xem trước từng dòng; bước này chưa ghi gì.</li>
        <li>Xem xong thì bấm ghi. Nhập lại cùng một tệp không làm tăng số.</li>
      </ol>
      <form class="wide" method="post" action="/visits/import" enctype="multipart/form-data">
        ${input({
          name: 'file',
          label: { vi: 'Tệp .xlsx hoặc .csv', en: 'File' },
          hint: { vi: 'Nhiều nhất 5 MB', en: 'At most 5 MB' },
          required: true,
          mistake: undefined,
          value: '',
          more: 'type="file" accept=".xlsx,.csv,.txt"',
        })}
        ${input({
          name: 'by',
          label: { vi: 'Người nhập', en: 'Imported by' },
          hint: { vi: 'Tên hoặc chức vụ của cán bộ', en: 'Name or post' },
          required: true,
          mistake: undefined,
          value: by,
        })}
        <div class="all"><button class="chief">${both('Xem trước', 'Check first')}</button></div>
      </form>
      <h2>${both('Sổ hiện có', 'The journal as it stands')}</h2>
      <p><a href="/visits/journal.xlsx">Excel</a> · <a href="/visits/journal.csv">CSV</a></p>
    `,
  });
}

/** Every row with its verdict, before anything is written. */
export function importPage(asked: {
  readonly museum: StudioMuseum;
  readonly by: string;
  readonly name: string;
  readonly plan: ImportPlan;
  readonly figures: readonly FigureVerdict[];
}): Markup {
  const { museum, by, name, plan, figures } = asked;
  const count = (state: RowVerdict['state']) =>
    plan.rows.filter((row) => row.state === state).length;
  const readFigures = figures.flatMap((row) => (row.state === 'wrong' ? [] : [row]));
  const freshFigures = readFigures.filter(({ state }) => state !== 'known');
  const known = count('known') + readFigures.length - freshFigures.length;
  const wrong = count('wrong') + figures.length - readFigures.length;
  const some = plan.fresh.length + freshFigures.length;
  const handed = JSON.stringify({
    visits: plan.visits,
    figures: readFigures.map(({ found }) => found),
  });
  return page({
    title: 'Xem trước khi ghi',
    titleEn: 'Before anything is written',
    door: 'import',
    by,
    body: html`
      <p>
        <strong>${name}</strong>: ${plan.rows.length} dòng lượt
        khách${figures.length > 0 ? `, ${String(figures.length)} dòng chỉ tiêu` : ''}. Mới: ${some}.
        Đã có trong sổ: ${known}. Cần sửa: ${wrong}.
        <span lang="en">New: ${some}. In the journal already: ${known}. To mend: ${wrong}.</span>
      </p>
      ${
        plan.unknownColumns.length > 0
          ? notice(
              'bad',
              html`<p>
                Không dùng các cột: ${plan.unknownColumns.join(', ')}.
                <span lang="en">These columns are not used.</span>
              </p>`,
            )
          : ''
      }
      ${wrong > 0 ? notice('bad', html`<p>${wrong} dòng cần sửa sẽ không được ghi. Sửa trong bảng tính rồi nhập lại cả tệp: dòng đã ghi không bị ghi hai lần. <span lang="en">Rows to mend are left out; mend them and import the file again.</span></p>`) : ''}
      ${
        plan.months.length > 0
          ? html`<ul>
              ${plan.months.map(({ month, before, after }) => html`<li>Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}: ${before} → <strong>${after}</strong> lượt học tập</li>`)}
            </ul>`
          : ''
      }
      ${
        some > 0
          ? html`<form method="post" action="/visits/import/write">
              <input type="hidden" name="rows" value="${handed}" />
              <input type="hidden" name="by" value="${by}" />
              <div class="actions">
                <button class="chief">
                  ${both(`Ghi ${String(some)} dòng mới vào sổ`, `Write ${String(some)} new rows`)}
                </button>
                <a href="${withBy('/visits/import', by)}"
                  >${both('Chọn tệp khác', 'Another file')}</a
                >
              </div>
            </form>`
          : html`<p>
              <strong>Không có dòng mới để ghi.</strong>
              <a href="${withBy('/visits/import', by)}">${both('Chọn tệp khác', 'Another file')}</a>
            </p>`
      }
      ${wrongRows(plan, figures)}
      <h2>${both('Từng dòng', 'Row by row')}</h2>
      <div class="scroll" role="region" aria-label="Từng dòng" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">Dòng</th>
              ${VISIT_FIELDS.map(({ vi }) => html`<th scope="col">${vi}</th>`)}
              <th scope="col">Kết quả</th>
            </tr>
          </thead>
          <tbody>
            ${plan.rows.map((row) => {
              const texts =
                row.state === 'wrong' ? row.texts : visitTexts(row.visit, museum.choices);
              return html`<tr>
                <th scope="row">${row.line}</th>
                ${VISIT_FIELDS.map(({ key }) => html`<td>${texts[key] ?? ''}</td>`)}
                <td class="${row.state === 'wrong' ? 'mistake' : row.state}">
                  ${STATE[row.state]}
                </td>
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
    `,
  });
}

const STATE = { new: 'mới', known: 'đã có', wrong: 'cần sửa' } as const;

/** Each mistake with row, column, what was found and what to write; the rows as CSV to mend. */
function wrongRows({ rows }: ImportPlan, figures: readonly FigureVerdict[]): Markup {
  const wrong = rows.filter((row) => row.state === 'wrong');
  const wrongFigures = figures.filter((row) => row.state === 'wrong');
  if (wrong.length + wrongFigures.length === 0) return html``;
  const csv = csvText([
    VISIT_FIELDS.map(({ vi }) => vi),
    ...wrong.map(({ texts }) => VISIT_FIELDS.map(({ key }) => texts[key] ?? '')),
  ]);
  return html`<h2>${both('Cần sửa', 'To mend')}</h2>
    <ul>
      ${wrong.flatMap(({ line, problems }) =>
        problems.map(
          ({ field, found, expected }) =>
            html`<li>
              Dòng ${line}, cột “${field.vi}”: đang có “${found}”; cần ghi ${expected.vi}.
              <span lang="en">Row ${line}, ${field.en}: ${expected.en}.</span>
            </li>`,
        ),
      )}
      ${wrongFigures.flatMap(({ line, problems }) =>
        problems.map(({ key, found, expected }) => {
          const column = INDICATOR_COLUMNS.find((one) => one.key === key);
          return html`<li>
            Chỉ tiêu, dòng ${line}, cột “${column?.vi ?? key}”: đang có “${found}”; cần ghi
            ${expected.vi}. <span lang="en">${expected.en}.</span>
          </li>`;
        }),
      )}
    </ul>
    ${
      wrong.length > 0
        ? html`<p>
            <a download="can-sua.csv" href="data:text/csv;charset=utf-8,${encodeURIComponent(csv)}"
              >${both('Tải các dòng cần sửa (CSV)', 'The rows to mend')}</a
            >
          </p>`
        : ''
    }`;
}

/** After the writing. */
export const importedPage = (by: string, visits: number, figures: number): Markup =>
  page({
    title: 'Đã ghi',
    titleEn: 'Written',
    door: 'import',
    by,
    body: html`${notice('good', html`<p>Đã ghi ${visits} dòng lượt khách và ${figures} số chỉ tiêu. <span lang="en">${visits} visits and ${figures} figures written.</span></p>`)}
      <p>
        <a class="button chief" href="${withBy('/', by)}"
          >${both('Xem các tháng', 'See the months')}</a
        >
      </p>`,
  });
