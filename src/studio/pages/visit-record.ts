import { html, raw } from 'hono/html';
import type { JournalEntry, RecordedVisit } from '../../domain/on-site-journal.ts';
import { input } from '../fields.ts';
import { both, notice, page, withBy, type Markup } from '../frame.ts';
import type { StudioMuseum } from '../museum.ts';
import { visitTexts } from '../read-visit.ts';
import { VISIT_FIELDS } from '../visit-fields.ts';
import { visitFacts } from './visit-facts.ts';

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

const ACTION = { record: 'Ghi mới', correct: 'Sửa', withdraw: 'Rút', 'no-visits': '' } as const;

function lineRow(
  line: JournalEntry,
  before: JournalEntry | undefined,
  museum: StudioMuseum,
): Markup {
  const moment = new Intl.DateTimeFormat('vi', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: museum.timeZone,
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
