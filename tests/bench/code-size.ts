import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const NEEDED = /(?:import|from)\s*["'](\.\/[^"']+)["']/g;
/** Also what is imported when it is asked for: `import("./tool.js")`. */
const NEEDED_OR_LATER = /(?:import|from)\s*\(?\s*["'`](\.\/[^"'`]+)["'`]/g;

/** Built scripts and all that they import, each once. */
export function withImports(files: readonly string[], { later = false } = {}): string[] {
  const found = new Set(files);
  for (const file of found) {
    const code = readFileSync(file, 'utf8');
    for (const [, name = ''] of code.matchAll(later ? NEEDED_OR_LATER : NEEDED)) {
      const imported = join(dirname(file), name);
      if (existsSync(imported)) found.add(imported);
    }
  }
  return [...found];
}

const known = new Map<string, number>();

/** Bytes of a file as brotli sends it at its best. */
export function brotliSize(file: string): number {
  const bytes = known.get(file) ?? brotliCompressSync(readFileSync(file)).length;
  known.set(file, bytes);
  return bytes;
}
