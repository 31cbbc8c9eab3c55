import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliSize, withImports } from './code-size.ts';

/**
 * Bytes (brotli) of the visit hook as the built home page loads it: its script and all that this imports.
 *
 * @param site folder of the built site
 * @returns undefined where the site was built without a collector
 */
export function hookSize(site: string): number | undefined {
  const home = readFileSync(join(site, 'index.html'), 'utf8');
  const first = /src="[^"]*\/(_astro\/VisitHook[^"]+\.js)"/.exec(home)?.[1];
  if (first === undefined) return undefined;
  return withImports([join(site, first)]).reduce((sum, file) => sum + brotliSize(file), 0);
}
