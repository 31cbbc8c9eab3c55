import rss, { type RSSFeedItem } from '@astrojs/rss';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { siteCatalogue } from '../../catalogue/site-catalogue.ts';
import { link } from '../../components/link.ts';
import { languagePaths } from '../_language-paths.ts';

export const getStaticPaths = languagePaths;

/** What is on show and what can be learnt, in one language, for feed readers and school portals. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { language },
  site,
}) => {
  const { museum, tell, textOf, path, exhibitions, programmes } = await siteCatalogue();
  const address = (page: string): string => new URL(link(path(language, page)), site).href;

  const items: RSSFeedItem[] = [
    ...exhibitions.flatMap(({ id, texts, opens }) => {
      const text = textOf(texts, language);
      if (!text) return [];
      return {
        title: text.front.title,
        description: text.front.summary,
        link: address(`exhibitions/${id}`),
        ...(opens === undefined ? {} : { pubDate: new Date(opens) }),
      };
    }),
    ...programmes.map(({ id, title, summary }) => ({
      title: tell(title, language).text,
      description: tell(summary, language).text,
      link: address(`programmes/${id}`),
    })),
  ];
  const feed = {
    title: `${tell(museum.siteName, language).text} · ${tell(museum.tagline, language).text}`,
    description: tell(museum.description, language).text,
    site: address(''),
    trailingSlash: true,
    customData: `<language>${language}</language>`,
    items,
  };
  return rss(feed);
};
