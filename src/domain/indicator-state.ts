import { standingIn } from './growth.ts';
import { periodOf, type TargetPeriod } from './growth-target.ts';

/** A figure of one year, as the institution that owns the indicator gives it. */
export type IndicatorFigure =
  | { readonly kind: 'share'; readonly have: number; readonly of: number }
  | { readonly kind: 'milestone'; readonly reached: boolean }
  | { readonly kind: 'growth'; readonly total: number };

/** What an indicator asks for by the end of a year. */
export type IndicatorTarget =
  | { readonly kind: 'share'; readonly until: number; readonly atLeast: number }
  | { readonly kind: 'milestone'; readonly until: number }
  | ({ readonly kind: 'growth' } & TargetPeriod);

/** How an indicator stands against one of its target years. */
export interface TargetState {
  readonly until: number;
  /**
   * `met`, `not-met`: the verdict of the target year. Before it: `reached` (a share or milestone already there), `on-path`
   * (growth that keeps the path), `behind`. `unknown`: no figure that could tell.
   */
  readonly state: 'met' | 'not-met' | 'reached' | 'on-path' | 'behind' | 'unknown';
  /** The year whose figure was held against the target. */
  readonly year: number | null;
  /** Institutions, displays or visits missing to it in whole numbers; 0 when it is met, null where it cannot be told. */
  readonly missing: number | null;
}

/**
 * Holds the figures of an indicator against its targets. A target year is judged by its own figure; before it is over, by
 * the last figure there is.
 *
 * @param asOf ISO day; figures of its year and later ones are of years not yet over
 */
export function indicatorState(
  targets: readonly IndicatorTarget[],
  figures: ReadonlyMap<number, IndicatorFigure>,
  asOf: string,
  baselineYear: number,
): TargetState[] {
  const years = [...figures.keys()].sort((a, b) => a - b);
  return targets.map((target) => {
    const { until } = target;
    const over = Number(asOf.slice(0, 4)) > until;
    const year = years.findLast((one) => (over ? one === until : one <= until));
    const figure = year === undefined ? undefined : figures.get(year);
    const unknown: TargetState = { until, state: 'unknown', year: year ?? null, missing: null };
    if (year === undefined || !figure || figure.kind !== target.kind) return unknown;
    if (target.kind === 'growth') {
      return growthState(targets, figures, year, until, baselineYear) ?? unknown;
    }
    const missing = missingTo(target, figure);
    if (missing === null) return unknown;
    const before = missing === 0 ? 'reached' : 'behind';
    const state = over ? (missing === 0 ? 'met' : 'not-met') : before;
    return { until, state, year, missing };
  });
}

/** Exactly: `have` of `of` against whole percent, in institutions. */
function missingTo(target: IndicatorTarget, figure: IndicatorFigure): number | null {
  if (target.kind === 'milestone' && figure.kind === 'milestone') return figure.reached ? 0 : 1;
  if (target.kind !== 'share' || figure.kind !== 'share' || figure.of === 0) return null;
  return Math.max(0, Math.ceil((target.atLeast * figure.of) / 100) - figure.have);
}

function growthState(
  targets: readonly IndicatorTarget[],
  figures: ReadonlyMap<number, IndicatorFigure>,
  year: number,
  until: number,
  baselineYear: number,
): TargetState | null {
  const periods = targets.filter((target) => target.kind === 'growth');
  const target = { baselineYear, periods };
  if (periodOf(year, target)?.until !== until) return null;
  const visits = new Map(
    [...figures].flatMap(([one, figure]) =>
      figure.kind === 'growth' ? [[one, figure.total]] : [],
    ),
  );
  const standing = standingIn(year, visits, target);
  if (!standing.judged) return null;
  const kept = standing.verdict !== 'below';
  const state = year === until ? (kept ? 'met' : 'not-met') : kept ? 'on-path' : 'behind';
  return { until, state, year, missing: standing.missing };
}
