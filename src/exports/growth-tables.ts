import type { Catalogue } from '../catalogue/catalogue.ts';
import { growthText } from '../catalogue/growth-text.ts';
import type { Plan } from '../catalogue/plan.ts';
import { ELSEWHERE } from '../domain/on-site-visit.ts';
import { onSiteBreakdown } from '../domain/on-site-breakdown.ts';
import { addedTables, publicTable } from '../domain/public-table.ts';
import { SMALLEST_PUBLIC_FIGURE } from '../domain/study-visit.ts';
import { schoolGrades } from '../i18n/school-grades.ts';
import { fill, type Words } from '../i18n/words.ts';
import { BREAKDOWNS, type Breakdown } from '../schema/published-month.ts';

/** A table of figures as everybody may read it: on the page with bars, and as CSV. */
export interface GrowthTable {
  /** Its name in addresses: `growth/<id>.csv`. */
  readonly id: string;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    /** A number, a word that says why there is none, or null for "no figure". */
    readonly values: readonly (number | string | null)[];
  }[];
  readonly example: boolean;
}

/** The breakdowns of a year, in one language. */
export interface GrowthTables {
  readonly tables: readonly GrowthTable[];
  /** Months whose online breakdown is published. */
  readonly publishedMonths: readonly number[];
  readonly learnersReached: number;
}

/** Every breakdown there is to show; none for a year without figures. Figures under 5 are not said. */
export function growthTables(
  catalogue: Catalogue,
  plan: Plan,
  year: number,
  language: string,
): GrowthTables {
  const words = catalogue.words(language);
  const own = words.growthTables;
  const onSite = onSiteBreakdown(plan.journal, year);
  const months = plan.publishedMonths.filter(({ month }) => month.startsWith(`${String(year)}-`));
  const nameOf = names(catalogue, words, language);
  const written = { year: growthText(language).year(year) };

  const table = (
    id: string,
    title: string,
    first: string,
    rows: GrowthTable['rows'],
    example: boolean,
  ): GrowthTable => ({ id, title: fill(title, written), head: [first, own.visits], rows, example });

  const onSiteTable = (
    id: string,
    title: string,
    visits: ReadonlyMap<string, number>,
    name: (value: string) => string,
  ) => {
    const rows = publicTable(visits).map((cell) => ({
      name: name(cell.value),
      values: ['visits' in cell ? cell.visits : hiddenWord(cell.hidden, words, language)],
    }));
    return table(id, title, '', rows, onSite?.example === true);
  };

  const onlineTable = (dimension: Breakdown) => {
    const { shown, rest } = addedTables(
      months.map(({ studyVisits, tables }) => ({
        total: studyVisits ?? 0,
        cells: tables[dimension],
      })),
    );
    return table(
      `online-${dimension}`,
      own.onlineBy[dimension],
      '',
      [
        ...shown.map(([value, visits]) => ({ name: nameOf[dimension](value), values: [visits] })),
        ...(rest > 0 ? [{ name: own.rest, values: [rest] }] : []),
      ],
      months.some(({ example }) => example === true),
    );
  };

  return {
    tables: [
      ...monthTable(plan, year, words, written),
      ...(onSite
        ? [
            onSiteTable(
              'on-site-programme',
              own.onSiteByProgramme,
              onSite.byProgramme,
              nameOf.programme,
            ),
            onSiteTable('on-site-level', own.onSiteByLevel, onSite.byLevel, nameOf.level),
            onSiteTable(
              'on-site-territory',
              own.onSiteByTerritory,
              onSite.byTerritory,
              nameOf.territory,
            ),
          ]
        : []),
      ...(months.length > 0 ? BREAKDOWNS.map(onlineTable) : []),
    ].filter(({ rows }) => rows.length > 0),
    publishedMonths: months.map(({ month }) => Number(month.slice(5))),
    learnersReached: onSite?.learnersReached ?? 0,
  };
}

/** "fewer than 5", or that the figure is kept back beside such a one. */
function hiddenWord(hidden: 'small' | 'beside', words: Words, language: string): string {
  const { fewerThan, keptBack } = words.growthTables;
  if (hidden === 'beside') return keptBack;
  return fill(fewerThan, { count: growthText(language).visits(SMALLEST_PUBLIC_FIGURE) });
}

function monthTable(
  plan: Plan,
  year: number,
  words: Words,
  written: { year: string },
): GrowthTable[] {
  const onSite = plan.onSite.find((one) => one.year === year);
  const online = plan.online.years.find((one) => one.year === year);
  if (!onSite?.months && !online?.months) return [];
  return [
    {
      id: 'months',
      title: fill(words.growthTables.byMonth, written),
      head: [words.growthTables.month, words.growth.onSite, words.growth.online],
      rows: Array.from({ length: 12 }, (_, index) => ({
        name: String(index + 1),
        values: [onSite?.months?.[index] ?? null, online?.months?.[index] ?? null],
      })),
      example: onSite?.example === true || online?.example === true,
    },
  ];
}

/** How the values of each breakdown are called. */
function names(
  catalogue: Catalogue,
  words: Words,
  language: string,
): Readonly<Record<Breakdown | 'level' | 'territory', (value: string) => string>> {
  const { growthTables: own } = words;
  const known = (labels: Readonly<Record<string, string>>) => (value: string) =>
    labels[value] ?? value;
  const languages = new Intl.DisplayNames(language, { type: 'language' });
  return {
    evidence: known(own.evidenceName),
    level: known(own.level),
    territory: (id) => {
      const territory = catalogue.museum.territories.find((one) => one.id === id);
      if (id === ELSEWHERE || !territory) return own.elsewhere;
      return catalogue.tell(territory.name, language).text;
    },
    programme: (id) => {
      const programme = catalogue.programme(id);
      if (id === '') return own.noProgramme;
      return programme ? catalogue.tell(programme.title, language).text : id;
    },
    exhibition: (id) => {
      const exhibition = catalogue.exhibition(id);
      if (id === '') return own.noExhibition;
      return (exhibition && catalogue.textOf(exhibition.texts, language)?.front.title) ?? id;
    },
    grade: (grade) => (grade === '' ? own.noGrade : schoolGrades([Number(grade)], words, language)),
    language: (code) => languages.of(code) ?? code,
  };
}
