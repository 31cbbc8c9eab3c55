import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright';
import { z } from 'zod';
import { keptFile } from '../../published-files.ts';
import { openChromium } from './chromium.ts';
import {
  STUDIO_RECIPE,
  type DrawingShot,
  type FullView,
  type Points,
  type Shot,
  type Stage,
  type Studio,
} from './shot.ts';

const idList = z.array(z.string());

/** Nobody answers here: every request of the page is answered from memory. */
const HOST = 'http://studio.invalid/';
/** The museum's own, so that a scale bar looks the same on every machine. */
const FONT = fileURLToPath(
  import.meta.resolve('@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-500-normal.woff2'),
);
const HTML =
  '<!doctype html><meta charset="utf-8"><title>Studio</title><script type="module" src="page.js"></script>';

/**
 * A model under the vitrine's lamps. What was photographed once is kept; a Chromium is opened only when something
 * is not there yet.
 */
export class ChromiumStudio implements Studio {
  readonly #glb: Uint8Array;
  readonly #stage: Stage;
  readonly #keeps: boolean;
  readonly #hash: string;
  #browser: Browser | undefined;
  #page: Promise<Page> | undefined;

  /**
   * @param glb the placed model; meshopt and WebP are understood
   * @param options.keeps whether what was photographed before is taken from the cache
   */
  constructor(glb: Uint8Array, stage: Stage, { keeps = true } = {}) {
    this.#glb = glb;
    this.#keeps = keeps;
    this.#stage = stage;
    this.#hash = createHash('sha256')
      .update(glb)
      .update(JSON.stringify([STUDIO_RECIPE, stage]))
      .digest('hex');
  }

  /**
   * @returns PNG
   * @throws ModelRefused without a Chromium
   */
  photograph(shot: Shot): Promise<Buffer> {
    return this.#kept('png', shot, async (page) =>
      bytesOf(await page.evaluate((given) => window.studio.photograph(given), shot)),
    );
  }

  /**
   * @returns PNG
   * @throws ModelRefused without a Chromium
   */
  draw(shot: DrawingShot): Promise<Buffer> {
    return this.#kept('png', shot, async (page) =>
      bytesOf(await page.evaluate((given) => window.studio.draw(given), shot)),
    );
  }

  /** Ids of those points that the model itself hides from this view. */
  async hidden(view: FullView, points: Points): Promise<string[]> {
    const ids = await this.#kept('json', [view, points], async (page) => {
      const found = await page.evaluate(([from, at]) => window.studio.hidden(from, at), [
        view,
        points,
      ] as const);
      return Buffer.from(JSON.stringify(found));
    });
    return idList.parse(JSON.parse(ids.toString()));
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    this.#browser = this.#page = undefined;
  }

  async #kept(
    extension: string,
    order: unknown,
    make: (page: Page) => Promise<Buffer>,
  ): Promise<Buffer> {
    const hash = createHash('sha256').update(this.#hash).update(JSON.stringify(order));
    const name = `studio-${hash.digest('hex').slice(0, 24)}.${extension}`;
    const photograph = async () => {
      this.#page ??= this.#open();
      return make(await this.#page);
    };
    return this.#keeps ? readFile(await keptFile(name, photograph)) : photograph();
  }

  async #open(): Promise<Page> {
    const script = await bundlePage();
    this.#browser = await openChromium();
    const page = await this.#browser.newPage();
    const files: Record<string, { contentType: string; body: string | Buffer }> = {
      '': { contentType: 'text/html', body: HTML },
      'page.js': { contentType: 'text/javascript', body: script },
      'font.woff2': { contentType: 'font/woff2', body: await readFile(FONT) },
      'model.glb': { contentType: 'model/gltf-binary', body: Buffer.from(this.#glb) },
    };
    await page.route('**/*', (route) => {
      const file = files[route.request().url().replace(HOST, '')];
      return file ? route.fulfill(file) : route.abort();
    });
    page.setDefaultTimeout(600_000);
    await page.goto(HOST);
    await page.waitForFunction(() => 'studio' in window);
    await page.evaluate((given) => window.studio.load('model.glb', given), this.#stage);
    return page;
  }
}

/** The bytes of a data address. */
const bytesOf = (address: string) => Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');

async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('\n');
}
