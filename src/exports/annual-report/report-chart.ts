import type { GrowthFigures } from '../../domain/growth-figures.ts';
import type { GrowthTarget } from '../../domain/growth-target.ts';
import { growthChart } from '../growth-chart.ts';
import { count } from './official-text.ts';
import type { Block } from './report.ts';

/** In black on white and with hatching, for it is printed and copied. */
const STYLE = {
  text: 'font-family="Times New Roman, Liberation Serif, serif" font-size="20" fill="#000" dominant-baseline="central"',
  bar: 'fill="#555"',
  online: 'fill="url(#hatch)" stroke="#000"',
  least: 'fill="none" stroke="#000" stroke-width="2.5" stroke-dasharray="7 4"',
  band: 'fill="#000" opacity="0.1"',
} as const;

/** The chart of the years as a standing picture: bars of the visits, the dashed path of the plan. */
export function reportChart(figures: GrowthFigures, target: GrowthTarget, until: number): Block {
  const chart = growthChart(figures, target, 'up');
  const text = (x: number, y: number, anchor: string, words: string, halo = true) =>
    `<text ${STYLE.text} x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}"${halo ? ' stroke="#fff" stroke-width="4" paint-order="stroke"' : ''}>${words}</text>`;
  const rect = (box: { x: number; y: number; width: number; height: number }, style: string) =>
    `<rect ${style} x="${box.x.toFixed(1)}" y="${box.y.toFixed(1)}" width="${box.width.toFixed(1)}" height="${box.height.toFixed(1)}"/>`;
  const from = figures.rows[0]?.year ?? until;
  const [start = [0, 0], end = [0, 0]] = chart.base;
  const parts = [
    '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><rect width="2.4" height="6" fill="#000"/></pattern></defs>',
    `<rect width="${String(chart.width)}" height="${String(chart.height)}" fill="#fff"/>`,
    ...chart.bands.map((d) => `<path ${STYLE.band} d="${d}"/>`),
    ...chart.bars.flatMap(({ onSite, online }) => [
      onSite ? rect(onSite, STYLE.bar) : '',
      online ? rect(online, STYLE.online) : '',
    ]),
    `<line x1="${String(start[0])}" y1="${String(start[1])}" x2="${String(end[0])}" y2="${String(end[1])}" stroke="#000"/>`,
    ...chart.least.map((d) => `<path ${STYLE.least} d="${d}"/>`),
    ...chart.years.map(({ label }) =>
      text(label.at[0], label.at[1], label.anchor, String(label.value), false),
    ),
    ...chart.bars.flatMap(({ outer }) =>
      outer ? [text(outer.at[0], outer.at[1], outer.anchor, count(outer.value))] : [],
    ),
    ...chart.targets.flatMap(({ lower, upper }) =>
      [lower, upper].flatMap((bound) =>
        bound ? [text(bound.at[0], bound.at[1], bound.anchor, count(bound.value))] : [],
      ),
    ),
  ];
  const said = figures.rows
    .filter(({ year, counted }) => year <= until && counted !== null)
    .map(
      ({ year, counted, lower }) =>
        `năm ${String(year)}: ${count(counted ?? 0)} lượt${lower === null ? '' : `, mức ít nhất ${count(lower)}`}`,
    );
  return {
    kind: 'chart',
    caption:
      'Cột đậm: lượt tại chỗ; cột gạch chéo: lượt trực tuyến. Đường đứt nét: mức ít nhất của Kế hoạch; dải xám: đến mức trên.',
    alt: `Biểu đồ lượt khách từ năm ${String(from)} đến năm ${String(until)}: ${said.join('; ')}.`,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(chart.width)} ${String(chart.height)}" width="${String(chart.width)}" height="${String(chart.height)}">${parts.join('')}</svg>`,
    width: chart.width,
    height: chart.height,
  };
}
