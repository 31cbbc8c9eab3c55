import type { GrowthFigures } from '../domain/growth-figures.ts';
import type { IndicatorFigure } from '../domain/indicator-state.ts';
import { indicatorFigure, type IndicatorFigureLine } from '../schema/indicator-figure.ts';
import type { Indicator } from '../schema/plan.ts';
import { ContentError, danglingReference, type ContentProblem } from './content-error.ts';
import type { Covered } from './digital-coverage.ts';
import { lineField, readLines } from './lines-file.ts';

/** What institutions report for the indicators, below the content folder. */
export const INDICATOR_FIGURES = 'plan/indicator-figures.jsonl';

/**
 * The lines of reported figures, checked against the indicators; none where there is no such file.
 * @throws ContentError naming each wrong line
 */
export function readIndicatorFigures(
  root: string,
  indicators: readonly Indicator[],
): IndicatorFigureLine[] {
  const lines = readLines(root, INDICATOR_FIGURES, indicatorFigure);
  const problems = lines.flatMap((line, index): ContentProblem[] => {
    const indicator = indicators.find(({ id }) => id === line.indicator);
    const field = (name: string) => `${lineField(index + 1)} → ${name}`;
    if (!indicator) {
      const known = indicators.map(({ id }) => id);
      return [danglingReference(INDICATOR_FIGURES, field('indicator'), line.indicator, known)];
    }
    if (indicator.kind === line.figure.kind) return [];
    return [
      {
        file: INDICATOR_FIGURES,
        field: field('figure.kind'),
        found: line.figure.kind,
        expected: {
          vi: `${indicator.kind}, như trong indicators.yaml`,
          en: `${indicator.kind}, as in indicators.yaml`,
        },
      },
    ];
  });
  if (problems.length > 0) throw new ContentError(problems);
  return lines;
}

/** The figures of one indicator by year; of two lines for a year the later one stands. */
export function figuresOf(
  lines: readonly IndicatorFigureLine[],
  indicator: string,
): ReadonlyMap<number, IndicatorFigure> {
  return new Map(
    lines.filter((line) => line.indicator === indicator).map(({ year, figure }) => [year, figure]),
  );
}

/**
 * What is known of an indicator up to a year: the museum's own two are computed (the growth of study visits from whole
 * years, the share of its register from what is published), all others are as reported.
 */
export function figuresKnown(
  indicator: Indicator,
  plan: {
    readonly growthIndicator: Pick<Indicator, 'id'>;
    readonly coverageIndicator: Pick<Indicator, 'id'> | null;
    readonly indicatorFigures: readonly IndicatorFigureLine[];
  },
  { rows }: Pick<GrowthFigures, 'rows'>,
  covered: readonly Covered[],
  year: number,
): ReadonlyMap<number, IndicatorFigure> {
  if (indicator.id === plan.growthIndicator.id)
    return new Map(
      rows.flatMap(({ year: one, counted, inProgress }): [number, IndicatorFigure][] =>
        counted === null || inProgress ? [] : [[one, { kind: 'growth', total: counted }]],
      ),
    );
  if (indicator.id === plan.coverageIndicator?.id && covered.length > 0) {
    const have = covered.filter(({ lacks }) => lacks === null).length;
    return new Map([[year, { kind: 'share', have, of: covered.length }]]);
  }
  return new Map(
    [...figuresOf(plan.indicatorFigures, indicator.id)].filter(([one]) => one <= year),
  );
}
