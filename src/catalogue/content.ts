import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { baseMapFeature } from '../schema/base-map.ts';
import { curriculum } from '../schema/outcome.ts';
import { era, event, festival } from '../schema/event.ts';
import { exhibition, type ExhibitionFacts } from '../schema/exhibition.ts';
import { anchors, modelManifest, type ModelManifest } from '../schema/model.ts';
import { id as idSchema } from '../schema/id.ts';
import { instrument, type Instrument } from '../schema/instrument.ts';
import { museum } from '../schema/museum.ts';
import { object, type ObjectFacts } from '../schema/object.ts';
import { place } from '../schema/place.ts';
import { programme, type ProgrammeFacts } from '../schema/programme.ts';
import { provenance, type Provenance } from '../schema/provenance.ts';
import { term } from '../schema/term.ts';
import { tour, type TourFacts } from '../schema/tour.ts';
import { textFrontMatter, titledFrontMatter } from '../schema/text.ts';
import { vocabularies } from '../schema/vocabulary.ts';
import { ContentError, type ContentProblem } from './content-error.ts';
import { checked, foldersIn, readYaml } from './content-files.ts';
import { readTexts, type Texts } from './texts.ts';

export type PlainText = z.infer<typeof textFrontMatter>;
export type TitledText = z.infer<typeof titledFrontMatter>;

/** A walk round an object in 3D; its id is the name of its file. */
export interface Tour extends TourFacts {
  id: string;
}

/** An object as the site uses it: its facts, its texts, its 3D model when there is one, the tours of that. */
export interface MuseumObject extends ObjectFacts {
  texts: Texts<PlainText>;
  tours: Tour[];
  model?: ModelManifest;
  /** What the parts of the model rest on. */
  provenance?: Provenance;
  /** What it sounds like where it is struck. */
  instrument?: Instrument;
}
export interface Exhibition extends ExhibitionFacts {
  texts: Texts<TitledText>;
}
export interface Programme extends ProgrammeFacts {
  texts: Texts<PlainText>;
}
/** A page of the site that the museum writes: about, privacy, accessibility, visit. */
export interface SitePage {
  id: string;
  texts: Texts<TitledText>;
}

/** The kinds of record that others refer to by id. */
export type RecordKind =
  'object' | 'exhibition' | 'programme' | 'outcome' | 'place' | 'event' | 'festival' | 'term';

/** All that staff wrote, checked file by file (references are checked in references.ts). */
export type Content = ReturnType<typeof readContent>;

/**
 * Reads the whole content folder.
 * @throws ContentError with the problems of all files, so that they can be mended in one go.
 */
export function readContent(root: string) {
  const problems: ContentProblem[] = [];
  /** Collects problems instead of stopping at the first file. */
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const list = <Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema>[] =>
    existsSync(join(root, file))
      ? (attempt(() => readYaml(root, file, z.array(schema))) ?? [])
      : [];
  const folders = <T extends { id: string }>(
    folder: string,
    file: string,
    read: (path: string) => T,
  ): T[] =>
    foldersIn(root, folder).flatMap((name) => {
      const record = attempt(() => read(`${folder}/${name}`));
      if (record && record.id !== name)
        problems.push(misnamed(root, `${folder}/${name}/${file}`, record.id, name));
      return record ?? [];
    });

  const museumFacts = readYaml(root, 'museum.yaml', museum);
  const { languages } = museumFacts;
  const content = {
    root,
    museum: museumFacts,
    vocabularies: readYaml(root, 'terms/vocabularies.yaml', vocabularies),
    objects: folders('objects', 'object.yaml', (path) => readObject(root, path, languages)),
    exhibitions: folders('exhibitions', 'exhibition.yaml', (path): Exhibition => ({
      ...readYaml(root, `${path}/exhibition.yaml`, exhibition),
      texts: readTexts(root, path, languages, titledFrontMatter),
    })),
    programmes: folders('programmes', 'programme.yaml', (path): Programme => ({
      ...readYaml(root, `${path}/programme.yaml`, programme),
      texts: readTexts(root, path, languages, textFrontMatter),
    })),
    curricula: listFiles(root, 'curriculum').flatMap(
      (file) => attempt(() => readYaml(root, file, curriculum)) ?? [],
    ),
    places: list('places/places.yaml', place),
    baseMap: list('places/base-map.yaml', baseMapFeature),
    events: list('events/timeline.yaml', event),
    eras: list('events/eras.yaml', era),
    festivals: list('events/calendar.yaml', festival),
    terms: list('terms/glossary.yaml', term),
    pages: folders('pages', '', (path): SitePage => ({
      id: path.slice('pages/'.length),
      texts: readTexts(root, path, languages, titledFrontMatter),
    })),
    /** Interface words of languages that Sala does not ship. */
    ownWords: Object.fromEntries(
      languages
        .map((language) => [language, join(root, 'words', `${language}.json`)] as const)
        .filter(([, path]) => existsSync(path))
        .map(([language, path]): [string, unknown] => [
          language,
          JSON.parse(readFileSync(path, 'utf8')),
        ]),
    ),
  };
  if (problems.length > 0) throw new ContentError(problems);
  return content;
}

/** A record's id is the name of its folder, so that no two records can share one. */
function misnamed(root: string, file: string, id: string, folder: string): ContentProblem {
  const taken = existsSync(join(root, file.split('/')[0] ?? '', id));
  return {
    file,
    field: 'id',
    found: id,
    expected: taken
      ? {
          vi: `mỗi mã chỉ dùng một lần: "${id}" đã có; thư mục này tên "${folder}", hãy viết id: ${folder}`,
          en: `each id once only: "${id}" is taken; this folder is "${folder}", write id: ${folder}`,
        }
      : {
          vi: `mã trùng tên thư mục: ${folder}`,
          en: `the id is the name of the folder: ${folder}`,
        },
  };
}

function readObject(root: string, path: string, languages: string[]): MuseumObject {
  const facts = readYaml(root, `${path}/object.yaml`, object);
  const model = readJson(root, `${path}/model/model.json`, modelManifest);
  const anchorOf = readJson(root, `${path}/model/anchors.json`, anchors) ?? {};
  return {
    ...facts,
    annotations: facts.annotations.map((annotation) => ({
      ...anchorOf[annotation.id],
      ...annotation,
    })),
    texts: readTexts(root, path, languages, textFrontMatter),
    tours: listFiles(root, `${path}/tours`).map((file) => readTour(root, file)),
    ...(model ? { model } : {}),
    ...(existsSync(join(root, path, 'provenance.yaml'))
      ? { provenance: readYaml(root, `${path}/provenance.yaml`, provenance) }
      : {}),
    ...(existsSync(join(root, path, 'instrument.yaml'))
      ? { instrument: readYaml(root, `${path}/instrument.yaml`, instrument) }
      : {}),
  };
}

function readTour(root: string, file: string): Tour {
  const id = checked(basename(file, '.yaml'), file, idSchema);
  return { id, ...readYaml(root, file, tour) };
}

function readJson<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
): z.infer<Schema> | undefined {
  const path = join(root, file);
  if (!existsSync(path)) return undefined;
  return checked(JSON.parse(readFileSync(path, 'utf8')), file, schema);
}

function listFiles(root: string, folder: string): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${folder}/${name}`);
}
