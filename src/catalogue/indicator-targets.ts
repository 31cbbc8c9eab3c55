import type { IndicatorTarget } from '../domain/indicator-state.ts';
import type { Indicator } from '../schema/plan.ts';

/** An indicator's targets as the rules take them. */
export function indicatorTargets(indicator: Indicator): IndicatorTarget[] {
  if (indicator.kind === 'share')
    return indicator.targets.map((target) => ({ kind: 'share', ...target }));
  if (indicator.kind === 'milestone')
    return indicator.targets.map(({ until }) => ({ kind: 'milestone', until }));
  return indicator.targets.map(({ until, lower, upper }) => ({
    kind: 'growth',
    until,
    lowerPercent: lower,
    upperPercent: upper ?? null,
  }));
}
