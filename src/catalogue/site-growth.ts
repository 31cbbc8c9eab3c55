import { growthFigures, type GrowthFigures } from '../domain/growth-figures.ts';
import { contentRoot } from './content-root.ts';
import { growthInputOf, readPlan, type Plan } from './plan.ts';
import { today } from './today.ts';

/** The plan and its figures on the day of the build, for pages; null for a museum without a plan. */
export function siteGrowth(timeZone: string): { plan: Plan; figures: GrowthFigures } | null {
  const plan = readPlan(contentRoot());
  return plan && { plan, figures: growthFigures(growthInputOf(plan, today(timeZone))) };
}
