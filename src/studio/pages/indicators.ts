import { html } from 'hono/html';
import { figuresOf } from '../../catalogue/indicator-figures.ts';
import { indicatorTargets } from '../../catalogue/indicator-targets.ts';
import { indicatorText } from '../../catalogue/indicator-text.ts';
import { indicatorState } from '../../domain/indicator-state.ts';
import { vietnamese } from '../../i18n/vietnamese.ts';
import { wordsFor } from '../../i18n/words.ts';
import type { Indicator } from '../../schema/plan.ts';
import { input, select } from '../fields.ts';
import { both, notice, page, withBy, type Markup } from '../frame.ts';
import type { FigureReading, FigureTexts } from '../indicator-sheet.ts';
import type { StudioMuseum } from '../museum.ts';

const [VI, EN] = [wordsFor('vi'), wordsFor('en')];
const SECTORS = ['library', 'museum', 'cultural-centre'] as const;

const text = indicatorText(VI, 'vi', vietnamese);

/** All indicators by institution, with the last figure and where it stands. */
export function indicatorListPage({ plan, today }: StudioMuseum, by: string, done: string): Markup {
  return page({
    title: `${String(plan.indicators.length)} chỉ tiêu của Kế hoạch`,
    titleEn: 'Indicators of the plan',
    door: 'indicators',
    by,
    body: html`
      ${done === '' ? '' : notice('good', html`<p>Đã ghi số liệu. <span lang="en">The figure is written.</span></p>`)}
      <p>
        Sala tự tính hai chỉ tiêu của bảo tàng. Số của thư viện và trung tâm văn hóa do các đơn vị
        ấy báo cáo; khi nhận được báo cáo thì ghi vào đây, kèm nguồn.
        <span lang="en"
          >The museum’s own two are computed; those of libraries and culture centres are theirs to
          report.</span
        >
      </p>
      ${SECTORS.map(
        (sector) =>
          html`<h2>${both(VI.growthTables.sector[sector], EN.growthTables.sector[sector])}</h2>
            <div
              class="scroll"
              role="region"
              aria-label="${VI.growthTables.sector[sector]}"
              tabindex="0"
            >
              <table>
                <thead>
                  <tr>
                    <th scope="col">Điểm</th>
                    <th scope="col">Đối tượng, nội dung</th>
                    <th scope="col">Số mới nhất</th>
                    <th scope="col">Tình hình</th>
                    <th scope="col">Ghi</th>
                  </tr>
                </thead>
                <tbody>
                  ${plan.indicators
                    .filter((one) => one.sector === sector)
                    .map((one) => {
                      const figures = figuresOf(plan.indicatorFigures, one.id);
                      const own = one.sector === 'museum';
                      const states = indicatorState(
                        indicatorTargets(one),
                        figures,
                        today,
                        plan.settings.baselineYear,
                      );
                      return html`<tr>
                        <th scope="row">${one.clause}</th>
                        <td>
                          <strong>${vietnamese(one.population)}</strong>: ${vietnamese(one.name)}
                        </td>
                        <td>${own ? 'Sala tính' : (text.lastFigure(figures) ?? '–')}</td>
                        <td>
                          ${own ? 'xem trang Chỉ tiêu và báo cáo' : text.states(one, states).join('; ')}
                        </td>
                        <td>
                          ${own ? '–' : html`<a href="${withBy(`/indicators/${one.id}`, by)}" aria-label="Ghi số liệu ${one.clause}, ${vietnamese(one.population)}">ghi</a>`}
                        </td>
                      </tr>`;
                    })}
                </tbody>
              </table>
            </div>`,
      )}
    `,
  });
}

