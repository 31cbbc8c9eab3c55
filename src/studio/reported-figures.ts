import type { Plan } from '../catalogue/plan.ts';
import { vietnamese } from '../i18n/vietnamese.ts';
import { indicatorFigure } from '../schema/indicator-figure.ts';
import type { Indicator } from '../schema/plan.ts';
import type { IndicatorRow } from './indicator-sheet.ts';

/** A figure found in a sheet or form, before it is signed. */
export const foundFigure = indicatorFigure.omit({ by: true, recorded: true });

/** Indicators whose figures are reported; the museum's own two are computed. */
export const enteredByOthers = ({ indicators }: Plan): Indicator[] =>
  indicators.filter(({ sector }) => sector !== 'museum');

/** Those as the sheet names them. */
export const indicatorRows = (plan: Plan): IndicatorRow[] =>
  enteredByOthers(plan).map(({ id, name, population }) => ({
    id,
    name: `${vietnamese(population)}: ${vietnamese(name)}`,
  }));
