import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** JavaScript of the 3D view in bytes (brotli), as the built site sends it. */
interface ViewerSize {
  /** From the tap to the first frame. */
  readonly firstLook: number;
  /** With every study tool. */
  readonly everyTool: number;
}

/** @returns undefined where the site has no 3D view */
export function viewerSize(site: string): ViewerSize | undefined {
  const folder = join(site, '_astro');
  const files = readdirSync(folder);
  const first = files.find((file) => /^viewer\.[^.]+\.js$/.test(file));
  if (first === undefined) return undefined;
  const codeOf = (file: string) => readFileSync(join(folder, file));
  const reached = (pattern: RegExp) => {
    const found = new Set([first]);
    for (const file of found) {
      for (const [, name = ''] of String(codeOf(file)).matchAll(pattern)) {
        if (files.includes(name)) found.add(name);
      }
    }
    return [...found].reduce((sum, file) => sum + brotliCompressSync(codeOf(file)).length, 0);
  };
  return {
    firstLook: reached(/(?:import|from)\s*["']\.\/([^"']+\.js)["']/g),
    everyTool: reached(/["'`]\.\/([^"'`]+\.js)["'`]/g),
  };
}
