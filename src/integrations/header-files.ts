import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** A file that tells one kind of host which headers to send. */
interface HostFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Lays the header files for common hosts into the built site (they say what a page's own meta tag cannot).
 *
 * @param languages codes of the site, the first standing at its root
 * @param filesFor makes them, told what lies in the root and in each language's folder: `/objects/`, `/km/objects/`
 */
export function headerFilesIntegration(
  languages: readonly string[],
  filesFor: (paths: readonly string[]) => readonly HostFile[],
): AstroIntegration {
  return {
    name: 'sala-header-files',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const site = fileURLToPath(dir);
        const roots = ['/', ...languages.slice(1).map((language) => `/${language}/`)];
        for (const { name, text } of filesFor(roots.flatMap((root) => pathsIn(site, root)))) {
          const path = join(site, name);
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, text);
        }
      },
    },
  };
}

/** Paths of what a folder of the site holds; of folders with a slash at the end. */
function pathsIn(site: string, folder: string): string[] {
  const place = join(site, folder);
  if (!existsSync(place)) return [];
  return readdirSync(place, { withFileTypes: true }).map(
    (entry) => `${folder}${entry.name}${entry.isDirectory() ? '/' : ''}`,
  );
}
