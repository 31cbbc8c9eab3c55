import type { GrowthFigures } from './growth-figures.ts';

/** The one figure that says how a museum's study visits stand. */
export interface HeadlineFigure {
  readonly year: number;
  readonly visits: number;
  /** Last ISO day counted; null for a year that is over. */
  readonly through: string | null;
  /** Target of the whole year; null where the plan has none for it, or its base year has no figure. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly example: boolean;
}

/** The year in progress, or else the last one with a figure; null where nothing was counted yet. */
export function headlineFigure({ rows, thisYear, asOf }: GrowthFigures): HeadlineFigure | null {
  const current = rows.find(({ year }) => year === Number(asOf.slice(0, 4)));
  const row =
    current && thisYear ? current : rows.findLast((one) => !one.inProgress && one.counted !== null);
  if (!row || row.counted === null) return null;
  const { year, lower, upper, counted } = row;
  const inProgress = row === current && thisYear !== null;
  return {
    year,
    visits: inProgress ? thisYear.visits : counted,
    through: inProgress ? thisYear.through : null,
    lower,
    upper,
    // The target is computed from other years, so their mark is carried too.
    example: rows.some((one) => one.example),
  };
}
