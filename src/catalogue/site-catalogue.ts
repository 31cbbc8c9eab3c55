import { getCollection, getEntry } from 'astro:content';
import { type Catalogue, createCatalogue } from './catalogue.ts';

let built: Promise<Catalogue> | undefined;

/** The catalogue for pages, from Astro's Content Layer; made once a build, afresh for each request in `dev`. */
export function siteCatalogue(): Promise<Catalogue> {
  if (import.meta.env.DEV) return link();
  built ??= link();
  return built;
}

async function link(): Promise<Catalogue> {
  const settings = await getEntry('settings', 'settings');
  if (!settings) throw new Error('content/museum.yaml was not loaded');
  return createCatalogue(
    {
      ...settings.data,
      objects: data(await getCollection('objects')),
      exhibitions: data(await getCollection('exhibitions')),
      programmes: data(await getCollection('programmes')),
      curricula: data(await getCollection('curricula')),
      places: data(await getCollection('places')),
      baseMap: data(await getCollection('baseMap')),
      eras: data(await getCollection('eras')),
      events: data(await getCollection('events')),
      festivals: data(await getCollection('festivals')),
      terms: data(await getCollection('terms')),
      pages: data(await getCollection('pages')),
    },
    { preview: import.meta.env['SALA_PREVIEW'] === '1' || process.env['SALA_PREVIEW'] === '1' },
  );
}

const data = <T>(entries: { data: T }[]): T[] => entries.map((entry) => entry.data);
