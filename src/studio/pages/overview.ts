import { html } from 'hono/html';
import { learnersReached, standingVisits } from '../../domain/on-site-journal.ts';
import { visitsOf, type YearOfVisits } from '../../domain/visit-counts.ts';
import { input } from '../fields.ts';
import { both, notice, page, withBy, type Markup } from '../frame.ts';
import type { StudioMuseum } from '../museum.ts';
import { monthsAsked } from '../months-asked.ts';
import { visitTexts } from '../read-visit.ts';

const number = new Intl.NumberFormat('vi');

/** The months of the plan's years: what is entered, and what asks for an answer. */
export function overviewPage(museum: StudioMuseum, by: string, done: string): Markup {
  const { plan, today } = museum;
  const thisYear = Number(today.slice(0, 4));
  const first = plan.target.baselineYear;
  const years = Array.from({ length: thisYear - first + 1 }, (_, index) => thisYear - index);
  const asked = new Set(monthsAsked(museum));
  const examples = standingVisits(plan.journal).filter(({ example }) => example === true).length;
  return page({
    title: 'Lượt khách tại chỗ',
    titleEn: 'Visits on site',
    door: 'overview',
    by,
    body: html`
      ${done === 'none' ? notice('good', html`<p>Đã ghi: tháng ấy không có khách. <span lang="en">Written: nobody came that month.</span></p>`) : ''}
      ${done === 'examples' ? notice('good', html`<p>Đã gỡ các dòng ví dụ. <span lang="en">The examples are withdrawn.</span></p>`) : ''}
      ${done === 'by-missing' ? notice('bad', html`<p>Chưa ghi: cần biết ai ghi. <span lang="en">Nothing was written: say who writes.</span></p>`) : ''}
      ${
        by === ''
          ? whoForm()
          : html`<p>
              Người ghi: <strong>${by}</strong>. <a href="/">Đổi <span lang="en">change</span></a>
            </p>`
      }
      <div class="actions">
        <a class="button chief" href="${withBy('/visits/new', by)}"
          >${both('Ghi lượt khách', 'Record a visit')}</a
        >
        <a class="button" href="${withBy('/visits/import', by)}"
          >${both('Nhập từ bảng tính', 'Import a sheet')}</a
        >
      </div>
      ${years.map((year) => yearSection(year, museum, asked, by))}
      ${examples > 0 ? exampleForm(examples, by) : ''} ${lastRecords(museum, by)}
    `,
  });
}

function yearSection(
  year: number,
  { plan }: StudioMuseum,
  asked: ReadonlySet<string>,
  by: string,
): Markup {
  const entry = plan.onSite.find((one) => one.year === year);
  const reached = learnersReached(
    standingVisits(plan.journal).filter(({ date }) => date.startsWith(`${String(year)}-`)),
  );
  const total = entry ? visitsOf(entry) : null;
  return html`<section aria-labelledby="y${year}">
    <h2 id="y${year}">
      ${year}${total === null ? '' : `: ${number.format(total)} lượt`}
      <small lang="en">study visits</small>
      ${entry?.example ? html`<span class="example">Ví dụ</span>` : ''}
    </h2>
    ${
      entry && !entry.months
        ? html`<p>
            Năm này chỉ có số cả năm. <span lang="en">Only the year’s total is known.</span>
          </p>`
        : html`<ol class="months">
            ${Array.from({ length: 12 }, (_, index) => monthCell(year, index + 1, entry, asked, by))}
          </ol>`
    }
    ${
      reached > 0
        ? html`<p class="soft">
            Bên cạnh đó, giáo viên báo đã dạy ${number.format(reached)} học sinh bằng bảo tàng số
            (không cộng vào lượt).
            <span lang="en">Learners reached by class reports, not added.</span>
          </p>`
        : ''
    }
  </section>`;
}

function monthCell(
  year: number,
  month: number,
  entry: YearOfVisits | undefined,
  asked: ReadonlySet<string>,
  by: string,
): Markup {
  const id = `${String(year)}-${String(month).padStart(2, '0')}`;
  const visits = entry?.months?.[month - 1] ?? null;
  const asks = asked.has(id);
  return html`<li class="${asks ? 'asked' : ''}">
    <span class="name">Tháng ${month}</span>
    ${
      visits !== null
        ? html`<span class="figure">${number.format(visits)}</span>`
        : asks
          ? html`<strong>Không có khách, hay chưa nhập?</strong>
              <a href="${withBy(`/visits/new?month=${id}`, by)}">Nhập lượt</a>
              <form method="post" action="/months/${id}/none">
                <input type="hidden" name="by" value="${by}" />
                <button aria-label="Không có khách, tháng ${month}/${year}">Không có khách</button>
              </form>`
          : html`<span class="soft">chưa hết tháng</span>`
    }
  </li>`;
}

/** Asked once; the links carry the answer. */
const whoForm = (): Markup =>
  html`<form method="get" action="/" class="who">
    ${input({
      name: 'by',
      label: { vi: 'Ai đang ghi sổ?', en: 'Who is writing?' },
      hint: {
        vi: 'Tên hoặc chức vụ; mỗi dòng trong sổ đều ghi lại',
        en: 'Name or post; every line keeps it',
      },
      required: true,
      mistake: undefined,
      value: '',
    })}
    <button>${both('Tiếp tục', 'Go on')}</button>
  </form>`;

const exampleForm = (examples: number, by: string): Markup =>
  html`<section class="notice" aria-labelledby="examples">
    <h2 id="examples">${both('Số ví dụ', 'Examples')}</h2>
    <p>
      Sổ có ${examples} dòng ví dụ, để thấy trang hoạt động thế nào. Khi bắt đầu ghi số thật, hãy gỡ
      chúng; dòng cũ vẫn giữ lại trong sổ nhưng không được tính. Số ví dụ của các năm trước nằm
      trong
      <code>content/plan/on-site.yaml</code>.
      <span lang="en"
        >The journal has ${examples} made-up lines; withdraw them when you begin with real
        ones.</span
      >
    </p>
    <form class="wide" method="post" action="/examples/withdraw">
      <input type="hidden" name="by" value="${by}" />
      <div class="all"><button>${both('Gỡ các dòng ví dụ', 'Withdraw the examples')}</button></div>
    </form>
  </section>`;

const SHOWN = 12;

function lastRecords({ plan, choices }: StudioMuseum, by: string): Markup {
  const last = plan.journal.recorded.slice(-SHOWN).toReversed();
  if (last.length === 0) return html``;
  return html`<h2>${both('Ghi gần đây', 'Last records')}</h2>
    <div class="scroll" role="region" aria-label="Ghi gần đây" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">Ngày</th>
            <th scope="col">Loại</th>
            <th scope="col">Số người học</th>
            <th scope="col">Cấp học</th>
            <th scope="col">Mục đích</th>
            <th scope="col">Sổ</th>
          </tr>
        </thead>
        <tbody>
          ${last.map(({ id, visit, withdrawn }) => {
            const texts = visitTexts(visit, choices);
            return html`<tr>
              <th scope="row">${texts.date}</th>
              <td>${texts.kind}</td>
              <td>${texts.learners}</td>
              <td>${texts.level}</td>
              <td>${texts.purpose}</td>
              <td>
                <a
                  href="${withBy(`/visits/${id}`, by)}"
                  aria-label="Xem, sửa lượt ngày ${texts.date}, ${texts.learners} người"
                  >${withdrawn ? 'đã rút' : 'xem, sửa'}</a
                >
                ${visit.example ? html`<span class="example">Ví dụ</span>` : ''}
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
}
