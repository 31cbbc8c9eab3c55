import type { Catalogue, Told } from '../catalogue/catalogue.ts';
import type { Text } from '../catalogue/texts.ts';
import { splitSections } from '../catalogue/texts.ts';
import type { RecordType, Said, SearchRecord } from '../domain/search/record.ts';
import { describeEdtf } from '../domain/edtf.ts';
import { schoolGrades } from '../i18n/school-grades.ts';
import type { Localized } from '../schema/localized.ts';
import { plainParagraphs } from './plain-paragraphs.ts';

/**
 * What a visitor can find in one language: every record and every section of a story with its names in all
 * languages, its words in this one, and the page and place where they stand. Pictures are added by the caller.
 */
export function searchRecords(catalogue: Catalogue, language: string): SearchRecord[] {
  const { tell, label, path, textOf, firstLanguage } = catalogue;
  const words = catalogue.words(language);

  const said = ({ text, language: code }: Told): Said => ({ language: code, text });
  const told = (...values: (Localized | undefined)[]): Said[] =>
    values.flatMap((value) => (value === undefined ? [] : said(tell(value, language))));
  const namesOf = (name: Localized, ...others: (string | undefined)[]): Said[] => [
    ...Object.entries(name).flatMap(([code, text]) =>
      text === undefined ? [] : { language: code, text },
    ),
    ...others.flatMap((text) => (text === undefined ? [] : { language: firstLanguage, text })),
  ];
  const prose = (text: (Text<unknown> & { language: string }) | undefined): Said[] =>
    text === undefined ? [] : paragraphs(text.markdown, text.language);
  const paragraphs = (markdown: string, code: string): Said[] =>
    plainParagraphs(markdown).map((paragraph) => ({ language: code, text: paragraph }));
  const record = (
    type: RecordType,
    id: string,
    page: string,
    rest: Omit<SearchRecord, 'id' | 'type' | 'path'>,
  ): SearchRecord => {
    const [place = '', anchor] = page.split('#');
    const address = path(language, place);
    return {
      id: `${type}/${id}`,
      type,
      path: anchor === undefined ? address : `${address}#${anchor}`,
      ...rest,
    };
  };

  return [
    ...catalogue.objects.map((object) =>
      record('object', object.id, `objects/${object.id}`, {
        title: said(tell(object.name, language)),
        context: said(label('objectTypes', object.type, language)),
        names: namesOf(object.name, object.romanisation, ...object.otherNames),
        passages: [
          ...prose(textOf(object.texts, language)),
          ...told(
            object.facts.form,
            object.facts.function,
            object.facts.use,
            object.facts.making,
            object.materialText,
            object.period.text,
            object.keptAt,
          ),
          ...object.annotations.flatMap((annotation) => told(annotation.label, annotation.note)),
        ],
      }),
    ),
    ...catalogue.exhibitions.flatMap((exhibition) => {
      const text = textOf(exhibition.texts, language);
      if (!text) return [];
      const { lead, sections } = splitSections(text.markdown);
      const title = { language: text.language, text: text.front.title };
      const page = `exhibitions/${exhibition.id}`;
      return [
        record('exhibition', exhibition.id, page, {
          title,
          names: titlesOf(exhibition.texts),
          passages: [
            ...[text.front.summary, text.front.subtitle].flatMap((line) =>
              line === undefined ? [] : { language: text.language, text: line },
            ),
            ...paragraphs(lead, text.language),
          ],
        }),
        ...sections.map((section) =>
          record('exhibition', `${exhibition.id}/${section.id}`, `${page}#${section.id}`, {
            title: { language: text.language, text: section.title },
            context: title,
            names: [{ language: text.language, text: section.title }],
            passages: paragraphs(
              [section.markdown, section.question ?? ''].join('\n\n'),
              text.language,
            ),
          }),
        ),
      ];
    }),
    ...catalogue.programmes.map((programme) =>
      record('programme', programme.id, `programmes/${programme.id}`, {
        title: said(tell(programme.title, language)),
        context: { language, text: schoolGrades(programme.grades, words, language) },
        names: namesOf(programme.title),
        passages: [
          ...told(programme.summary),
          ...prose(textOf(programme.texts, language)),
          ...programme.beats.flatMap(({ title, goal, content }) => told(title, goal, content)),
        ],
      }),
    ),
    ...catalogue.places.map((place) =>
      record('place', place.id, `map#${place.id}`, {
        title: said(tell(place.name, language)),
        context: said(label('placeKinds', place.kind, language)),
        names: namesOf(place.name),
        passages: told(place.note, place.ranking, ...place.addresses.map(({ text }) => text)),
      }),
    ),
    ...catalogue.festivals.map((festival) =>
      record('festival', festival.id, `calendar#${festival.id}`, {
        title: said(tell(festival.name, language)),
        names: namesOf(festival.name),
        passages: told(festival.note, festival.reckoning),
      }),
    ),
    ...catalogue.events.map((event) =>
      record('event', event.id, `timeline#${event.id}`, {
        title: said(tell(event.title, language)),
        context:
          event.date.edtf === undefined
            ? said(tell(event.date.text, language))
            : { language, text: describeEdtf(event.date.edtf, words.date) },
        names: namesOf(event.title),
        passages: told(event.note, event.date.text),
      }),
    ),
    ...catalogue.terms.map((term) =>
      record('term', term.id, `glossary#${term.id}`, {
        title: said(tell(term.name, language)),
        context: said(label('termCategories', term.category, language)),
        names: namesOf(term.name, term.romanisation, ...term.synonyms),
        passages: told(term.meaning),
      }),
    ),
    ...catalogue.outcomes.map((outcome) =>
      record('outcome', outcome.id, `curriculum#${outcome.id}`, {
        title: { language, text: outcome.id },
        context: said(label('subjects', outcome.subject, language)),
        names: [{ language, text: outcome.id }],
        passages: told(outcome.text, outcome.strand, outcome.note),
      }),
    ),
    ...catalogue.pages.flatMap((page) => {
      const text = textOf(page.texts, language);
      if (!text) return [];
      return record('page', page.id, page.id, {
        title: { language: text.language, text: text.front.title },
        names: titlesOf(page.texts),
        passages: [{ language: text.language, text: text.front.summary }, ...prose(text)],
      });
    }),
  ];
}

const titlesOf = (texts: Partial<Record<string, Text<{ title: string }>>>): Said[] =>
  Object.entries(texts).flatMap(([language, text]) =>
    text === undefined ? [] : { language, text: text.front.title },
  );
