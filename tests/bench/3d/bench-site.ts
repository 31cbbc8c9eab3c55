import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { sha256 } from '../../../src/media/model/pictures.ts';
import type { Contender } from './measure.ts';
import type { Subject } from './subject.ts';

/** model-viewer in a package of its own, so that neither the site nor the tests carry it. */
const ANCHOR = 'tests/bench/model-viewer';

/** Installs model-viewer as its lock file says. @returns its version */
export function installAnchor(): string {
  // Its bundle brings three; the peer dependency would bring it twice.
  execFileSync('npm', ['ci', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: ANCHOR,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { version } = createRequire(import.meta.url)(
    join(process.cwd(), ANCHOR, 'node_modules/@google/model-viewer/package.json'),
  );
  return String(version);
}

/** Builds the museum of a content folder into `site`. */
export function buildBenchSite(content: string, site: string): void {
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    env: { ...process.env, SALA_CONTENT: content, SALA_OUT: site, SALA_COLLECTOR: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Adds, beside the built pages, what is measured against them: model-viewer's page, and ours with the very same file. */
export async function addBenchPages(
  site: string,
  content: string,
  subject: Subject,
  page: string,
): Promise<void> {
  const { id, plain, manifest } = subject;
  const folder = join(site, 'bench', id);
  await mkdir(join(folder, 'same'), { recursive: true });
  const built = join(ANCHOR, 'node_modules/@google/model-viewer/dist/model-viewer.min.js');
  await copyFile(built, join(site, 'bench/model-viewer.min.js'));
  await writeFile(join(folder, 'plain.glb'), plain.bytes);
  const poster = manifest.posters.find(({ width, type }) => width === 800 && type === 'image/webp');
  if (poster === undefined) throw new Error(`${id}: no poster of 800 px`);
  await copyFile(join(content, 'objects', id, 'model', poster.file), join(folder, 'poster.webp'));
  await writeFile(join(folder, 'index.html'), anchorPage(manifest.view));

  const lod = { level: 0, url: `/bench/${id}/plain.glb`, bytes: plain.bytes.length };
  const ours = await readFile(join(site, page, 'index.html'), 'utf8');
  const same = ours.replace(
    /(<script type="application\/json" data-viewer-config>)(.*?)(<\/script>)/s,
    (_all, before: string, config: string, after: string) => {
      const lods = [{ ...lod, sha256: sha256(plain.bytes) }];
      return (
        before + JSON.stringify({ ...JSON.parse(config), lods }).replaceAll('<', '\\u003c') + after
      );
    },
  );
  if (same === ours) throw new Error(`${page}: no viewer in it`);
  await writeFile(join(folder, 'same/index.html'), same);
}

/**
 * model-viewer as its documentation advises where a model is large: its script in the page, a poster, the model
 * loaded when somebody asks. The hand that shows how to turn is left out, so that it can rest.
 */
function anchorPage({
  azimuth,
  elevation,
  distance,
  target,
  fov,
}: Subject['manifest']['view']): string {
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>model-viewer</title>
  <link rel="icon" href="data:,">
  <script type="module" src="/bench/model-viewer.min.js"></script>
  <style>
    body { margin: 0; background: #6b6661; }
    model-viewer { width: 100vw; height: 100vw; background: #6b6661; }
    model-viewer img, model-viewer button { position: absolute; inset: 0; width: 100%; height: 100%; }
    model-viewer button { border: 0; background: none; }
  </style>
  <model-viewer src="plain.glb" alt="The object" loading="lazy" reveal="manual" camera-controls touch-action="pan-y"
    interaction-prompt="none" camera-orbit="${azimuth}deg ${90 - elevation}deg ${distance}m"
    camera-target="${target.map((metres) => `${metres}m`).join(' ')}" field-of-view="${fov}deg"
    max-camera-orbit="Infinity 180deg Infinity">
    <img slot="poster" src="poster.webp" alt="">
    <button slot="poster" type="button" aria-label="Open"></button>
  </model-viewer>
  <script type="module">
    const viewer = document.querySelector('model-viewer');
    window.opened = new Promise((open) => viewer.addEventListener('poster-dismissed', open));
    document.querySelector('button').addEventListener('click', () => viewer.dismissPoster());
  </script>
</html>
`;
}

declare global {
  interface Window {
    /** On model-viewer's page: the poster has gone. */
    opened?: Promise<unknown>;
  }
}

/** The three ways in which a subject is opened. */
export function contendersOf(
  origin: string,
  { id }: Subject,
  page: string,
): readonly [Contender, Contender, Contender] {
  // A slow machine would be shown the turntable after a few frames; here 3D itself is timed.
  const stays = '?viewer-test=live';
  const ours = {
    opener: '[data-open-3d]',
    stage: '[data-stage]',
    poster: 'sala-viewer img',
    opened: async () => {
      await window.__viewer?.ready;
    },
  };
  return [
    { ...ours, name: 'ours', address: `${origin}${page}${stays}` },
    { ...ours, name: 'same', address: `${origin}/bench/${id}/same/${stays}` },
    {
      name: 'anchor',
      address: `${origin}/bench/${id}/`,
      opener: 'model-viewer > button',
      stage: 'model-viewer',
      poster: 'model-viewer img',
      opened: async () => {
        await window.opened;
      },
    },
  ];
}
