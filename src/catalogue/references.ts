import type { Localized } from '../schema/localized.ts';
import type { Picture } from '../schema/picture.ts';
import type { VocabularyName } from '../schema/vocabulary.ts';
import {
  type ContentProblem,
  danglingReference,
  missingWords,
  takenTwice,
} from './content-error.ts';
import type { Content, RecordKind } from './content.ts';
import { instrumentProblems } from './instrument-references.ts';
import { measureProblems } from './measure-tasks.ts';
import { modelNeeded, observeProblems } from './observe-places.ts';
import { orderProblems } from './order-parts.ts';
import { linksIn, placesIn } from './prose.ts';
import { provenanceProblems } from './provenance-references.ts';
import { pictureProblems, recordingProblems } from './media-references.ts';
import { splitSections } from './texts.ts';
import { tourProblems } from './tour-references.ts';

/**
 * What a single file's schema cannot see: references between records, ids that stand twice, words missing in the
 * museum's first language, picture files that are not there, story sections that differ between languages.
 */
export function checkReferences(content: Content): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const ids = idsOf(content);
  const [first = ''] = content.museum.languages;

  const refer = (file: string, field: string, id: string | undefined, kind: RecordKind): void => {
    if (id !== undefined && !ids[kind].has(id))
      problems.push(danglingReference(file, field, id, ids[kind]));
  };
  const referAll = (file: string, field: string, list: string[], kind: RecordKind): void => {
    list.forEach((id, index) => {
      refer(file, `${field}.${String(index)}`, id, kind);
    });
  };
  const choose = (
    file: string,
    field: string,
    id: string | undefined,
    name: VocabularyName,
  ): void => {
    const known = content.vocabularies[name].map((entry) => entry.id);
    if (id !== undefined && !known.includes(id))
      problems.push(danglingReference(file, field, id, known));
  };
  const needFirst = (file: string, field: string, value: Localized): void => {
    if (value[first] === undefined) problems.push(missingWords(file, field, first));
  };
  const pictures = (file: string, folder: string, images: Picture[]): void => {
    images.forEach((image, index) => {
      const at = { file, field: `images.${String(index)}` };
      problems.push(...pictureProblems(image, at, folder, content.root, first));
    });
  };
  /** @param places ids of the annotations that the text may lead to */
  const proseLinks = (
    texts: Partial<Record<string, { file: string; markdown: string }>>,
    places: string[] = [],
  ): void => {
    for (const text of Object.values(texts)) {
      for (const id of placesIn(text?.markdown ?? ''))
        if (!places.includes(id))
          problems.push(danglingReference(text?.file ?? '', `view:${id}`, id, places));
      for (const { kind, id } of linksIn(text?.markdown ?? ''))
        refer(text?.file ?? '', `${kind}:${id}`, id, kind);
    }
  };

  problems.push(...duplicates(content));

  for (const object of content.objects) {
    const folder = `objects/${object.id}`;
    const file = `${folder}/object.yaml`;
    needFirst(file, 'name', object.name);
    choose(file, 'type', object.type, 'objectTypes');
    object.materials.forEach((id, index) => {
      choose(file, `materials.${String(index)}`, id, 'materials');
    });
    choose(file, 'community', object.community, 'communities');
    choose(file, 'period.id', object.period.id, 'periods');
    refer(file, 'place', object.place, 'place');
    referAll(file, 'related', object.related, 'object');
    pictures(file, folder, object.images);
    if (object.model) needFirst(file, 'modelAlt', object.modelAlt ?? {});
    problems.push(...tourProblems(object, content.root, first));
    problems.push(...provenanceProblems(object, content.root, first));
    problems.push(...instrumentProblems(object, content.root, first));
    proseLinks(
      object.texts,
      object.annotations.map(({ id }) => id),
    );
    object.annotations.forEach(({ picture, audio }, index) => {
      const field = `annotations.${String(index)}`;
      const at = (name: string) => ({ file, field: `${field}.${name}` });
      if (picture)
        problems.push(...pictureProblems(picture, at('picture'), folder, content.root, first));
      if (audio)
        problems.push(...recordingProblems(audio, at('audio'), folder, content.root, first));
    });
  }

  for (const exhibition of content.exhibitions) {
    const folder = `exhibitions/${exhibition.id}`;
    const file = `${folder}/exhibition.yaml`;
    referAll(file, 'objects', exhibition.objects, 'object');
    referAll(file, 'places', exhibition.places, 'place');
    refer(file, 'season', exhibition.season, 'festival');
    pictures(file, folder, exhibition.images);
    exhibition.sections.forEach((section, index) => {
      const field = `sections.${String(index)}`;
      refer(file, `${field}.object`, section.object, 'object');
      referAll(file, `${field}.objects`, section.objects, 'object');
      referAll(file, `${field}.places`, section.places, 'place');
      const files = exhibition.images.map((image) => image.file);
      if (section.image !== undefined && !files.includes(section.image)) {
        problems.push(danglingReference(file, `${field}.image`, section.image, files));
      }
    });
    proseLinks(exhibition.texts);
    const wanted = exhibition.sections.map((section) => section.id).join(', ');
    for (const text of Object.values(exhibition.texts)) {
      const written = splitSections(text?.markdown ?? '')
        .sections.map((section) => section.id)
        .join(', ');
      if (exhibition.status !== 'draft' && written !== wanted) {
        problems.push({
          file: text?.file ?? '',
          field: '## … {#id}',
          found: written,
          expected: {
            vi: `các đề mục theo thứ tự: ${wanted}`,
            en: `headings in this order: ${wanted}`,
          },
        });
      }
    }
    if (exhibition.status === 'published' && exhibition.texts[first] === undefined) {
      needFirst(`${folder}/text.${first}.md`, 'title', {});
    }
  }

  for (const programme of content.programmes) {
    const file = `programmes/${programme.id}/programme.yaml`;
    needFirst(file, 'title', programme.title);
    refer(file, 'exhibition', programme.exhibition, 'exhibition');
    choose(file, 'subject', programme.subject, 'subjects');
    referAll(file, 'outcomes', programme.outcomes, 'outcome');
    referAll(file, 'objects', programme.objects, 'object');
    programme.qualities.forEach((id, index) => {
      choose(file, `qualities.${String(index)}`, id, 'qualities');
    });
    programme.competences.forEach((id, index) => {
      choose(file, `competences.${String(index)}`, id, 'competences');
    });
    programme.beats.forEach((beat, beatIndex) => {
      beat.tasks.forEach((task, taskIndex) => {
        const field = `beats.${String(beatIndex)}.tasks.${String(taskIndex)}`;
        referAll(file, `${field}.outcomes`, task.outcomes, 'outcome');
        referAll(file, `${field}.objects`, task.objects, 'object');
        if (task.type === 'observe') {
          refer(file, `${field}.object`, task.object, 'object');
          problems.push(...observeProblems(task, content.objects, file, field));
        }
        if (task.type === 'choose' && task.compare) {
          referAll(file, `${field}.compare`, task.compare, 'object');
          for (const [index, id] of task.compare.entries()) {
            const found = content.objects.find((object) => object.id === id);
            if (found && !found.model)
              problems.push(modelNeeded(file, `${field}.compare.${String(index)}`, id));
          }
        }
        if (task.type === 'order') {
          if (task.object !== undefined) refer(file, `${field}.object`, task.object, 'object');
          problems.push(...orderProblems(task, content.objects, content.root, file, field));
        }
        if (task.type === 'measure') {
          refer(file, `${field}.object`, task.object, 'object');
          problems.push(...measureProblems(task, content.objects, file, field));
        }
      });
    });
    proseLinks(programme.texts);
  }

  for (const { id, subject, curriculumId } of outcomesWithHome(content)) {
    choose(`curriculum/${curriculumId}.yaml`, `${id}.subject`, subject, 'subjects');
  }
  for (const place of content.places)
    choose('places/places.yaml', `${place.id}.kind`, place.kind, 'placeKinds');
  for (const event of content.events) {
    choose('events/timeline.yaml', `${event.id}.theme`, event.theme, 'themes');
    referAll('events/timeline.yaml', `${event.id}.objects`, event.objects, 'object');
    referAll('events/timeline.yaml', `${event.id}.places`, event.places, 'place');
  }
  for (const festival of content.festivals) {
    choose('events/calendar.yaml', `${festival.id}.community`, festival.community, 'communities');
  }
  for (const term of content.terms)
    choose('terms/glossary.yaml', `${term.id}.category`, term.category, 'termCategories');
  for (const page of content.pages) proseLinks(page.texts);
  refer('museum.yaml', 'place', content.museum.place, 'place');
  refer('museum.yaml', 'foregroundObject', content.museum.foregroundObject, 'object');
  return problems;
}

