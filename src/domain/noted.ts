/**
 * What staff want to know that says nothing about a visit, and is told without a key and without a time: how searches
 * end, by the museum's own terms only, and which exhibitions are read to their end.
 */
export const NOTED = ['search-found', 'search-nothing', 'read-to-end'] as const;
export type Noted = (typeof NOTED)[number];

/** Stands for whatever else was searched: only the museum's own words are ever told. */
export const OTHER_WORD = 'other-word';
