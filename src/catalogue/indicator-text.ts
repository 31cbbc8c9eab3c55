import type { IndicatorFigure, TargetState } from '../domain/indicator-state.ts';
import { fill, type Words } from '../i18n/words.ts';
import type { Localized } from '../schema/localized.ts';
import type { Indicator } from '../schema/plan.ts';
import { growthText } from './growth-text.ts';

/** How indicators are written: on the page, in the report and in the studio alike. */
export function indicatorText(words: Words, language: string, tell: (words: Localized) => string) {
  const own = words.growthTables;
  const text = growthText(language);
  const percent = (whole: number) => text.share(whole / 100);

  return {
    /** What it asks for, a line to each target year. */
    asked(indicator: Indicator): string[] {
      if (indicator.kind === 'share')
        return indicator.targets.map(({ until, atLeast }) =>
          fill(words.growth.shareTarget, { percent: percent(atLeast), until: text.year(until) }),
        );
      if (indicator.kind === 'milestone')
        return indicator.targets.map(
          ({ until, reached }) => `${text.year(until)}: ${tell(reached)}`,
        );
      return indicator.targets.map(({ until, lower, upper }) => {
        const rate =
          upper === undefined
            ? fill(own.growthTarget, { lower: percent(lower) })
            : fill(own.growthRange, { lower: percent(lower), upper: percent(upper) });
        return `${text.year(until)}: ${rate}`;
      });
    },

    /** The last figure with its year; null where there is none. */
    lastFigure(figures: ReadonlyMap<number, IndicatorFigure>): string | null {
      const last = [...figures].sort(([a], [b]) => a - b).at(-1);
      return last ? `${this.figure(last[1])} (${text.year(last[0])})` : null;
    },

    figure(figure: IndicatorFigure): string {
      if (figure.kind === 'share') {
        const { have, of } = figure;
        const part = fill(own.ofAll, { have: text.visits(have), all: text.visits(of) });
        return `${part}, ${text.share(have / of)}`;
      }
      if (figure.kind === 'growth') return text.visits(figure.total);
      return figure.reached ? own.reachedYes : own.reachedNo;
    },

    /** Where it stands, a line to each target year; one line where nobody knows. */
    states({ kind, sector }: Indicator, states: readonly TargetState[]): string[] {
      if (states.every(({ state }) => state === 'unknown'))
        return [sector === 'museum' ? own.stateOf.unknown : own.others];
      return states.map(({ until, state, missing }) => {
        const short =
          kind !== 'milestone' && missing !== null && missing > 0
            ? `, ${fill(words.growth.missed, { missing: text.visits(missing) })}`
            : '';
        return `${text.year(until)}: ${own.stateOf[state]}${short}`;
      });
    },
  };
}
