import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { siteCatalogue } from '../../catalogue/site-catalogue.ts';
import { link } from '../../components/link.ts';
import { festivalCalendar } from '../../exports/festival-calendar.ts';
import { languagePaths } from '../_language-paths.ts';

/** A calendar file must hold an event: a museum without festivals has none. */
export async function getStaticPaths() {
  const { festivals } = await siteCatalogue();
  return festivals.length > 0 ? languagePaths() : [];
}

/** The festivals in one language, for the calendar of a phone or a school. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { language },
  site,
}) => {
  const address = (path: string): string => new URL(link(path), site).href;
  return new Response(festivalCalendar(await siteCatalogue(), language, address), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
