import { compareWithPercent } from '../../domain/growth-rate.ts';
import type { YearlyVisits } from '../../domain/growth.ts';
import { periodOf } from '../../domain/growth-target.ts';
import { territoryGrowth } from '../../domain/territory-growth.ts';
import { change, count, enumerated, shortDay } from './official-text.ts';
import { heading, paragraph, type Block } from './report.ts';
import type { ReportInput } from './report-input.ts';

/** The territory that a report covers, with the museums in it. */
export interface TerritoryCase {
  readonly name: string;
  /** Days between which it had these bounds (ISO); null is open. */
  readonly from: string | null;
  readonly until: string | null;
  /** Its museums by id, this one among them. */
  readonly museums: ReadonlyMap<string, { readonly name: string; readonly visits: YearlyVisits }>;
}

/** What the territory's museums have together, like for like. */
export function territorySection({ territory, year, plan }: ReportInput): Block[] {
  if (!territory) return [];
  const { museums } = territory;
  const visits = new Map([...museums].map(([id, museum]) => [id, museum.visits]));
  const members = [...museums.keys()];
  const nameOf = (id: string) => museums.get(id)?.name ?? id;
  const base = periodOf(year, plan.target)?.baseYear ?? plan.target.baselineYear;
  const lowerPercent = periodOf(year, plan.target)?.lowerPercent ?? null;
  const years = [...new Set([base, year - 1])].filter((one) => one < year);
  const sentences = years.map((from) => {
    const grown = territoryGrowth(members, visits, from, year);
    if (!grown.growth)
      return `Chưa so được năm ${String(year)} với năm ${String(from)}: không có bảo tàng nào có số liệu của cả hai năm.`;
    const verdict =
      from === base && lowerPercent !== null
        ? compareWithPercent(grown.growth, lowerPercent) < 0
          ? `, chưa đạt mức ít nhất ${String(lowerPercent)}% mỗi năm`
          : `, đạt mức ít nhất ${String(lowerPercent)}% mỗi năm`
        : '';
    return (
      `Các bảo tàng có số liệu ở cả hai năm (${enumerated(grown.counted.map(nameOf))}): năm ${String(from)} có ${count(grown.from)} lượt, năm ${String(year)} có ${count(grown.to)} lượt, bình quân mỗi năm ${change(grown.growth, lowerPercent === null ? [] : [lowerPercent])}${verdict}.` +
      (grown.leftOut.length > 0
        ? ` Không cộng vào vì thiếu số liệu của một trong hai năm: ${enumerated(grown.leftOut.map(nameOf))}.`
        : '')
    );
  });
  const stands = [
    territory.from && `từ ngày ${shortDay(territory.from)}`,
    territory.until && `đến ngày ${shortDay(territory.until)}`,
  ].filter(Boolean);
  return [
    heading(2, `Trên địa bàn ${territory.name}`),
    paragraph(
      `Phần này gộp số liệu các bảo tàng trên địa bàn ${territory.name}${stands.length > 0 ? ` (địa giới ${stands.join(' ')})` : ''}; chỉ cộng những bảo tàng có số liệu ở cả hai năm đem so.`,
    ),
    ...sentences.map(paragraph),
    {
      kind: 'table',
      caption: `Lượt khách nghiên cứu, học tập của các bảo tàng trên địa bàn ${territory.name}`,
      head: ['Bảo tàng', ...[...years, year].map(String)],
      widths: [55, ...[...years, year].map(() => 15)],
      rows: members.map((id) => [
        nameOf(id),
        ...[...years, year].map((one) => {
          const known = visits.get(id)?.get(one);
          return known === undefined ? 'chưa có' : count(known);
        }),
      ]),
    },
  ];
}
