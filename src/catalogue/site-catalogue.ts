import { type CollectionKey, getCollection, getEntry } from 'astro:content';
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
  const records = async <Name extends CollectionKey>(name: Name) =>
    (await getCollection(name)).map((entry) => entry.data);
  return createCatalogue(
    {
      ...settings.data,
      objects: await records('objects'),
      exhibitions: await records('exhibitions'),
      programmes: await records('programmes'),
      curricula: await records('curricula'),
      places: await records('places'),
      events: await records('events'),
      festivals: await records('festivals'),
      terms: await records('terms'),
      pages: await records('pages'),
    },
    { preview: import.meta.env['SALA_PREVIEW'] === '1' || process.env['SALA_PREVIEW'] === '1' },
  );
}
