import { html, raw } from 'hono/html';
import { both, type Markup } from './frame.ts';
import { readDay, type FieldProblem } from './read-visit.ts';
import {
  choicesOf,
  VISIT_FIELDS,
  type Label,
  type MuseumChoices,
  type VisitFieldKey,
} from './visit-fields.ts';

/** A mistake beside its field. */
interface Mistake {
  readonly found: string;
  readonly expected: Label;
}

/** The fields of a visit as a form shows them, with what was typed and what is wrong with it. */
export function visitInputs(
  texts: Readonly<Partial<Record<VisitFieldKey, string>>>,
  problems: readonly FieldProblem[],
  museum: MuseumChoices,
  today: string,
): Markup {
  return html`${VISIT_FIELDS.map((field) => {
    const { key, kind, vi, en, hint, required } = field;
    const mistake = problems.find((problem) => problem.field === field);
    const typed = texts[key] ?? '';
    const value = kind === 'date' ? (readDay(typed) ?? '') : typed;
    if (kind === 'choice') {
      return select({ name: key, label: { vi, en }, hint, required, mistake, value }, [
        ...(required ? [] : [{ value: '', vi: 'không có', en: 'none' }]),
        ...choicesOf(key, museum),
      ]);
    }
    return input({
      name: key,
      label: { vi, en },
      hint,
      required,
      mistake,
      value,
      more:
        kind === 'date'
          ? `type="date" max="${today}"`
          : 'type="text" inputmode="numeric" autocomplete="off"',
    });
  })}`;
}

interface Field {
  readonly name: string;
  readonly label: Label;
  readonly hint?: Label;
  readonly required: boolean;
  readonly mistake: Mistake | undefined;
  readonly value: string;
}

/** A line to type into. @param more attributes of ours, such as its type */
export function input({
  more = 'type="text"',
  ...field
}: Field & { readonly more?: string }): Markup {
  return around(
    field,
    html`<input
      id="${field.name}"
      name="${field.name}"
      value="${field.value}"
      ${raw(more)}
      ${described(field)}
    />`,
  );
}

/** Something to choose. A value is taken by its id or by its Vietnamese word. */
export function select(
  field: Field,
  choices: readonly (Label & { readonly value: string })[],
): Markup {
  return around(
    field,
    html`<select id="${field.name}" name="${field.name}" ${described(field)}>
      ${
        field.required && !choices.some(({ value, vi }) => [value, vi].includes(field.value))
          ? html`<option value="">– chọn –</option>`
          : ''
      }
      ${choices.map(
        ({ value, vi, en }) =>
          html`<option value="${value}" ${[value, vi].includes(field.value) ? raw('selected') : ''}>
            ${vi}${en === vi ? '' : ` · ${en}`}
          </option>`,
      )}
    </select>`,
  );
}

/** A mistake says what to write, and takes the hint's place. */
const described = ({ name, hint, mistake, required }: Field): Markup =>
  html`${required ? raw('required') : ''}
  ${
    mistake
      ? html`aria-invalid="true" aria-describedby="${name}-wrong"`
      : hint
        ? html`aria-describedby="${name}-hint"`
        : ''
  }`;

const around = ({ name, label, hint, mistake, required }: Field, control: Markup): Markup =>
  html`<div class="field ${mistake ? 'wrong' : ''}">
    <label for="${name}"
      >${both(label.vi, label.en)}${required ? '' : html` <span class="soft">(nếu có)</span>`}</label
    >
    ${control}
    ${
      mistake
        ? html`<p class="mistake" id="${name}-wrong">
            Đang có: ${mistake.found}. Cần ghi: ${mistake.expected.vi}.
            <span lang="en">${mistake.expected.en}.</span>
          </p>`
        : ''
    }
    ${hint && !mistake ? html`<p class="hint" id="${name}-hint">${hint.vi} <span lang="en">${hint.en}</span></p>` : ''}
  </div>`;
