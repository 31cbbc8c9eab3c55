import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readYaml } from './src/catalogue/content-files.ts';
import { contentRoot } from './src/catalogue/content-root.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { media } from './src/integrations/media.ts';
import { headerFilesIntegration } from './src/integrations/header-files.ts';
import { viewerLab } from './src/integrations/viewer-lab.ts';
import { viewerSize } from './src/integrations/viewer-size.ts';
import { museum as museumSchema } from './src/schema/museum.ts';
import { headerFiles } from './src/server/headers.ts';

const museum = readYaml(contentRoot(), 'museum.yaml', museumSchema);
const [firstLanguage = 'en', ...otherLanguages] = museum.languages;

/** Where the visit collector answers when it is not on the site's own host. */
const collector = process.env['SALA_COLLECTOR'];
const collectorOrigin = collector?.startsWith('http') ? ` ${new URL(collector).origin}` : '';

/**
 * What always comes together stays one file, also where something that comes later shares a part of it: brotli makes one
 * file smaller than its pieces. That is what draws the first look in 3D, and the visit hook.
 */
const ONE_FILE: readonly (readonly [name: string, modules: RegExp])[] = [
  [
    'three',
    /node_modules\/(three\/build|three\/examples\/jsm\/(loaders|controls|libs)|@react-three|react|react-reconciler|scheduler|zustand)\//,
  ],
  [
    'three',
    /islands\/viewer\/(figure-place|scene\/(camera-|first-|frames|ground|hand|memory|model-file|open-scene|part-names|pick|solid|stand-in|texture-bytes|triangles|vitrine-light|wardrobe))|domain\/vitrine-lamps/,
  ],
  ['visit-hook', /src\/(visits\/hook\/(?!.*element|sent-events)|domain\/study-visit)/],
];
const oneFile = (id: string): string | undefined =>
  ONE_FILE.find(([, modules]) => modules.test(id))?.[0];

export default defineConfig({
  site: process.env['SALA_SITE'] ?? museum.address,
  base: process.env['SALA_BASE'] ?? '/',
  outDir: process.env['SALA_OUT'] ?? 'dist',
  // Not in node_modules, where `npm ci` would wipe it.
  cacheDir: process.env['SALA_CACHE'] ?? '.cache/astro',
  trailingSlash: 'always',
  prefetch: false,
  // Highlighted code would need inline styles, which the Content-Security-Policy forbids.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [
    headerFilesIntegration(museum.languages, (paths) => headerFiles(museum.languages, paths)),
    searchIndex(),
    media(),
    viewerSize(),
    viewerLab(),
    sitemap({
      // Short addresses of objects are doors, embeds windows, and the viewer's tools a part: not pages of their own.
      filter: (page) =>
        !/\/(o\/[^/]+|embed\/[^/]+|objects\/[^/]+\/viewer|404|projector)\/$/.test(page),
      i18n: {
        defaultLocale: firstLanguage,
        locales: Object.fromEntries(
          [firstLanguage, ...otherLanguages].map((language) => [language, language]),
        ),
      },
    }),
  ],
  security: {
    csp: {
      // What only some pages need is allowed there (src/components/content-policy.ts).
      scriptDirective: { resources: ["'self'"] },
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        `connect-src 'self'${collectorOrigin}`,
        "media-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "object-src 'none'",
      ],
    },
  },
  vite: {
    cacheDir: '.cache/vite',
    // A font inside a style sheet would be a data: address, which the Content-Security-Policy forbids.
    // The 3D code is one chunk above Vite's limit of 500 kB, fetched only when it is asked for.
    build: {
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 900,
      rollupOptions: { output: { manualChunks: oneFile } },
    },
  },
});
