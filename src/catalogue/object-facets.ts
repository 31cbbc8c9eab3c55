import type { Catalogue, Told } from './catalogue.ts';
import type { MuseumObject } from './content.ts';

/** Objects on one page of a list: what a phone shows in a few screens, and never more however many there are. */
const OBJECTS_PER_PAGE = 24;

export const FACETS = ['type', 'material', 'period', 'exhibition', 'community', 'view'] as const;
export type FacetName = (typeof FACETS)[number];

/** The one value of the facet `view`: objects that can be seen in 3D. */
const VIEW_3D = '3d';

export interface FacetValue {
  /** Part of the address: `/objects/material/wood/`. */
  id: string;
  label: Told;
  objects: MuseumObject[];
}

export interface Facet {
  name: FacetName;
  /** In the order of the vocabulary; values that no object has are left out. */
  values: FacetValue[];
}

/** What the objects can be listed by, with the objects of each value in the order of the list. */
export function objectFacets(catalogue: Catalogue, language: string): Facet[] {
  const { vocabularies, exhibitions, textOf } = catalogue;
  const objects = objectsInOrder(catalogue, language);
  const facetOf = (
    name: FacetName,
    entries: readonly { id: string; label: Told }[],
    has: (object: MuseumObject, id: string) => boolean,
  ): Facet => ({
    name,
    values: entries
      .map(({ id, label }) => ({ id, label, objects: objects.filter((object) => has(object, id)) }))
      .filter((value) => value.objects.length > 0),
  });
  const labelled = (name: 'objectTypes' | 'materials' | 'periods' | 'communities') =>
    vocabularies[name].map(({ id }) => ({ id, label: catalogue.label(name, id, language) }));
  const titled = exhibitions.flatMap(({ id, texts }) => {
    const text = textOf(texts, language);
    return text ? [{ id, label: { text: text.front.title, language: text.language } }] : [];
  });
  const words = catalogue.words(language);

  return [
    facetOf('type', labelled('objectTypes'), (object, id) => object.type === id),
    facetOf('material', labelled('materials'), (object, id) => object.materials.includes(id)),
    facetOf('period', labelled('periods'), (object, id) => object.period.id === id),
    facetOf('exhibition', titled, (object, id) =>
      catalogue.exhibitionsOf(object).some((exhibition) => exhibition.id === id),
    ),
    facetOf('community', labelled('communities'), (object, id) => object.community === id),
    facetOf(
      'view',
      [{ id: VIEW_3D, label: { text: words.objects.has3d, language } }],
      (object) => object.model !== undefined,
    ),
  ].filter((facet) => facet.values.length > 0);
}

/** All objects in the order of the list: what can be seen best first, then by name. */
export function objectsInOrder({ objects, tell }: Catalogue, language: string): MuseumObject[] {
  const byName = new Intl.Collator(language);
  const rank = (object: MuseumObject): number =>
    (object.model ? 0 : 4) +
    (object.images.length > 0 ? 0 : 2) +
    (Object.keys(object.texts).length > 0 ? 0 : 1);
  return [...objects].sort(
    (a, b) =>
      rank(a) - rank(b) || byName.compare(tell(a.name, language).text, tell(b.name, language).text),
  );
}

/** Path below the language's root of a page of the list. */
export function objectsPage(page: number, chosen?: { facet: FacetName; value: string }): string {
  if (chosen === undefined) return page === 1 ? 'objects' : `objects/page/${String(page)}`;
  const start = `objects/${chosen.facet}/${chosen.value}`;
  return page === 1 ? start : `${start}/${String(page)}`;
}

/** Cuts a list into its pages; an empty list has one empty page. */
export function pagesOf<T>(list: readonly T[], size = OBJECTS_PER_PAGE): T[][] {
  const count = Math.max(1, Math.ceil(list.length / size));
  return Array.from({ length: count }, (_, page) => list.slice(page * size, (page + 1) * size));
}
