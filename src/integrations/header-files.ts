import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** A file that tells one kind of host which headers to send. */
interface HostFile {
  readonly name: string;
  readonly text: string;
}

/** Lays the header files for common hosts into the built site (they say what a page's own meta tag cannot). */
export function headerFilesIntegration(files: readonly HostFile[]): AstroIntegration {
  return {
    name: 'sala-header-files',
    hooks: {
      'astro:build:done': ({ dir }) => {
        for (const { name, text } of files) {
          const path = join(fileURLToPath(dir), name);
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, text);
        }
      },
    },
  };
}
