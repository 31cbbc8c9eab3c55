/**
 * All of the viewer that a page loads before anybody asks for 3D: it states what opening will cost, and fetches the
 * rest on the tap, model and code side by side.
 */
import { fill } from '../../i18n/words.ts';
import { levelFor } from './device-tier.ts';
import { bytesToFetch, sizeInWords } from './download.ts';
import { testLevel } from './test-flag.ts';
import type { ViewerConfig } from './viewer-config.ts';

const holdsView = () => location.hash.startsWith('#view=');

class SalaViewer extends HTMLElement {
  /** A page holds one WebGL context: browsers allow few, and a phone has memory for one. */
  static #current: SalaViewer | undefined;

  #close: (() => void) | undefined;

  connectedCallback(): void {
    const button = this.querySelector<HTMLButtonElement>('[data-open-3d]');
    const written = this.querySelector('[data-viewer-config]')?.textContent;
    if (button === null || written === undefined) return;
    const config: ViewerConfig = JSON.parse(written);
    const open = () => {
      if (this.dataset['state'] === 'poster') window.__viewer = { ready: this.#open(config) };
    };
    button.addEventListener('click', open);
    button.hidden = false;
    if (config.linked) {
      if (holdsView()) this.#show(config.says.linkedView);
      // A link of the page to a view, such as a step of a tour, asks for 3D as the button does.
      addEventListener('hashchange', () => holdsView() && open());
    }
    void this.#stateCost(config);
  }

  disconnectedCallback(): void {
    this.#close?.();
  }

  async #stateCost(config: ViewerConfig): Promise<void> {
    const bytes = await bytesToFetch(config.lods, import.meta.url);
    const { openHere, openSize } = config.says;
    const cost = this.querySelector('[data-open-cost]');
    if (cost === null) return;
    cost.textContent =
      bytes === 0 ? openHere : fill(openSize, { size: sizeInWords(bytes, config.lang) });
  }

  /** Whether the object is on the screen in the end. */
  async #open(config: ViewerConfig): Promise<boolean> {
    const { says } = config;
    SalaViewer.#current?.disconnectedCallback();
    SalaViewer.#current = this;
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('webgl2', {
      alpha: true,
      antialias: true,
      stencil: true, // the faces of a cut
      powerPreference: 'high-performance',
    });
    const level = levelFor(config.lods, testLevel(location.search) ?? 0);
    if (context === null || level === undefined) {
      this.#show(says.noWebgl);
      return false;
    }
    this.dataset['state'] = 'opening';
    this.#show(says.opening);
    const model = fetch(level.url);
    model.catch(() => undefined); // the viewer, once it is here, reads it and says what is wrong
    try {
      const { startViewer } = await import('./viewer.ts');
      const start = { root: this, config, canvas, context, model, level, code: import.meta.url };
      const close = await startViewer(start);
      this.#close = close;
      if (SalaViewer.#current !== this) close(); // another one was opened meanwhile
      return SalaViewer.#current === this;
    } catch (problem) {
      this.dataset['state'] = 'poster';
      const reason = problem instanceof Error && 'reason' in problem ? problem.reason : 'code';
      if (reason === 'code') this.#show(says.codeMissing);
      else this.#show(reason === 'broken' ? says.modelBroken : says.modelMissing);
      context.getExtension('WEBGL_lose_context')?.loseContext();
      return false;
    }
  }

  #show(sentence: string): void {
    const status = this.querySelector('[data-status]');
    if (status !== null) status.textContent = sentence;
  }
}

customElements.define('sala-viewer', SalaViewer);
