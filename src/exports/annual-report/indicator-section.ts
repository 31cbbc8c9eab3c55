import { figuresKnown } from '../../catalogue/indicator-figures.ts';
import { indicatorTargets } from '../../catalogue/indicator-targets.ts';
import type { GrowthFigures } from '../../domain/growth-figures.ts';
import {
  indicatorState,
  type IndicatorFigure,
  type TargetState,
} from '../../domain/indicator-state.ts';
import type { Indicator } from '../../schema/plan.ts';
import { count, percent } from './official-text.ts';
import { heading, paragraph, type Block } from './report.ts';
import type { ReportInput } from './report-input.ts';

const SECTOR = {
  library: 'Thư viện',
  museum: 'Bảo tàng',
  'cultural-centre': 'Trung tâm văn hóa',
} as const;

const STATE: Readonly<Record<TargetState['state'], string>> = {
  met: 'đạt',
  'not-met': 'không đạt',
  reached: 'đã đạt',
  'on-path': 'đúng tiến độ',
  behind: 'chưa đạt',
  unknown: 'chưa có số liệu',
};

/** Section IV: every indicator of the plan with its target, last figure and state. */
export function indicatorSection(input: ReportInput, figures: GrowthFigures): Block[] {
  const { plan, tell, day, year } = input;
  return [
    heading(1, `${String(plan.indicators.length)} chỉ tiêu của Kế hoạch`),
    paragraph(
      'Bảo tàng tự tính các chỉ tiêu của mình; số liệu của thư viện và trung tâm văn hóa do các đơn vị ấy báo cáo, nơi nào chưa gửi thì ghi là chưa có số liệu.',
    ),
    {
      kind: 'table',
      caption: 'Các chỉ tiêu của Kế hoạch và tình hình thực hiện',
      head: ['Điểm', 'Đối tượng, nội dung', 'Chỉ tiêu', 'Số mới nhất', 'Tình hình'],
      widths: [10, 38, 18, 17, 17],
      rows: plan.indicators.map((indicator) => {
        const known = figuresKnown(indicator, plan, figures, input.covered, year);
        const last = [...known].sort(([a], [b]) => a - b).at(-1);
        const states = indicatorState(
          indicatorTargets(indicator),
          known,
          day,
          plan.settings.baselineYear,
        );
        return [
          indicator.clause,
          `${SECTOR[indicator.sector]}: ${tell(indicator.population)} – ${tell(indicator.name)}`,
          targetText(indicator, tell),
          last && last[0] <= year ? `${figureText(last[1])} (${String(last[0])})` : '–',
          stateText(states, indicator.kind !== 'milestone'),
        ];
      }),
    },
  ];
}

function stateText(states: readonly TargetState[], counts: boolean): string {
  if (states.every(({ state }) => state === 'unknown')) return STATE.unknown;
  return states
    .map(({ until, state, missing }) => {
      const short = counts && missing !== null && missing > 0 ? `, thiếu ${count(missing)}` : '';
      return `${String(until)}: ${STATE[state]}${short}`;
    })
    .join('; ');
}

function targetText(indicator: Indicator, tell: ReportInput['tell']): string {
  if (indicator.kind === 'share')
    return indicator.targets
      .map(({ until, atLeast }) => `${String(until)}: ${String(atLeast)}%`)
      .join('; ');
  if (indicator.kind === 'milestone')
    return indicator.targets
      .map(({ until, reached }) => `${String(until)}: ${tell(reached)}`)
      .join('; ');
  return indicator.targets
    .map(
      ({ until, lower, upper }) =>
        `đến ${String(until)}: tăng ${upper === undefined ? `${String(lower)}%` : `${String(lower)}–${String(upper)}%`} mỗi năm`,
    )
    .join('; ');
}

function figureText(figure: IndicatorFigure): string {
  if (figure.kind === 'share')
    return `${count(figure.have)}/${count(figure.of)} (${percent(figure.have, figure.of)})`;
  if (figure.kind === 'growth') return `${count(figure.total)} lượt`;
  return figure.reached ? 'đã thực hiện' : 'chưa thực hiện';
}
