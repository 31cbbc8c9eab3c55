import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { GrowthInput } from '../domain/growth-figures.ts';
import type { GrowthTarget } from '../domain/growth-target.ts';
import type { Journal } from '../domain/on-site-journal.ts';
import type { YearOfVisits } from '../domain/visit-counts.ts';
import type { IndicatorFigureLine } from '../schema/indicator-figure.ts';
import type { PublishedMonth } from '../schema/published-month.ts';
import {
  onlineVisits,
  onSiteVisits,
  planIndicators,
  planRegister,
  planSettings,
  type Indicator,
} from '../schema/plan.ts';
import { ContentError, danglingReference, type ContentProblem } from './content-error.ts';
import { foldersIn, readYaml } from './content-files.ts';
import { readIndicatorFigures } from './indicator-figures.ts';
import { readPublishedMonths } from './published-months.ts';
import { onSiteYears, readOnSiteJournal, visitReferenceProblems } from './on-site-visits.ts';

/** `content/plan/`: the museum's targets, its counts and its register, checked and ready for the growth rules. */
export interface Plan {
  readonly settings: z.infer<typeof planSettings>;
  readonly indicators: readonly Indicator[];
  /** The indicator that the path of study visits follows. */
  readonly growthIndicator: Extract<Indicator, { kind: 'growth' }>;
  /** The indicator that the register of displays and programmes is a share for; null where the decision has none. */
  readonly coverageIndicator: Extract<Indicator, { kind: 'share' }> | null;
  readonly register: z.infer<typeof planRegister>['entries'];
  readonly target: GrowthTarget;
  /** The journal of on-site visits. */
  readonly journal: Journal;
  /** Study visits on site, from the file of figures and the journal together. */
  readonly onSite: readonly YearOfVisits[];
  readonly online: GrowthInput['online'];
  /** Breakdowns of online visits that were published, the oldest month first. */
  readonly publishedMonths: readonly PublishedMonth[];
  /** What institutions report for the indicators. */
  readonly indicatorFigures: readonly IndicatorFigureLine[];
}

/**
 * Reads the plan folder; null for a museum that has none.
 * @throws ContentError naming file, field, what was found and what to write
 */
export function readPlan(root: string): Plan | null {
  if (!existsSync(join(root, SETTINGS))) return null;
  const settings = readYaml(root, SETTINGS, planSettings);
  const { indicators } = readYaml(root, INDICATORS, planIndicators);
  const register = existsSync(join(root, REGISTER))
    ? readYaml(root, REGISTER, planRegister).entries
    : [];
  const onSite = readYaml(root, ON_SITE, onSiteVisits);
  const journal = readOnSiteJournal(root);
  const online = existsSync(join(root, ONLINE)) ? readYaml(root, ONLINE, onlineVisits) : null;

  const growthIndicator = indicators
    .filter((indicator) => indicator.kind === 'growth')
    .find((indicator) => indicator.id === settings.growthIndicator);
  const programmes = foldersIn(root, 'programmes');
  const problems = [
    ...registerProblems(root, register),
    ...visitReferenceProblems(journal, (id) => programmes.includes(id)),
  ];
  if (!growthIndicator) {
    const known = indicators.filter(({ kind }) => kind === 'growth').map(({ id }) => id);
    problems.push(danglingReference(SETTINGS, 'growthIndicator', settings.growthIndicator, known));
  } else {
    problems.push(...periodProblems(growthIndicator, settings.baselineYear));
  }
  if (!growthIndicator || problems.length > 0) throw new ContentError(problems);

  return {
    settings,
    indicators,
    growthIndicator,
    coverageIndicator:
      indicators
        .filter((indicator) => indicator.kind === 'share')
        .find(({ sector }) => sector === 'museum') ?? null,
    register,
    target: {
      baselineYear: settings.baselineYear,
      periods: growthIndicator.targets.map(({ until, lower, upper }) => ({
        until,
        lowerPercent: lower,
        upperPercent: upper ?? null,
      })),
    },
    journal,
    onSite: onSiteYears(yearsOf(onSite.years), journal, ON_SITE),
    online: { since: online?.since ?? null, years: yearsOf(online?.years ?? {}) },
    publishedMonths: readPublishedMonths(root),
    indicatorFigures: readIndicatorFigures(root, indicators),
  };
}

/** What `growthFigures` needs from the plan, as seen on a day. */
export function growthInputOf(plan: Plan, asOf: string): GrowthInput {
  const { target, onSite, online } = plan;
  return { asOf, target, countsOnline: plan.settings.countsOnline, onSite, online };
}

const SETTINGS = 'plan/settings.yaml';
const INDICATORS = 'plan/indicators.yaml';
const REGISTER = 'plan/register.yaml';
/** Study visits on the site, below the content folder. */
export const ONLINE = 'plan/online.yaml';
const ON_SITE = 'plan/on-site.yaml';

function yearsOf(years: z.infer<typeof onSiteVisits>['years']): YearOfVisits[] {
  return Object.entries(years)
    .map(([year, { months, total, partial, example }]) => ({
      year: Number(year),
      months: months
        ? Array.from({ length: 12 }, (_, index) => months[String(index + 1)] ?? null)
        : null,
      total: total ?? null,
      partial,
      example,
    }))
    .sort((a, b) => a.year - b.year);
}

function registerProblems(root: string, register: Plan['register']): ContentProblem[] {
  const exhibitions = foldersIn(root, 'exhibitions');
  const programmes = foldersIn(root, 'programmes');
  return register.flatMap(({ exhibition, programme }, index) => {
    const field = (name: string) => `entries.${String(index)}.${name}`;
    const problems: ContentProblem[] = [];
    if (exhibition && !exhibitions.includes(exhibition))
      problems.push(danglingReference(REGISTER, field('exhibition'), exhibition, exhibitions));
    if (programme && !programmes.includes(programme))
      problems.push(danglingReference(REGISTER, field('programme'), programme, programmes));
    return problems;
  });
}

function periodProblems(
  indicator: Plan['growthIndicator'],
  baselineYear: number,
): ContentProblem[] {
  const ends = indicator.targets.map(({ until }) => until);
  const lastEnd = Math.max(...ends);
  const problems: ContentProblem[] = [];
  if (ends.some((until, index) => until <= (ends[index - 1] ?? 0)))
    problems.push({
      file: INDICATORS,
      field: `${indicator.id} → targets`,
      found: ends.join(', '),
      expected: { vi: 'các năm `until` tăng dần', en: '`until` years in rising order' },
    });
  if (baselineYear >= lastEnd)
    problems.push({
      file: SETTINGS,
      field: 'baselineYear',
      found: String(baselineYear),
      expected: { vi: `năm trước ${String(lastEnd)}`, en: `a year before ${String(lastEnd)}` },
    });
  return problems;
}
