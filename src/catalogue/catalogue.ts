import { fold } from '../domain/text-folding.ts';
import { wordsFor, type Words } from '../i18n/words.ts';
import type { Localized } from '../schema/localized.ts';
import type { Outcome } from '../schema/outcome.ts';
import type { Place } from '../schema/place.ts';
import type { Term } from '../schema/term.ts';
import type { VocabularyName } from '../schema/vocabulary.ts';
import { ContentError } from './content-error.ts';
import type { Content, Exhibition, MuseumObject, Programme, RecordKind } from './content.ts';
import { type ProseContext } from './prose.ts';
import { checkReferences } from './references.ts';
import type { Texts } from './texts.ts';

/** Words as they are shown to a visitor: in the language asked for, or visibly in another. */
export interface Told {
  text: string;
  /** Language the words are really in; set it as `lang` where it differs from the page's. */
  language: string;
}

/** The museum's knowledge, linked, with the questions that pages and exports ask of it. */
export type Catalogue = ReturnType<typeof createCatalogue>;

/**
 * Links the content's records.
 * @param preview also shows drafts (never in the public build).
 * @throws ContentError when a reference leads nowhere.
 */
export function createCatalogue(content: Content, { preview = false } = {}) {
  const problems = checkReferences(content);
  if (problems.length > 0) throw new ContentError(problems);

  const { museum, vocabularies } = content;
  const { languages } = museum;
  const [firstLanguage = 'en'] = languages;
  const shown = <T extends { status: string }>(records: T[]): T[] =>
    preview ? records : records.filter((record) => record.status === 'published');

  const exhibitions = shown(content.exhibitions).sort((a, b) => a.order - b.order);
  const programmes = shown(content.programmes).sort(
    (a, b) => Math.min(...a.grades) - Math.min(...b.grades) || a.id.localeCompare(b.id),
  );
  const outcomes = content.curricula.flatMap((curriculum) => curriculum.outcomes);
  const objectById = new Map(content.objects.map((object) => [object.id, object]));
  const placeById = new Map(content.places.map((place) => [place.id, place]));
  const outcomeById = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  const termById = new Map(content.terms.map((term) => [term.id, term]));
  const termByName = new Map(
    content.terms.flatMap((term) =>
      Object.values(term.name).map((name) => [name.replaceAll('\u200B', ''), term.id]),
    ),
  );
  const wordsByLanguage = new Map(
    languages.map((language) => [language, wordsFor(language, content.ownWords[language])]),
  );

  const byIds = <T>(ids: string[], known: Map<string, T>): T[] =>
    ids.flatMap((id) => known.get(id) ?? []);

  const tell = (value: Localized, language: string): Told => {
    for (const candidate of [language, firstLanguage, 'en', ...Object.keys(value)]) {
      const text = value[candidate];
      if (text !== undefined) return { text, language: candidate };
    }
    return { text: '', language };
  };

  /** Path of a page in a language: `path('km', 'objects/ghe-ngo')` is `/km/objects/ghe-ngo/`. Add the site's base with `link`. */
  const path = (language: string, page: string): string =>
    `/${[...(language === firstLanguage ? [] : [language]), ...page.split('/').filter(Boolean)].join('/')}/`.replace(
      '//',
      '/',
    );

  const PAGE_OF = {
    object: 'objects',
    exhibition: 'exhibitions',
    programme: 'programmes',
    place: 'map',
  } as const;

  const objectsOf = (exhibition: Exhibition): MuseumObject[] =>
    byIds(exhibition.objects, objectById);
  const exhibitionsOf = (object: MuseumObject): Exhibition[] =>
    exhibitions.filter((exhibition) => exhibition.objects.includes(object.id));
  const programmesOf = (object: MuseumObject): Programme[] =>
    programmes.filter(
      (programme) =>
        programme.objects.includes(object.id) ||
        programme.beats.some((beat) => beat.tasks.some((task) => task.objects.includes(object.id))),
    );

  return {
    content,
    preview,
    museum,
    languages,
    firstLanguage,
    vocabularies,
    objects: content.objects,
    exhibitions,
    programmes,
    outcomes,
    curricula: content.curricula,
    places: content.places,
    baseMap: content.baseMap,
    events: [...content.events].sort((a, b) => a.date.sort - b.date.sort),
    eras: [...content.eras].sort((a, b) => a.from - b.from),
    festivals: content.festivals,
    terms: content.terms,
    pages: content.pages,

    /** Interface words. @throws Error for a language that is not the museum's. */
    words: (language: string): Words => {
      const found = wordsByLanguage.get(language);
      if (!found)
        throw new Error(`"${language}" is not one of the museum's languages (content/museum.yaml)`);
      return found;
    },
    tell,
    path,
    /** The text of a record in the language asked for, else in the first language, else in any; undefined when there is none. */
    textOf: <T>(texts: Texts<T>, language: string) => {
      for (const candidate of [language, firstLanguage, ...languages]) {
        const text = texts[candidate];
        if (text) return { ...text, language: candidate };
      }
      return undefined;
    },
    /** Label of a vocabulary entry. */
    label: (name: VocabularyName, id: string, language: string): Told => {
      const entry = vocabularies[name].find((candidate) => candidate.id === id);
      return entry ? tell(entry.label, language) : { text: id, language };
    },

    object: (id: string): MuseumObject | undefined => objectById.get(id),
    place: (id: string): Place | undefined => placeById.get(id),
    term: (id: string): Term | undefined => termById.get(id),
    outcome: (id: string): Outcome | undefined => outcomeById.get(id),
    exhibition: (id: string): Exhibition | undefined =>
      exhibitions.find((exhibition) => exhibition.id === id),
    programme: (id: string): Programme | undefined =>
      programmes.find((programme) => programme.id === id),
    objectsOf,
    exhibitionsOf,
    programmesOf,
    /** Objects to look at next: those the record names, then others of its exhibitions, then of its type. */
    relatedTo: (object: MuseumObject, most = 4): MuseumObject[] => {
      const candidates = [
        ...byIds(object.related, objectById),
        ...exhibitionsOf(object).flatMap(objectsOf),
        ...content.objects.filter((other) => other.type === object.type),
      ];
      return [...new Set(candidates)].filter((other) => other !== object).slice(0, most);
    },
    programmesOfExhibition: (exhibition: Exhibition): Programme[] =>
      programmes.filter((programme) => programme.exhibition === exhibition.id),
    programmesOfOutcome: (outcome: Outcome): Programme[] =>
      programmes.filter((programme) => programme.outcomes.includes(outcome.id)),
    exhibitionsOfPlace: (place: Place): Exhibition[] =>
      exhibitions.filter((exhibition) => exhibition.places.includes(place.id)),
    objectsOfPlace: (place: Place): MuseumObject[] =>
      content.objects.filter((object) => object.place === place.id),

    /** Surroundings for `renderProse`: text in `textLanguage` on a page in `pageLanguage`; `link` adds the site's base. */
    proseContext: (
      textLanguage: string,
      pageLanguage: string,
      link: (path: string) => string,
    ): ProseContext => ({
      language: textLanguage,
      href: (kind: Exclude<RecordKind, 'term'>, id: string) => {
        if (kind === 'place') return `${link(path(pageLanguage, PAGE_OF.place))}#${id}`;
        if (kind === 'object' || kind === 'exhibition' || kind === 'programme') {
          return link(path(pageLanguage, `${PAGE_OF[kind]}/${id}`));
        }
        return link(path(pageLanguage, kind));
      },
      termOfRun: (run: string) => termByName.get(run.replaceAll('\u200B', '')),
      latinLanguage: firstLanguage,
    }),

    /** Terms whose names or synonyms are these words, however they are typed. */
    termsNamed: (words: string): Term[] =>
      content.terms.filter((term) =>
        [...Object.values(term.name), ...term.synonyms].some((name) => fold(name) === fold(words)),
      ),
  };
}
