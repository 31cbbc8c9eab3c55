import { html } from 'hono/html';
import type { Covered } from '../../catalogue/digital-coverage.ts';
import type { Plan } from '../../catalogue/plan.ts';
import { vietnamese } from '../../i18n/vietnamese.ts';
import { both, notice, page, type Markup } from '../frame.ts';

const LACKS = {
  exhibition: {
    vi: 'chưa có triển lãm số đã đăng',
    begin: 'Bắt đầu triển lãm số',
    en: 'Begin the exhibition',
  },
  programme: {
    vi: 'chưa có bài học gắn với yêu cầu cần đạt',
    begin: 'Bắt đầu bài học',
    en: 'Begin the programme',
  },
} as const;

/** The register against what is published; what is missing is begun here. */
export function coveragePage(
  plan: Plan,
  covered: readonly Covered[],
  by: string,
  begun: string,
): Markup {
  const done = covered.filter(({ lacks }) => lacks === null).length;
  const share = plan.indicators.find((one) => one.sector === 'museum' && one.kind === 'share');
  return page({
    title: 'Chuyên đề trên không gian số',
    titleEn: 'Displays in digital space',
    door: 'coverage',
    by,
    body: html`
      ${
        begun === ''
          ? ''
          : notice(
              'good',
              html`<p>
                Đã tạo bản nháp trong <code>content/${begun}</code>: mở các tệp ở đó, điền theo lời
                chú; xem thử bằng <code>npm run dev</code>.
                <span lang="en">A draft was made; fill its files in.</span>
              </p>`,
            )
      }
      <p>
        <strong>${done} trên ${covered.length}</strong> mục trong sổ (content/plan/register.yaml) đã
        có trên không gian số.
        ${share?.kind === 'share' ? share.targets.map(({ until, atLeast }) => `Đến ${String(until)}: ít nhất ${String(Math.ceil((atLeast * covered.length) / 100))} mục (${String(atLeast)}%). `) : ''}
        <span lang="en"
          >${done} of ${covered.length} entries of the register are in digital space.</span
        >
      </p>
      <div class="scroll" role="region" aria-label="Sổ chuyên đề và chương trình" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">Tên</th>
              <th scope="col">Loại</th>
              <th scope="col">Tình hình</th>
              <th scope="col">Việc tiếp</th>
            </tr>
          </thead>
          <tbody>
            ${covered.map(({ entry, lacks }) => {
              const draft = lacks === null ? undefined : entry[lacks];
              const title = vietnamese(entry.title);
              return html`<tr>
                <th scope="row">
                  ${title} ${entry.example ? html`<span class="example">Ví dụ</span>` : ''}
                </th>
                <td>${entry.kind === 'display' ? 'Chuyên đề' : 'Chương trình'}</td>
                <td class="${lacks === null ? 'new' : ''}">
                  ${lacks === null ? 'đã có' : LACKS[lacks].vi}
                </td>
                <td>
                  ${
                    lacks === null
                      ? '–'
                      : draft !== undefined
                        ? html`Bản nháp <code>content/${lacks}s/${draft}</code>`
                        : html`<form method="post" action="/coverage/${entry.id}/${lacks}">
                            <input type="hidden" name="by" value="${by}" />
                            <button aria-label="${LACKS[lacks].begin}: ${title}">
                              ${both(LACKS[lacks].begin, LACKS[lacks].en)}
                            </button>
                          </form>`
                  }
                </td>
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
    `,
  });
}
