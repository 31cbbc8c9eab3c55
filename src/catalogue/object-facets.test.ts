import { describe, expect, it } from 'vitest';
import { objectFacets, objectsInOrder, objectsPage, pagesOf } from './object-facets.ts';
import { readCatalogue } from './read-catalogue.ts';

const catalogue = readCatalogue('tests/fixtures/tiny-museum');
const ids = (objects: { id: string }[]): string[] => objects.map(({ id }) => id);

describe('objectFacets', () => {
  const facets = objectFacets(catalogue, 'en');

  it('lists only what some object has, with those objects', () => {
    expect(facets.map(({ name }) => name)).toContain('material');
    const material = facets.find(({ name }) => name === 'material');
    const iron = material?.values.find(({ id }) => id === 'iron');
    expect(ids(iron?.objects ?? [])).toEqual(['ship-anchor']);
    expect(facets.flatMap(({ values }) => values).every(({ objects }) => objects.length > 0)).toBe(
      true,
    );
  });

  it('leaves out a facet that no object has', () => {
    expect(facets.map(({ name }) => name)).not.toContain('community');
  });

  it('names exhibitions in the language asked for, or visibly in another', () => {
    const exhibition = objectFacets(catalogue, 'vi').find(({ name }) => name === 'exhibition');
    expect(exhibition?.values[0]?.label).toEqual({ text: 'Into the harbour', language: 'en' });
  });
});

it('puts what can be seen first', () => {
  expect(ids(objectsInOrder(catalogue, 'en'))).toEqual(['three-bars', 'ship-anchor', 'oil-lamp']);
});

describe('objectsPage', () => {
  it.each([
    [1, undefined, 'objects'],
    [3, undefined, 'objects/page/3'],
    [1, { facet: 'material', value: 'wood' } as const, 'objects/material/wood'],
    [2, { facet: 'material', value: 'wood' } as const, 'objects/material/wood/2'],
  ])('page %i of %o is %s', (page, chosen, path) => {
    expect(objectsPage(page, chosen)).toBe(path);
  });
});

it('cuts a list into pages and keeps one for an empty list', () => {
  expect(pagesOf([1, 2, 3], 2)).toEqual([[1, 2], [3]]);
  expect(pagesOf([], 2)).toEqual([[]]);
});
