import { html } from 'hono/html';
import type { RecordedVisit } from '../../domain/on-site-journal.ts';
import { input, visitInputs } from '../fields.ts';
import { both, notice, page, type Markup } from '../frame.ts';
import type { StudioMuseum } from '../museum.ts';
import type { FieldProblem, VisitTexts } from '../read-visit.ts';

/** A recorded visit that is being corrected, and why. */
export interface Change {
  readonly record: RecordedVisit;
  readonly why: string;
}

/** Recording a visit, or correcting one: what was typed stays. */
export function formPage(asked: {
  readonly museum: StudioMuseum;
  readonly by: string;
  readonly texts: VisitTexts;
  readonly problems: readonly FieldProblem[];
  readonly change: Change | null;
  /** False where who or why is missing. */
  readonly signed?: boolean;
}): Markup {
  const { museum, by, texts, problems, change, signed = true } = asked;
  const count = problems.length + (signed ? 0 : 1);
  const empty = { found: '(trống / empty)' };
  return page({
    title: change ? 'Sửa một lượt đã ghi' : 'Ghi lượt khách',
    titleEn: change ? 'Correct a visit' : 'Record a visit',
    door: 'record',
    by,
    body: html`
      ${
        count > 0
          ? notice(
              'bad',
              html`<p>
                Chưa ghi gì vào sổ: ${count} chỗ cần sửa, ghi ngay dưới từng ô.
                <span lang="en">Nothing was written: ${count} places to mend.</span>
              </p>`,
            )
          : ''
      }
      <p>
        Không ghi tên khách. Một người học là một lượt; đoàn 40 học sinh là 40 lượt.
        <span lang="en">Never names. One learner is one visit.</span>
      </p>
      <form
        class="wide"
        method="post"
        action="${change ? `/visits/${change.record.id}/correct` : '/visits/new'}"
        novalidate
      >
        ${visitInputs(texts, problems, museum.choices, museum.today)}
        ${input({
          name: 'by',
          label: { vi: 'Người ghi', en: 'Written by' },
          hint: { vi: 'Tên hoặc chức vụ của cán bộ', en: 'Name or post of the member of staff' },
          required: true,
          value: by,
          mistake:
            !signed && by === ''
              ? { ...empty, expected: { vi: 'tên hoặc chức vụ người ghi', en: 'who writes' } }
              : undefined,
        })}
        ${
          change
            ? input({
                name: 'why',
                label: { vi: 'Vì sao sửa', en: 'Why' },
                hint: {
                  vi: 'Ví dụ: đếm lại theo danh sách của trường',
                  en: 'For example: counted again',
                },
                required: true,
                value: change.why,
                mistake:
                  !signed && change.why === ''
                    ? { ...empty, expected: { vi: 'lý do sửa', en: 'the reason' } }
                    : undefined,
              })
            : ''
        }
        <div class="all actions">
          <button class="chief">${both('Xem trước khi ghi', 'Check first')}</button>
          <span class="soft"
            >Bước này chưa ghi gì. <span lang="en">Nothing is written yet.</span></span
          >
        </div>
      </form>
    `,
  });
}
