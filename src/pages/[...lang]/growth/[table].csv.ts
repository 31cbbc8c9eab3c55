import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { siteCatalogue } from '../../../catalogue/site-catalogue.ts';
import { siteGrowth } from '../../../catalogue/site-growth.ts';
import { csvText } from '../../../domain/csv.ts';
import { growthTables } from '../../../exports/growth-tables.ts';
import { yearsTable } from '../../../exports/years-table.ts';
import { languagePaths } from '../../_language-paths.ts';

export async function getStaticPaths() {
  const catalogue = await siteCatalogue();
  const growth = siteGrowth(catalogue.museum.timeZone);
  if (!growth) return [];
  const { plan, figures } = growth;
  const year = Number(figures.asOf.slice(0, 4));
  return (await languagePaths()).flatMap(({ params, props: { language } }) =>
    [
      yearsTable(figures, catalogue.words(language)),
      ...growthTables(catalogue, plan, year, language).tables,
    ].map((table) => ({
      params: { ...params, table: table.id },
      props: { table, mark: catalogue.words(language).growth.example },
    })),
  );
}

/** A table of the growth page for a spreadsheet; made-up figures say so in a column of their own. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { table, mark },
}) => {
  const example = table.example ? [mark] : [];
  const rows = table.rows.map(({ name, values }) => [
    name,
    ...values.map((value) => value ?? ''),
    ...example,
  ]);
  const [first = '', ...head] = table.head;
  return new Response(
    csvText([[first || table.title, ...head, ...example.map(() => '')], ...rows]),
    {
      headers: { 'Content-Type': 'text/csv; charset=utf-8' },
    },
  );
};
