import { html } from 'hono/html';
import { studyVisitsIn } from '../../domain/on-site-journal.ts';
import type { OnSiteVisit } from '../../domain/on-site-visit.ts';
import { both, notice, page, withBy, type Markup } from '../frame.ts';
import type { ImportPlan } from '../import-visits.ts';
import type { StudioMuseum } from '../museum.ts';
import { visitTexts } from '../read-visit.ts';
import { VISIT_FIELDS } from '../visit-fields.ts';
import { visitFacts } from './visit-facts.ts';
import type { Change } from './visit-form.ts';

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
