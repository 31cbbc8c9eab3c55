import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { contentLoader, settingsLoader } from './catalogue/content-loader.ts';
import type { Content } from './catalogue/content.ts';

/** Records are already checked by the loader (src/catalogue/content.ts); the Content Layer only carries their type. */
const carried = <T>() => z.custom<T>((value) => typeof value === 'object');

type RecordOf<Name extends keyof Content> = Content[Name] extends (infer One)[] ? One : never;

export const collections = {
  objects: defineCollection({
    loader: contentLoader('objects'),
    schema: carried<RecordOf<'objects'>>(),
  }),
  exhibitions: defineCollection({
    loader: contentLoader('exhibitions'),
    schema: carried<RecordOf<'exhibitions'>>(),
  }),
  programmes: defineCollection({
    loader: contentLoader('programmes'),
    schema: carried<RecordOf<'programmes'>>(),
  }),
  curricula: defineCollection({
    loader: contentLoader('curricula'),
    schema: carried<RecordOf<'curricula'>>(),
  }),
  places: defineCollection({
    loader: contentLoader('places'),
    schema: carried<RecordOf<'places'>>(),
  }),
  baseMap: defineCollection({
    loader: contentLoader('baseMap'),
    schema: carried<RecordOf<'baseMap'>>(),
  }),
  eras: defineCollection({ loader: contentLoader('eras'), schema: carried<RecordOf<'eras'>>() }),
  events: defineCollection({
    loader: contentLoader('events'),
    schema: carried<RecordOf<'events'>>(),
  }),
  festivals: defineCollection({
    loader: contentLoader('festivals'),
    schema: carried<RecordOf<'festivals'>>(),
  }),
  terms: defineCollection({ loader: contentLoader('terms'), schema: carried<RecordOf<'terms'>>() }),
  pages: defineCollection({ loader: contentLoader('pages'), schema: carried<RecordOf<'pages'>>() }),
  settings: defineCollection({
    loader: settingsLoader(),
    schema: carried<Pick<Content, 'root' | 'museum' | 'vocabularies' | 'ownWords'>>(),
  }),
};
