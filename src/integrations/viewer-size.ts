import { brotliCompressSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';

/** The number that stands in src/islands/viewer/download.ts until the build knows better; a minifier may write it either way. */
const MARK = /\b(?:987654321|987_654_321)\b/g;
/** The modules that opening the 3D view fetches: up to the first frame, and after it. */
const BEGINNINGS = ['/islands/viewer/viewer.ts', '/islands/viewer/viewer-tools.ts'];

/** The few things needed of a built chunk. */
interface Chunk {
  readonly type: 'chunk';
  code: string;
  readonly imports: readonly string[];
  readonly facadeModuleId: string | null;
}
type Bundle = Readonly<Record<string, Chunk | { readonly type: 'asset' }>>;

/** Writes the real size of the 3D code (brotli, bytes) into the script that states it on the "open in 3D" button. */
export function viewerSize(): AstroIntegration {
  return {
    name: 'sala-viewer-size',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'sala-viewer-size',
                apply: 'build',
                generateBundle: (_options: unknown, bundle: Bundle) => stateSize(bundle),
              },
            ],
          },
        });
      },
    },
  };
}

function stateSize(bundle: Bundle): void {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const viewer = chunks.filter(({ facadeModuleId }) =>
    BEGINNINGS.some((beginning) => facadeModuleId?.endsWith(beginning)),
  );
  if (viewer.length === 0) return;
  const stating = chunks.filter((chunk) => !viewer.includes(chunk) && chunk.code.search(MARK) >= 0);
  const needed = withImports(viewer, bundle).filter((chunk) => !stating.includes(chunk));
  const bytes = needed.reduce((sum, { code }) => sum + brotliCompressSync(code).length, 0);
  for (const chunk of stating) chunk.code = chunk.code.replace(MARK, String(bytes));
}

/** Chunks and all that they import before they can run. */
function withImports(first: readonly Chunk[], bundle: Bundle): Chunk[] {
  const found = new Set(first);
  for (const chunk of found) {
    for (const name of chunk.imports) {
      const next = bundle[name];
      if (next?.type === 'chunk') found.add(next);
    }
  }
  return [...found];
}
