import { bestPassage, holdsAll, markedText, type MarkedText } from '../../domain/search/passage.ts';
import type { Unit } from '../../domain/search/query.ts';
import type { RecordType, SearchRecord } from '../../domain/search/record.ts';
import { part } from './part.ts';

/** What results need of the page they stand on. */
export interface ResultSurroundings {
  language: string;
  /** The site's base, without a slash at its end. */
  base: string;
  types: Record<RecordType, string>;
}

/** Fills a copy of the page's result template; what a record lacks is left out. */
export function resultView(
  template: HTMLTemplateElement,
  record: SearchRecord,
  units: readonly Unit[],
  { language, base, types }: ResultSurroundings,
): HTMLElement {
  const view = document.importNode(template.content, true).querySelector('li');
  if (!view) throw new Error('the result template holds no <li>');
  const say = (name: string, said: MarkedText | undefined): void => {
    const element = part(view, name);
    if (said) write(element, said, language);
    else element.remove();
  };

  view.dataset['record'] = record.id;
  part(view, 'title').setAttribute('href', base + record.path);
  say('title', markedText(record.title, units));
  part(view, 'type').textContent = types[record.type];
  const { context } = record;
  say(
    'context',
    context && { language: context.language, stretches: [{ ...context, isFound: false }] },
  );
  say('name', nameFound(record, units));
  say('passage', bestPassage(record.passages, units));

  const picture = part(view, 'picture');
  if (record.picture === undefined) picture.remove();
  else picture.setAttribute('src', base + record.picture);
  const icon = view.querySelector(`[data-icon="${record.type}"]`);
  for (const other of view.querySelectorAll('[data-icon]'))
    if (record.picture !== undefined || other !== icon) other.remove();
  return view;
}

/** The name that answers the query where the title does not: the Khmer one on a Vietnamese page. */
function nameFound({ title, names }: SearchRecord, units: readonly Unit[]): MarkedText | undefined {
  if (holdsAll(title.text, units)) return undefined;
  const name = names.find(({ text }) => holdsAll(text, units));
  return name && markedText(name, units);
}

function write(
  element: HTMLElement,
  { language, stretches }: MarkedText,
  pageLanguage: string,
): void {
  if (language !== pageLanguage) element.lang = language;
  element.replaceChildren(
    ...stretches.map(({ text, isFound }) => {
      if (!isFound) return text;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
}
