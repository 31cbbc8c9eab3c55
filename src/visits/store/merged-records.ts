import type { NoteRecord, PageRecord, Tally, VisitRecord, WriteGroup } from './visit-store.ts';

/** Several events of one visit, as one row. */
export type VisitRow = VisitRecord & { readonly events: number };
export type NoteRow = NoteRecord & { readonly times: number };
export type PageRow = PageRecord & { readonly views: number };

/**
 * Joins the events of each visit by the same rule as the database (`addToVisits`), for one statement may not touch a row
 * twice. Sorted by key, so that two collectors take locks in the same order.
 */
export function mergedVisits(records: readonly VisitRecord[]): VisitRow[] {
  return merged(
    records.map((record) => ({ ...record, events: 1 })),
    ({ museum, visit }) => `${museum} ${visit}`,
    (kept, more) => ({
      ...kept,
      day: more.day < kept.day ? more.day : kept.day,
      evidence: kept.evidence | more.evidence,
      programme: kept.programme || more.programme,
      exhibition: kept.exhibition || more.exhibition,
      grade: kept.grade || more.grade,
      late: kept.late || more.late,
      robot: kept.robot || more.robot,
      events: kept.events + more.events,
    }),
  );
}

export function mergedPages(records: readonly PageRecord[]): PageRow[] {
  return merged(
    records.map((record) => ({ ...record, views: 1 })),
    ({ museum, day, page }) => `${museum} ${day} ${page}`,
    (kept, more) => ({ ...kept, views: kept.views + more.views }),
  );
}

export function mergedNotes(records: readonly NoteRecord[]): NoteRow[] {
  return merged(
    records.map((record) => ({ ...record, times: 1 })),
    ({ museum, day, what, about }) => `${museum} ${day} ${what} ${about}`,
    (kept, more) => ({ ...kept, times: kept.times + more.times }),
  );
}

export function mergedTallies(tallies: readonly Tally[]): Tally[] {
  return merged(
    tallies,
    ({ museum, day, name }) => `${museum} ${day} ${name}`,
    (kept, more) => ({ ...kept, events: kept.events + more.events }),
  );
}

/** Events of a group, whatever they are of. */
export const eventsOf = ({ visits, pages, notes = [] }: WriteGroup): number =>
  visits.length + pages.length + notes.length;

/** Several groups as one, to be written at once. */
export function mergedGroups(groups: readonly WriteGroup[]): WriteGroup {
  return {
    received: groups.reduce((last, { received }) => (received > last ? received : last), ''),
    visits: groups.flatMap(({ visits }) => visits),
    pages: groups.flatMap(({ pages }) => pages),
    notes: groups.flatMap(({ notes = [] }) => notes),
    tallies: mergedTallies(groups.flatMap(({ tallies }) => tallies)),
  };
}

function merged<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  join: (kept: Row, more: Row) => Row,
): Row[] {
  const byKey = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(row);
    const kept = byKey.get(key);
    byKey.set(key, kept === undefined ? row : join(kept, row));
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
