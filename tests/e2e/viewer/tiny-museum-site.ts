import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { withSite } from '../../site-server.ts';
import { buildTinyMuseum, TINY_MUSEUM } from '../../tiny-museum.ts';

/**
 * Tests on the second museum, which has what the first one's content has not yet. It is served as the unit tests have
 * built it; where they have not run, it is built first.
 */
export const test = base.extend<object, { tinyMuseum: string }>({
  /** Address of its first page. */
  tinyMuseum: [
    async ({}, use) => {
      const { content, site, base: folder } = TINY_MUSEUM;
      if (!existsSync(join(site, 'index.html'))) buildTinyMuseum();
      await withSite((origin) => use(`${origin}${folder}`), {
        SALA_CONTENT: content,
        SALA_OUT: site,
        SALA_BASE: folder,
      });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});
