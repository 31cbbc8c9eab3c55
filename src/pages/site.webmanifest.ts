import type { APIRoute } from 'astro';
import { siteCatalogue } from '../catalogue/site-catalogue.ts';
import { link } from '../components/link.ts';

const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
  src: link(`/${name}`),
  sizes: `${String(size)}x${String(size)}`,
  type: 'image/png',
  purpose,
});

/** What a phone needs to put the museum on its home screen, in the museum's first language. */
export const GET: APIRoute = async () => {
  const { museum, firstLanguage, tell, path } = await siteCatalogue();
  const manifest = {
    name: `${tell(museum.siteName, firstLanguage).text} · ${tell(museum.tagline, firstLanguage).text}`,
    short_name: tell(museum.siteName, firstLanguage).text,
    description: tell(museum.description, firstLanguage).text,
    lang: firstLanguage,
    id: link('/'),
    start_url: link(path(firstLanguage, '')),
    scope: link('/'),
    display: 'minimal-ui',
    background_color: '#faf6ee',
    theme_color: '#08232a',
    icons: [
      { src: link('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      icon('icon-192.png', 192, 'any'),
      icon('icon-512.png', 512, 'any'),
      icon('icon-maskable-512.png', 512, 'maskable'),
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
  });
};
