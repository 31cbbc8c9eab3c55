import en from './en.json' with { type: 'json' };
import km from './km.json' with { type: 'json' };
import { numerals } from './numerals.ts';
import vi from './vi.json' with { type: 'json' };

/** Forms of a word by number, chosen by `Intl.PluralRules`: `{ one: '1 object', other: '{count} objects' }`. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

type Shape<T> = T extends string
  ? string
  : T extends { other: string }
    ? Plural
    : { [K in keyof T]: Shape<T[K]> };

/** The interface words of one language, by area. English gives the shape; every language must fill it. */
export type Words = Shape<typeof en>;

const SHIPPED: Record<string, unknown> = { en, km, vi };

/**
 * The interface words of a language Sala ships, or of one the museum brought itself (`content/words/<code>.json`).
 * @throws Error naming every missing or unknown key, or when there are no words for the language at all.
 */
export function wordsFor(language: string, ownWords?: unknown): Words {
  const candidate = ownWords ?? SHIPPED[language];
  if (candidate === undefined) {
    throw new Error(
      `Chưa có lời giao diện cho ngôn ngữ "${language}": hãy dịch src/i18n/en.json thành content/words/${language}.json. / ` +
        `No interface words for "${language}": translate src/i18n/en.json into content/words/${language}.json.`,
    );
  }
  const problems = shapeProblems(en, candidate, '');
  if (!isWords(candidate, problems)) {
    throw new Error(
      `Lời giao diện "${language}" sai / interface words "${language}" are wrong:\n${problems.join('\n')}`,
    );
  }
  return candidate;
}

/** Fills the placeholders of a pattern: `fill('{count} hiện vật', { count: 3 })`. */
export function fill(pattern: string, values: Record<string, string | number>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The right form for a number, with `{count}` written in the language's own way. */
export function plural(forms: Plural, count: number, language: string): string {
  const pattern = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return fill(pattern, { count: numerals(language).format(count) });
}

const isWords = (_candidate: unknown, problems: string[]): _candidate is Words =>
  problems.length === 0;

/** Keys and placeholders in which `candidate` differs from `model`. */
function shapeProblems(model: unknown, candidate: unknown, path: string): string[] {
  if (typeof model === 'string') {
    if (typeof candidate !== 'string') return [`${path}: thiếu / missing`];
    const lost = placeholders(model).filter((name) => !placeholders(candidate).includes(name));
    return lost.map((name) => `${path}: thiếu / missing {${name}}`);
  }
  if (!isRecord(model)) return [];
  if (!isRecord(candidate)) return [`${path}: thiếu / missing`];
  if (typeof model['other'] === 'string')
    return shapeProblems(model['other'], candidate['other'], `${path}.other`);
  const unknown = Object.keys(candidate).filter((key) => !(key in model));
  return [
    ...unknown.map((key) => `${path}.${key}: không có trong en.json / not in en.json`),
    ...Object.keys(model).flatMap((key) =>
      shapeProblems(model[key], candidate[key], `${path}.${key}`),
    ),
  ];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const placeholders = (pattern: string): string[] =>
  [...pattern.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '');
