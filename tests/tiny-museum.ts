import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** The second museum, where it is built to, and the folder of its host that it stands in. */
export const TINY_MUSEUM = {
  content: 'tests/fixtures/tiny-museum',
  site: '.build/tiny-museum',
  base: '/museum',
} as const;

/** Builds the second museum anew. */
export function buildTinyMuseum(): void {
  const { content, site, base } = TINY_MUSEUM;
  rmSync(site, { recursive: true, force: true });
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    env: {
      ...process.env,
      SALA_CONTENT: content,
      SALA_OUT: site,
      SALA_CACHE: '.cache/tiny-museum',
      SALA_BASE: base,
      SALA_COLLECTOR: '/visits',
      // Vitest sets it for itself; Astro would take it for the site's.
      BASE_URL: undefined,
    },
    stdio: 'pipe',
  });
}
