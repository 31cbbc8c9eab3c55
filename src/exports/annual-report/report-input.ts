import type { Covered } from '../../catalogue/digital-coverage.ts';
import { growthInputOf, type Plan } from '../../catalogue/plan.ts';
import { growthFigures, type GrowthFigures } from '../../domain/growth-figures.ts';
import type { Letterhead } from '../../schema/report.ts';
import type { TerritoryCase } from './territory-section.ts';

/** `annual`: a year; `interim`, `final`: the reviews that the decision asks for at the end of a period. */
export type ReportKind = 'annual' | 'interim' | 'final';

/** Everything that a report is made from. */
export interface ReportInput {
  readonly kind: ReportKind;
  readonly year: number;
  /** ISO day of the report: what came later is not in it. */
  readonly day: string;
  readonly letterhead: Letterhead;
  readonly museum: string;
  readonly plan: Plan;
  /** The register of displays and programmes against what is published. */
  readonly covered: readonly Covered[];
  /** Vietnamese titles, by id. */
  readonly titleOf: (kind: 'programme' | 'exhibition', id: string) => string;
  /** Words of the museum's own texts in Vietnamese. */
  readonly tell: (words: Readonly<Record<string, string>>) => string;
  readonly territory: TerritoryCase | null;
}

/** The figures as they stood at the end of the year, or on the day of the report while the year runs. */
export function reportGrowth({ plan, year, day }: ReportInput): GrowthFigures {
  const input = growthInputOf(plan, day);
  const endOfYear = `${String(year + 1)}-01-01`;
  const until = <Entry extends { readonly year: number }>(entries: readonly Entry[]) =>
    entries.filter((entry) => entry.year <= year);
  return growthFigures({
    ...input,
    asOf: day < endOfYear ? day : endOfYear,
    onSite: until(input.onSite),
    online: { ...input.online, years: until(input.online.years) },
  });
}