const outcomesWithHome = (content: Content) =>
  content.curricula.flatMap((curriculum) =>
    curriculum.outcomes.map((outcome) => ({ ...outcome, curriculumId: curriculum.id })),
  );

function idsOf(content: Content): Record<RecordKind, Set<string>> {
  const set = (records: { id: string }[]): Set<string> =>
    new Set(records.map((record) => record.id));
  return {
    object: set(content.objects),
    exhibition: set(content.exhibitions),
    programme: set(content.programmes),
    outcome: set(outcomesWithHome(content)),
    place: set(content.places),
    event: set(content.events),
    festival: set(content.festivals),
    term: set(content.terms),
  };
}

/** Ids that stand twice in a list (a record with a folder of its own cannot: its id is the folder's name). */
function duplicates(content: Content): ContentProblem[] {
  const lists: [string, { id: string }[]][] = [
    ['places/places.yaml', content.places],
    ['places/base-map.yaml', content.baseMap],
    ['events/timeline.yaml', content.events],
    ['events/eras.yaml', content.eras],
    ['events/calendar.yaml', content.festivals],
    ['terms/glossary.yaml', content.terms],
    ['curriculum/*.yaml', outcomesWithHome(content)],
  ];
  return lists.flatMap(([file, records]) => {
    const seen = new Set<string>();
    return records.flatMap(({ id }) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [takenTwice(file, 'id', id)];
    });
  });
}
