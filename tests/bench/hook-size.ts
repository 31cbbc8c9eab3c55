import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliSize, withImports } from './code-size.ts';

/**
 * Bytes (brotli) of the visit hook as the built home page loads it: its script, its question, and all that
 * these import.
 *
 * @param site folder of the built site
 * @returns undefined where the site was built without a collector
 */
export function hookSize(site: string): number | undefined {
  const home = readFileSync(join(site, 'index.html'), 'utf8');
  const scripts = [...home.matchAll(/src="[^"]*\/(_astro\/Visit(?:Hook|Question)[^"]+\.js)"/g)];
  if (scripts.length === 0) return undefined;
  const files = withImports(scripts.map(([, file = '']) => join(site, file)));
  return files.reduce((sum, file) => sum + brotliSize(file), 0);
}
