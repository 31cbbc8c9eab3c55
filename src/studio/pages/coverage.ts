import { html } from 'hono/html';
import type { Covered } from '../../catalogue/digital-coverage.ts';
import { indicatorText } from '../../catalogue/indicator-text.ts';
import type { Plan } from '../../catalogue/plan.ts';
import { vietnamese } from '../../i18n/vietnamese.ts';
import { wordsFor } from '../../i18n/words.ts';
import { both, notice, page, type Markup } from '../frame.ts';

const VI = wordsFor('vi');
const WORDS = VI.growth;
const text = indicatorText(VI, 'vi', vietnamese);
const LACKS = {
  exhibition: {
    vi: WORDS.noExhibition,
    begin: 'Bắt đầu triển lãm số',
    en: 'Begin the exhibition',
  },
  programme: { vi: WORDS.noProgramme, begin: 'Bắt đầu bài học', en: 'Begin the programme' },
} as const;

/** The register against what is published; what is missing is begun here. */
export function coveragePage(
  plan: Plan,
  covered: readonly Covered[],
  by: string,
  begun: string,
): Markup {
  const done = covered.filter(({ lacks }) => lacks === null).length;
  const share = plan.coverageIndicator;
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
        có trên không gian số. ${share ? `${text.asked(share).join('; ')}.` : ''}
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
                <th scope="row" id="${entry.id}">
                  ${title} ${entry.example ? html`<span class="example">Ví dụ</span>` : ''}
                </th>
                <td>${WORDS[entry.kind]}</td>
                <td class="${lacks === null ? 'new' : ''}">
                  ${lacks === null ? WORDS.inDigital : LACKS[lacks].vi}
                </td>
                <td>
                  ${
                    lacks === null
                      ? '–'
                      : draft !== undefined
                        ? html`Bản nháp <code>content/${lacks}s/${draft}</code>`
                        : html`<form method="post" action="/coverage/${entry.id}/${lacks}">
                            <input type="hidden" name="by" value="${by}" />
                            <button
                              id="${entry.id}-begin"
                              aria-labelledby="${entry.id}-begin ${entry.id}"
                            >
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
