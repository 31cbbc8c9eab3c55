import { figuresKnown } from '../../catalogue/indicator-figures.ts';
import { indicatorTargets } from '../../catalogue/indicator-targets.ts';
import { indicatorText } from '../../catalogue/indicator-text.ts';
import type { GrowthFigures } from '../../domain/growth-figures.ts';
import { indicatorState } from '../../domain/indicator-state.ts';
import { OFFICIAL_WORDS } from './official-text.ts';
import { heading, paragraph, type Block } from './report.ts';
import type { ReportInput } from './report-input.ts';

/** Section IV: every indicator of the plan with its target, last figure and state. */
export function indicatorSection(input: ReportInput, figures: GrowthFigures): Block[] {
  const { plan, tell, day, year, covered } = input;
  const text = indicatorText(OFFICIAL_WORDS, 'vi', tell);
  return [
    heading(1, `${String(plan.indicators.length)} chỉ tiêu của Kế hoạch`),
    paragraph(OFFICIAL_WORDS.growthTables.indicatorsIntro),
    {
      kind: 'table',
      caption: 'Các chỉ tiêu của Kế hoạch và tình hình thực hiện',
      head: ['Điểm', 'Đối tượng, nội dung', 'Chỉ tiêu', 'Số mới nhất', 'Tình hình'],
      widths: [10, 38, 18, 17, 17],
      rows: plan.indicators.map((indicator) => {
        const known = figuresKnown(indicator, plan, figures, covered, year);
        const states = indicatorState(
          indicatorTargets(indicator),
          known,
          day,
          plan.settings.baselineYear,
        );
        return [
          indicator.clause,
          `${OFFICIAL_WORDS.growthTables.sector[indicator.sector]}: ${tell(indicator.population)} – ${tell(indicator.name)}`,
          text.asked(indicator).join('; '),
          text.lastFigure(known) ?? '–',
          text.states(indicator, states).join('; '),
        ];
      }),
    },
  ];
}
