import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { siteCatalogue } from '../../../../catalogue/site-catalogue.ts';
import { embedOf } from '../../../../components/embed/embed-of.ts';
import { oEmbed } from '../../../../exports/embed.ts';
import { recordPaths } from '../../../_language-paths.ts';

export const getStaticPaths = async () => recordPaths((await siteCatalogue()).objects);

/** An object's oEmbed answer, which its page names in `<link type="application/json+oembed">`. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { language, record },
  site,
}) => Response.json(oEmbed(await embedOf(await siteCatalogue(), record, language, site)));
