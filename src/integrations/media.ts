import { createReadStream, existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { gatheringFolder } from '../media/published-files.ts';

const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.glb': 'model/gltf-binary',
};

/** Puts the pictures and models that pages asked for (src/media) into the built site, and serves them in `dev`. */
export function media(): AstroIntegration {
  return {
    name: 'sala-media',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://localhost').pathname;
          const file = join(gatheringFolder(), basename(path));
          if (!path.includes('/media/') || !existsSync(file)) {
            next();
            return;
          }
          response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
          createReadStream(file).pipe(response);
        });
      },
      'astro:build:start': () => rm(gatheringFolder(), { recursive: true, force: true }),
      'astro:build:done': async ({ dir }) => {
        if (!existsSync(gatheringFolder())) return;
        await cp(gatheringFolder(), join(fileURLToPath(dir), 'media'), { recursive: true });
        await rm(gatheringFolder(), { recursive: true, force: true });
      },
    },
  };
}
