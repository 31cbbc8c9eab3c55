/** Kinds of result, in the order in which equals are shown. */
export const RECORD_TYPES = [
  'object',
  'exhibition',
  'programme',
  'place',
  'festival',
  'event',
  'term',
  'outcome',
  'page',
] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/** Words with their language. */
export interface Said {
  language: string;
  text: string;
}

/** What a result shows; stored with the index, loaded for the results on the screen only. */
export interface SearchRecord {
  /** `object/ghe-ngo`; a part of a record adds its own id: `exhibition/ok-om-bok/ba-so`. */
  id: string;
  type: RecordType;
  /** Path of the page below the site's base, with its anchor. */
  path: string;
  title: Said;
  /** What it is part of, or what kind of thing it is: "Lễ hội", the exhibition of a section. */
  context?: Said;
  /** Path of a small square picture below the site's base. */
  picture?: string;
  /** All its names, in all languages; the title is one of them. */
  names: Said[];
  /** Its words as the page shows them, in their original spelling, paragraph by paragraph. */
  passages: Said[];
}
