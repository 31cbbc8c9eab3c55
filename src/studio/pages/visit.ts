import { html, raw } from 'hono/html';
import type { JournalEntry, RecordedVisit } from '../../domain/on-site-journal.ts';
import { studyVisitsIn } from '../../domain/on-site-journal.ts';
import type { OnSiteVisit } from '../../domain/on-site-visit.ts';
import { input, visitInputs } from '../fields.ts';
import { both, notice, page, withBy, type Markup } from '../frame.ts';
import type { ImportPlan } from '../import-visits.ts';
import type { StudioMuseum } from '../museum.ts';
import { visitTexts, type FieldProblem, type VisitTexts } from '../read-visit.ts';
import { VISIT_FIELDS } from '../visit-fields.ts';

/** A recorded visit that is being corrected, and why. */
interface Change {
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

/** What will be written, before it is. */
export function checkPage(asked: {
  readonly museum: StudioMuseum;
  readonly by: string;
  readonly visit: OnSiteVisit;
  /** The journal has one like it. */
  readonly alike: boolean;
  /** The tick for that was not set. */
  readonly missed: boolean;
  readonly months: ImportPlan['months'];
  readonly change: Change | null;
}): Markup {
  const { museum, by, visit, alike, missed, months, change } = asked;
  const texts = visitTexts(visit, museum.choices);
  const counted = studyVisitsIn(visit);
  const month = months[0];
  return page({
    title: 'Xem lại rồi ghi',
    titleEn: 'Check, then write',
    door: 'record',
    by,
    body: html`
      ${
        missed
          ? notice(
              'bad',
              html`<p>
                Chưa ghi: hãy đánh dấu xác nhận đây là lượt khác.
                <span lang="en">Tick the box first.</span>
              </p>`,
            )
          : ''
      }
      ${visitFacts(visit, museum)}
      <p>
        ${
          visit.kind === 'class-report'
            ? html`Báo cáo lớp nêu bên cạnh lượt trực tuyến, không cộng vào lượt khách.
                <span lang="en"
                  >A class report stands beside the online visits and is not added.</span
                >`
            : counted === 0
              ? html`Khách tham quan không tính vào chỉ tiêu.
                  <span lang="en">Sightseeing does not count toward the target.</span>`
              : month
                ? html`Tháng ${Number(month.month.slice(5))}/${month.month.slice(0, 4)}:
                    <strong>${month.before} → ${month.after}</strong> lượt học tập, nghiên cứu.
                    <span lang="en">Study visits of the month.</span>`
                : ''
        }
      </p>
      <form
        method="post"
        action="${change ? `/visits/${change.record.id}/correct` : '/visits/new'}"
      >
        ${VISIT_FIELDS.map(({ key }) => html`<input type="hidden" name="${key}" value="${texts[key]}" />`)}
        <input type="hidden" name="by" value="${by}" />
        <input type="hidden" name="why" value="${change?.why ?? ''}" />
        <input type="hidden" name="step" value="write" />
        ${
          alike
            ? html`<div class="tick">
                <input type="checkbox" id="different" name="different" value="yes" />
                <label for="different"
                  >${both('Trong sổ đã có một lượt giống hệt. Đây là lượt khác.', 'The journal has one just like it. This is a different visit.')}</label
                >
              </div>`
            : ''
        }
        <div class="actions">
          <button class="chief">${both('Ghi vào sổ', 'Write')}</button>
          <a href="${withBy(change ? `/visits/${change.record.id}/correct` : '/visits/new', by)}"
            >${both('Làm lại', 'Start again')}</a
          >
        </div>
      </form>
    `,
  });
}

/** One visit with every line written about it. */
export function recordPage(
  museum: StudioMuseum,
  { id, visit, withdrawn, lines }: RecordedVisit,
  by: string,
  done: string,
): Markup {
  const said = {
    recorded: ['Đã ghi vào sổ.', 'Written.'],
    corrected: ['Đã sửa; dòng cũ vẫn được giữ.', 'Corrected; the old line is kept.'],
    withdrawn: ['Đã rút lượt này; dòng cũ vẫn được giữ.', 'Withdrawn; the old lines are kept.'],
  }[done];
  return page({
    title: withdrawn ? 'Một lượt đã rút' : 'Một lượt trong sổ',
    titleEn: withdrawn ? 'A withdrawn visit' : 'A visit in the journal',
    door: 'record',
    by,
    body: html`
      ${said ? notice('good', html`<p>${said[0]} <span lang="en">${said[1]}</span></p>`) : ''}
      ${
        done === 'why-missing'
          ? notice(
              'bad',
              html`<p>
                Chưa rút: cần ghi ai rút và vì sao.
                <span lang="en">Say who withdraws it and why.</span>
              </p>`,
            )
          : ''
      }
      ${visit.example ? html`<p><span class="example">Ví dụ</span></p>` : ''}
      ${visitFacts(visit, museum)}
      <h2>${both('Các dòng đã ghi', 'Its lines')}</h2>
      <div class="scroll" role="region" aria-label="Các dòng đã ghi" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">Lúc</th>
              <th scope="col">Người ghi</th>
              <th scope="col">Việc</th>
              <th scope="col">Thay đổi</th>
              <th scope="col">Vì sao</th>
            </tr>
          </thead>
          <tbody>
            ${lines.map((line, index) => lineRow(line, lines[index - 1], museum))}
          </tbody>
        </table>
      </div>
      <div class="actions">
        ${
          withdrawn
            ? ''
            : html`<a class="button" href="${withBy(`/visits/${id}/correct`, by)}"
                >${both('Sửa', 'Correct')}</a
              >`
        }
        <a class="button chief" href="${withBy('/visits/new', by)}"
          >${both('Ghi lượt khác', 'Record another')}</a
        >
        <a href="${withBy('/', by)}">${both('Về các tháng', 'Back to the months')}</a>
      </div>
      ${
        withdrawn
          ? ''
          : html`<h2>${both('Rút lượt này', 'Withdraw it')}</h2>
              <p>Khi ghi nhầm: lượt không còn được tính, dòng cũ vẫn giữ lại.</p>
              <form class="wide" method="post" action="/visits/${id}/withdraw">
                ${input({ name: 'why', label: { vi: 'Vì sao rút', en: 'Why' }, required: true, mistake: undefined, value: '' })}
                ${input({ name: 'by', label: { vi: 'Người rút', en: 'Withdrawn by' }, required: true, mistake: undefined, value: by })}
                <div class="all"><button>${both('Rút', 'Withdraw')}</button></div>
              </form>`
      }
    `,
  });
}

function visitFacts(visit: OnSiteVisit, museum: StudioMuseum): Markup {
  const texts = visitTexts(visit, museum.choices);
  return html`<dl>
    ${VISIT_FIELDS.map(
      ({ key, vi }) =>
        html`<dt>${vi}</dt>
          <dd>${texts[key] === '' ? '–' : texts[key]}</dd>`,
    )}
  </dl>`;
}

const ACTION = { record: 'Ghi mới', correct: 'Sửa', withdraw: 'Rút', 'no-visits': '' } as const;

function lineRow(
  line: JournalEntry,
  before: JournalEntry | undefined,
  museum: StudioMuseum,
): Markup {
  const moment = new Intl.DateTimeFormat('vi', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Asia/Ho_Chi_Minh',
  }).format(new Date(line.recorded));
  return html`<tr>
    <td>${moment}</td>
    <td>${line.by}</td>
    <td>${ACTION[line.action]}</td>
    <td>${raw(changes(line, before, museum).map(escaped).join('<br>'))}</td>
    <td>${'why' in line ? line.why : ''}</td>
  </tr>`;
}

/** "Số người học: 40 → 41" for each field that a correction changed. */
function changes(
  line: JournalEntry,
  before: JournalEntry | undefined,
  museum: StudioMuseum,
): string[] {
  if (!('visit' in line) || !before || !('visit' in before)) return [];
  const [old, now] = [
    visitTexts(before.visit, museum.choices),
    visitTexts(line.visit, museum.choices),
  ];
  return VISIT_FIELDS.filter(({ key }) => old[key] !== now[key]).map(
    ({ key, vi }) => `${vi}: ${old[key] || '–'} → ${now[key] || '–'}`,
  );
}

const escaped = (text: string): string => String(html`${text}`);
