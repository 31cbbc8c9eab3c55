import { SMALLEST_PUBLIC_FIGURE } from './study-visit.ts';

/** A cell of a public table. */
export type PublicCell =
  | { readonly value: string; readonly visits: number }
  /** `small`: fewer than `SMALLEST_PUBLIC_FIGURE`. `beside`: kept back so that a small one cannot be worked out. */
  | { readonly value: string; readonly hidden: 'small' | 'beside' };

/**
 * A breakdown of a total as everybody may read it: figures under 5 are not said, and as the total is known, one hidden
 * cell alone would be the total less the others; so the next smallest is hidden with it. Cells without a visit are left
 * out. Biggest first, hidden ones last.
 *
 * @returns no cells at all where the total itself is under 5
 */
export function publicTable(visitsOf: ReadonlyMap<string, number>): readonly PublicCell[] {
  const cells = [...visitsOf]
    .filter(([, visits]) => visits > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const total = cells.reduce((sum, [, visits]) => sum + visits, 0);
  if (total < SMALLEST_PUBLIC_FIGURE) return [];
  const small = cells.filter(([, visits]) => visits < SMALLEST_PUBLIC_FIGURE);
  const beside = small.length === 1 ? cells.at(-2) : undefined;
  const shown = (cell: readonly [string, number]) =>
    !small.some((one) => one === cell) && cell !== beside;
  return [
    ...cells.filter(shown).map(([value, visits]) => ({ value, visits })),
    ...(beside ? [{ value: beside[0], hidden: 'beside' as const }] : []),
    ...small.map(([value]) => ({ value, hidden: 'small' as const })),
  ];
}

/** Public tables of several months added up: what each shows, and what none of them says, as one remainder. */
export function addedTables(
  tables: readonly { readonly total: number; readonly cells: readonly PublicCell[] }[],
): {
  readonly shown: readonly (readonly [value: string, visits: number])[];
  readonly rest: number;
} {
  const sums = new Map<string, number>();
  for (const cell of tables.flatMap(({ cells }) => cells))
    if ('visits' in cell) sums.set(cell.value, (sums.get(cell.value) ?? 0) + cell.visits);
  const shown = [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const total = tables.reduce((sum, table) => sum + table.total, 0);
  return { shown, rest: total - shown.reduce((sum, [, visits]) => sum + visits, 0) };
}
