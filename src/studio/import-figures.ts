import type { Plan } from '../catalogue/plan.ts';
import { readFigure, type FigureReading, type FigureTexts } from './indicator-sheet.ts';
import { enteredByOthers } from './reported-figures.ts';

type FoundFigure = Exclude<FigureReading, { problems: unknown }>;

/** What becomes of one row of the sheet of indicators. */
export type FigureVerdict =
  | {
      readonly line: number;
      readonly state: 'new' | 'known' | 'replaces';
      readonly found: FoundFigure;
    }
  | {
      readonly line: number;
      readonly state: 'wrong';
      readonly problems: Extract<FigureReading, { problems: unknown }>['problems'];
    };

/** Says of every row whether it is new, stands already, takes the place of another figure of that year, or is wrong. */
export function planFigures(
  rows: readonly { readonly line: number; readonly texts: FigureTexts }[],
  plan: Plan,
): FigureVerdict[] {
  return rows.map(({ line, texts }) => {
    const reading = readFigure(texts, enteredByOthers(plan));
    if ('problems' in reading) return { line, state: 'wrong', problems: reading.problems };
    return { line, state: stateOf(reading, plan), found: reading };
  });
}

/** How a figure stands to what was reported before. */
export function stateOf(
  found: Pick<FoundFigure, 'indicator' | 'year' | 'figure'>,
  plan: Pick<Plan, 'indicatorFigures'>,
): 'new' | 'known' | 'replaces' {
  const standing = plan.indicatorFigures.findLast(
    ({ indicator, year }) => indicator === found.indicator && year === found.year,
  );
  if (!standing) return 'new';
  return JSON.stringify(standing.figure) === JSON.stringify(found.figure) ? 'known' : 'replaces';
}
