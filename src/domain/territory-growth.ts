import { growthBetween, type Growth } from './growth-rate.ts';
import type { YearlyVisits } from './growth.ts';

/** Growth of a territory, like for like: only museums with figures in both years are added up. */
export interface TerritoryGrowth {
  readonly fromYear: number;
  readonly toYear: number;
  readonly from: number;
  readonly to: number;
  /** Null where the museums counted had no visit in the first year, or none has figures in both. */
  readonly growth: Growth | null;
  readonly counted: readonly string[];
  /** Museums of the territory without a figure in one of the two years; the reader is told their names. */
  readonly leftOut: readonly string[];
}

/**
 * @param members ids of the museums that the territory has in the report; a territory that changed (a merger of
 *   provinces) is two lists, and the report names the one it covers
 */
export function territoryGrowth(
  members: readonly string[],
  museums: ReadonlyMap<string, YearlyVisits>,
  fromYear: number,
  toYear: number,
): TerritoryGrowth {
  const has = (museum: string, year: number) => museums.get(museum)?.has(year) === true;
  const counted = members.filter((museum) => has(museum, fromYear) && has(museum, toYear));
  const sum = (year: number) =>
    counted.reduce((total, museum) => total + (museums.get(museum)?.get(year) ?? 0), 0);
  const from = sum(fromYear);
  const to = sum(toYear);
  return {
    fromYear,
    toYear,
    from,
    to,
    growth: growthBetween(from, to, toYear - fromYear),
    counted,
    leftOut: members.filter((museum) => !counted.includes(museum)),
  };
}
