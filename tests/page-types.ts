import { readCatalogue } from '../src/catalogue/read-catalogue.ts';

/** One example of every page type, by name, as the path after the language. */
export function pageTypes(root: string): Record<string, string> {
  const { exhibitions, programmes, objects, museum } = readCatalogue(root);
  const object = museum.foregroundObject ?? objects[0]?.id ?? '';
  const plain = objects.find(({ model }) => !model)?.id ?? object;
  const exhibition = exhibitions[0]?.id ?? '';
  const programme = programmes[0]?.id ?? '';
  return {
    home: '',
    exhibitions: 'exhibitions',
    story: `exhibitions/${exhibition}`,
    objects: 'objects',
    object: `objects/${object}`,
    'object-plain': `objects/${plain}`,
    programmes: 'programmes',
    programme: `programmes/${programme}`,
    tasks: `programmes/${programme}/tasks`,
    projector: `programmes/${programme}/projector`,
    curriculum: 'curriculum',
    map: 'map',
    timeline: 'timeline',
    glossary: 'glossary',
    calendar: 'calendar',
    search: 'search',
    growth: 'growth',
    visit: 'visit',
    about: 'about',
    privacy: 'privacy',
    accessibility: 'accessibility',
    'not-found': 'no-such-page',
  };
}
