import { digitalCoverage } from '../catalogue/digital-coverage.ts';
import { growthInputOf, readPlan, type Plan } from '../catalogue/plan.ts';
import { createCatalogue } from '../catalogue/catalogue.ts';
import { readContent } from '../catalogue/content.ts';
import { letterheadOn, readOtherMuseums } from '../catalogue/report-settings.ts';
import { growthFigures } from '../domain/growth-figures.ts';
import { vietnamese } from '../i18n/vietnamese.ts';
import type { Museum } from '../schema/museum.ts';
import type { OtherMuseums } from '../schema/report.ts';
import type { ReportInput, ReportKind } from '../exports/annual-report/report-input.ts';
import type { TerritoryCase } from '../exports/annual-report/territory-section.ts';

/** What somebody asked for cannot be reported. The message is for staff. */
export class ReportError extends Error {
  override name = 'ReportError';
}

interface Asked {
  readonly kind: ReportKind;
  readonly year: number;
  /** Id of a territory (content/museum.yaml); null for the museum alone. */
  readonly territory: string | null;
  /** The day of the report, ISO, given the museum's time zone. */
  readonly dayIn: (timeZone: string) => string;
}

/**
 * Gathers everything that a report is made from.
 * @throws ContentError, ReportError for a museum without a plan, a year outside it, a territory that is not there
 */
export function readReportInput(root: string, asked: Asked): ReportInput {
  const content = readContent(root);
  const { museum, exhibitions, programmes, firstLanguage, tell } = createCatalogue(content);
  // Titles also of what is no longer published, for it was visited.
  const all = createCatalogue(content, { preview: true });
  const plan = readPlan(root);
  if (!plan)
    throw new ReportError(
      'Bảo tàng chưa có content/plan/settings.yaml nên chưa lập được báo cáo. / The museum has no content/plan/settings.yaml to report on.',
    );
  const { kind, year } = asked;
  const day = asked.dayIn(museum.timeZone);
  const { baselineYear, periods } = plan.target;
  const last = Math.max(...periods.map(({ until }) => until));
  if (year < baselineYear || year > Math.min(last, Number(day.slice(0, 4))))
    throw new ReportError(
      `Không lập được báo cáo năm ${String(year)}: kế hoạch tính từ năm ${String(baselineYear)} đến năm ${String(last)}, và năm ấy phải đã bắt đầu. / There is no report for ${String(year)}: the plan runs from ${String(baselineYear)} to ${String(last)}, and the year must have begun.`,
    );
  if (kind !== 'annual' && !periods.some(({ until }) => until === year))
    throw new ReportError(
      `Sơ kết, tổng kết làm vào năm cuối của giai đoạn: ${periods.map(({ until }) => String(until)).join(', ')}. / Reviews are made for the last year of a period: ${periods.map(({ until }) => String(until)).join(', ')}.`,
    );
  const titleOf: ReportInput['titleOf'] = (what, id) => {
    if (what === 'exhibition') {
      const exhibition = all.exhibitions.find((one) => one.id === id);
      return (exhibition && all.textOf(exhibition.texts, 'vi')?.front.title) ?? id;
    }
    const programme = all.programmes.find((one) => one.id === id);
    return programme ? tell(programme.title, 'vi').text : id;
  };
  return {
    kind,
    year,
    day,
    letterhead: letterheadOn(root, day),
    museum: tell(museum.name, firstLanguage).text,
    plan,
    covered: digitalCoverage(plan.register, { exhibitions, programmes }),
    titleOf,
    tell: (words) => tell(words, 'vi').text,
    territory:
      asked.territory === null
        ? null
        : territoryCase(asked.territory, museum, plan, readOtherMuseums(root), day),
  };
}

function territoryCase(
  id: string,
  museum: Museum,
  plan: Plan,
  museums: OtherMuseums | null,
  day: string,
): TerritoryCase {
  const territory = museum.territories.find((one) => one.id === id);
  if (!territory || !museums?.own.includes(id)) {
    const known = museums?.own ?? [];
    throw new ReportError(
      `Không có địa bàn "${id}" trong content/plan/museums.yaml; hãy chọn: ${known.join(', ')}. / There is no territory "${id}" in content/plan/museums.yaml; choose: ${known.join(', ')}.`,
    );
  }
  const { rows } = growthFigures(growthInputOf(plan, day));
  const own = rows.flatMap(({ year, counted, inProgress }): [number, number][] =>
    counted === null || inProgress ? [] : [[year, counted]],
  );
  return {
    name: vietnamese(territory.name),
    from: territory.from ?? null,
    until: territory.until ?? null,
    museums: new Map([
      [museum.id, { name: vietnamese(museum.name), visits: new Map(own) }],
      ...museums.others
        .filter(({ territories }) => territories.includes(id))
        .map(
          ({ id: other, name, years }): [string, { name: string; visits: Map<number, number> }] => [
            other,
            {
              name,
              visits: new Map(
                Object.entries(years).map(([year, visits]) => [Number(year), visits]),
              ),
            },
          ],
        ),
    ]),
  };
}
