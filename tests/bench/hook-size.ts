import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

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
  const files = new Set([join(site, first)]);
  let bytes = 0;
  for (const file of files) {
    const code = readFileSync(file);
    bytes += brotliCompressSync(code).length;
    for (const [, name = ''] of String(code).matchAll(/(?:import|from)\s*["'](\.\/[^"']+)["']/g)) {
      const imported = join(dirname(file), name);
      if (existsSync(imported)) files.add(imported);
    }
  }
  return bytes;
}
