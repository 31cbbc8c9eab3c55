import type { AstroGlobal } from 'astro';

/** `Astro.csp`; missing in `npm run dev`, which sends no policy. */
type ContentPolicy = AstroGlobal['csp'] | undefined;

/**
 * Lets a page run WebAssembly, which the site's Content-Security-Policy forbids. Call it with `Astro.csp` in the
 * page's own front matter: by the time a component is drawn, the head has been written.
 */
export function allowWebAssembly(policy: ContentPolicy): void {
  policy?.insertScriptResource("'wasm-unsafe-eval'");
}

/** Lets a page open 3D models: their decoder is WebAssembly, and the pictures inside them are read as blobs. */
export function allowModels(policy: ContentPolicy): void {
  allowWebAssembly(policy);
  policy?.insertDirective('connect-src blob:');
  policy?.insertDirective('img-src blob:');
}
