import { fold } from '../domain/text-folding.ts';
import type { OnSiteVisit } from '../domain/on-site-visit.ts';
import { onSiteVisit } from '../schema/on-site-entry.ts';
import {
  choicesOf,
  VISIT_FIELDS,
  type Label,
  type MuseumChoices,
  type VisitField,
  type VisitFieldKey,
} from './visit-fields.ts';

/** What somebody typed or a sheet holds, by field; a field that is not there is empty. */
export type VisitTexts = Readonly<Partial<Record<VisitFieldKey, string>>>;

/** A field that cannot be used: what was found, what to write instead. */
export interface FieldProblem {
  readonly field: VisitField;
  readonly found: string;
  readonly expected: Label;
}

export type VisitReading =
  { readonly visit: OnSiteVisit } | { readonly problems: readonly FieldProblem[] };

/**
 * Reads a visit from texts, however people write days, numbers and words.
 *
 * @param today ISO day; a visit cannot be in the future
 */
export function readVisit(texts: VisitTexts, museum: MuseumChoices, today: string): VisitReading {
  const problems: FieldProblem[] = [];
  const values: Record<string, unknown> = {};
  const day = readDay(texts.date ?? '');
  for (const field of VISIT_FIELDS) {
    const found = (texts[field.key] ?? '').normalize('NFC').trim();
    const wrong = (vi: string, en: string) =>
      problems.push({
        field,
        found: found === '' ? '(trống / empty)' : found,
        expected: { vi, en },
      });
    if (found === '') {
      if (field.required) wrong(`${field.hint.vi} (bắt buộc)`, `${field.hint.en} (required)`);
      continue;
    }
    if (field.kind === 'date') {
      if (day === null)
        wrong('ngày có thật, ví dụ 20/11/2026', 'a day that exists, such as 20/11/2026');
      else if (day > today)
        wrong('ngày đã qua, không phải ngày sắp tới', 'a day not in the future');
      else values[field.key] = day;
    } else if (field.kind === 'count') {
      const count = readCount(found);
      const checked = onSiteVisit.shape[field.key === 'teachers' ? 'teachers' : 'learners'];
      if (count === null || !checked.safeParse(count).success)
        wrong(
          field.key === 'teachers' ? 'số nguyên từ 0 đến 5000' : 'số nguyên từ 1 đến 5000',
          field.key === 'teachers' ? 'a whole number, 0 to 5000' : 'a whole number, 1 to 5000',
        );
      else values[field.key] = count;
    } else {
      const choices = choicesOf(field.key, museum, day ?? undefined);
      const chosen = choices.find(({ value, vi, en, aliases }) =>
        [value, vi, en, ...aliases].some((word) => fold(word) === fold(found)),
      );
      if (chosen) values[field.key] = chosen.value;
      else
        wrong(
          `một trong: ${choices.map(({ vi }) => vi).join(' | ')}`,
          `one of: ${choices.map(({ en }) => en).join(' | ')}`,
        );
    }
  }
  if (problems.length > 0) return { problems };
  return { visit: onSiteVisit.parse(values) };
}

/** An ISO day from 20/11/2026, 20-11-2026, 20.11.2026 or 2026-11-20; null where there is no such day. */
export function readDay(text: string): string | null {
  const trimmed = text.trim();
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed);
  const iso = local
    ? `${local[3] ?? ''}-${(local[2] ?? '').padStart(2, '0')}-${(local[1] ?? '').padStart(2, '0')}`
    : trimmed;
  return onSiteVisit.shape.date.safeParse(iso).success ? iso : null;
}

/** A whole number, with dots or spaces between its thousands as Vietnamese writes them. */
function readCount(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  return /^\d{1,3}([. \u00a0]\d{3})+$/.test(text) ? Number(text.replace(/\D/g, '')) : null;
}

/** A visit as texts again, as the form and the sheet show it. */
export function visitTexts(
  visit: OnSiteVisit,
  museum: MuseumChoices,
): Record<VisitFieldKey, string> {
  const word = (key: VisitFieldKey, value: string) =>
    choicesOf(key, museum).find((choice) => choice.value === value)?.vi ?? value;
  const [year = '', month = '', date = ''] = visit.date.split('-');
  return {
    date: `${date}/${month}/${year}`,
    kind: word('kind', visit.kind),
    territory: word('territory', visit.territory),
    learners: String(visit.learners),
    teachers: String(visit.teachers),
    purpose: word('purpose', visit.purpose),
    programme: visit.programme === undefined ? '' : word('programme', visit.programme),
    level: word('level', visit.level),
  };
}