/** The form for one indicator, with what was reported before. */
export function indicatorPage(asked: {
  readonly museum: StudioMuseum;
  readonly indicator: Indicator;
  readonly by: string;
  readonly texts: FigureTexts;
  readonly problems: Extract<FigureReading, { problems: unknown }>['problems'];
  readonly why: string;
  readonly unsigned: boolean;
  /** A figure of that year stands already, and no reason was given. */
  readonly unexplained: boolean;
}): Markup {
  const { museum, indicator, by, texts, problems, why, unsigned, unexplained } = asked;
  const mistake = (key: keyof FigureTexts) => problems.find((problem) => problem.key === key);
  const empty = { found: '(trống / empty)' };
  const number = 'type="text" inputmode="numeric" autocomplete="off"';
  const lines = museum.plan.indicatorFigures.filter((line) => line.indicator === indicator.id);
  const wrong = problems.length + Number(unsigned) + Number(unexplained);
  return page({
    title: `Chỉ tiêu ${indicator.clause}`,
    titleEn: 'An indicator',
    door: 'indicators',
    by,
    body: html`
      ${wrong > 0 ? notice('bad', html`<p>Chưa ghi gì: ${wrong} chỗ cần sửa. <span lang="en">Nothing was written.</span></p>`) : ''}
      <p><strong>${vietnamese(indicator.population)}</strong>: ${vietnamese(indicator.name)}</p>
      <form class="wide" method="post" action="/indicators/${indicator.id}" novalidate>
        ${input({ name: 'year', label: { vi: 'Năm', en: 'Year' }, required: true, value: texts.year ?? '', mistake: mistake('year'), more: number })}
        ${
          indicator.kind === 'share'
            ? html`${input({ name: 'have', label: { vi: 'Số đơn vị đạt', en: 'Institutions that do' }, required: true, value: texts.have ?? '', mistake: mistake('have'), more: number })}
              ${input({ name: 'of', label: { vi: 'Trên tổng số đơn vị', en: 'Of all' }, required: true, value: texts.of ?? '', mistake: mistake('of'), more: number })}`
            : indicator.kind === 'growth'
              ? input({
                  name: 'total',
                  label: { vi: 'Số lượt cả năm', en: 'Visits of the year' },
                  required: true,
                  value: texts.total ?? '',
                  mistake: mistake('total'),
                  more: number,
                })
              : select(
                  {
                    name: 'reached',
                    label: { vi: 'Đã thực hiện', en: 'Reached' },
                    required: true,
                    value: texts.reached ?? '',
                    mistake: mistake('reached'),
                  },
                  [
                    { value: 'có', vi: 'có', en: 'yes' },
                    { value: 'không', vi: 'không', en: 'no' },
                  ],
                )
        }
        ${input({ name: 'source', label: { vi: 'Nguồn', en: 'Source' }, hint: { vi: 'Báo cáo hay công văn nào, số mấy', en: 'Which report or letter' }, required: true, value: texts.source ?? '', mistake: mistake('source') })}
        ${input({ name: 'by', label: { vi: 'Người ghi', en: 'Written by' }, required: true, value: by, mistake: unsigned ? { ...empty, expected: { vi: 'tên hoặc chức vụ', en: 'name or post' } } : undefined })}
        ${input({ name: 'why', label: { vi: 'Vì sao thay số cũ', en: 'Why it replaces a figure' }, required: unexplained, value: why, mistake: unexplained ? { ...empty, expected: { vi: 'năm này đã có số; cho biết vì sao thay', en: 'that year has a figure; say why it is replaced' } } : undefined })}
        <div class="all"><button class="chief">${both('Ghi', 'Write')}</button></div>
      </form>
      ${
        lines.length === 0
          ? ''
          : html`<h2>${both('Đã ghi', 'Written before')}</h2>
              <ul>
                ${lines.map((line) => html`<li>${line.year}: ${text.figure(line.figure)}; ${line.source}; ${line.by}, ${line.recorded.slice(0, 10)}${line.why === undefined ? '' : ` (${line.why})`}</li>`)}
              </ul>`
      }
    `,
  });
}
