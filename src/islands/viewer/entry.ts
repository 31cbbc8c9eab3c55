/**
 * All of the viewer that a page loads before anybody asks for 3D: it states what opening will cost, and fetches the
 * rest on the tap, model and code side by side. Where 3D is more than the device can do, it opens the turntable instead.
 */
import { fill } from '../../i18n/words.ts';
import { bringControls } from './controls.ts';
import { levelFor } from './device-tier.ts';
import { bytesToFetch, sizeInWords } from './download.ts';
import { foundTooSlow, noteTooSlow } from './found-slow.ts';
import type { Beyond } from './interface.ts';
import type { ViewerState } from './state.ts';
import { staysIn3d, testLevel } from './test-flag.ts';
import type { ViewerConfig } from './viewer-config.ts';

const holdsView = () => location.hash.startsWith('#view=');

/** How an object is to be opened. */
interface Opening {
  readonly way: '3d' | 'turntable';
  /** What the visitor had before. */
  readonly before?: ViewerState;
  /** The device has had no memory for more than the first look. */
  readonly lean?: boolean;
  /** Why the turntable comes in the place of 3D. */
  readonly why?: Beyond;
}

class SalaViewer extends HTMLElement {
  /** A page holds one WebGL context: browsers allow few, and a phone has memory for one. */
  static #current: SalaViewer | undefined;

  /** Closes what is open, or calls off what is opening. */
  #leave: () => void = () => undefined;
  /** The turntable came because 3D is too slow: who asks for 3D again gets it all the same. */
  #insists = false;
  /** The HTML of the tools, once it has been asked for. */
  #controls: Promise<void> | undefined;

  connectedCallback(): void {
    const written = this.querySelector('[data-viewer-config]')?.textContent;
    if (written === undefined) return;
    const config: ViewerConfig = JSON.parse(written);
    const open3d = this.#offer('[data-open-3d]', config, { way: '3d' });
    this.#offer('[data-open-turntable]', config, { way: 'turntable' });
    if (config.linked) {
      if (holdsView()) this.#show(config.says.linkedView);
      // A link of the page to a view, such as a step of a tour, asks for 3D as the button does.
      addEventListener('hashchange', () => holdsView() && open3d());
    }
    void this.#stateCost(config);
  }

  disconnectedCallback(): void {
    this.#leave();
  }

  /** Shows the button that opens. @returns what a press on it does */
  #offer(selector: string, config: ViewerConfig, opening: Opening): () => void {
    const open = () => {
      if (this.dataset['state'] !== 'poster') return;
      window.__viewer = { ready: this.#open(config, opening) };
    };
    const button = this.querySelector<HTMLButtonElement>(selector);
    button?.addEventListener('click', open);
    if (button !== null) button.hidden = false;
    return open;
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
  async #open(config: ViewerConfig, opening: Opening): Promise<boolean> {
    if (opening.way === '3d' && this.#mayGiveUp(config) && foundTooSlow()) {
      this.#insists = true;
      return this.#open(config, { ...opening, way: 'turntable', why: 'slow' });
    }
    const focused = this.contains(document.activeElement);
    SalaViewer.#current?.disconnectedCallback();
    SalaViewer.#current = this;
    const left = new AbortController();
    const { signal } = left;
    this.#leave = () => left.abort();
    this.dataset['state'] = 'opening';
    this.#show(config.says.opening);
    const controls = this.#bringControls(config);
    controls.catch(() => undefined); // told where they are needed
    try {
      const close =
        opening.way === '3d'
          ? await this.#openScene(config, opening, signal, controls)
          : await this.#openTurntable(config, opening, signal, controls, focused);
      if (signal.aborted) close();
      else this.#leave = close;
      return !signal.aborted;
    } catch (problem) {
      this.dataset['state'] = 'poster';
      const reason = reasonOf(problem);
      this.#show(signal.aborted ? '' : sentenceOn(reason, config));
      const beyond = reason === 'webgl' || reason === 'memory';
      if (signal.aborted || !beyond || config.turntable === undefined) return false;
      return this.#open(config, { ...opening, way: 'turntable', why: reason });
    }
  }

  async #openScene(
    config: ViewerConfig,
    opening: Opening,
    signal: AbortSignal,
    controls: Promise<void>,
  ) {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('webgl2', {
      alpha: true,
      antialias: true,
      stencil: true, // the faces of a cut
      powerPreference: 'high-performance',
    });
    const level = levelFor(config.lods, testLevel(location.search) ?? 0);
    if (context === null || level === undefined) {
      throw Object.assign(new Error('no WebGL'), { reason: 'webgl' });
    }
    const model = fetch(level.url, { signal });
    model.catch(() => undefined); // the viewer, once it is here, reads it and says what is wrong
    try {
      const { startViewer } = await import('./viewer.ts');
      return await startViewer({
        root: this,
        config,
        canvas,
        context,
        model,
        level,
        code: import.meta.url,
        signal,
        controls,
        before: opening.before ?? null,
        lean: opening.lean === true,
        mayGiveUp: this.#mayGiveUp(config),
        onBeyond: (why, { state, level: reached }) => {
          if (why === 'slow') {
            this.#insists = true;
            noteTooSlow();
          }
          const lean = why === 'memory' && reached > level.level;
          if (lean) void this.#open(config, { way: '3d', before: state, lean });
          else if (config.turntable === undefined) this.#end(config.says.contextGone);
          else void this.#open(config, { way: 'turntable', before: state, why });
        },
      });
    } catch (problem) {
      context.getExtension('WEBGL_lose_context')?.loseContext();
      throw problem;
    }
  }

  #mayGiveUp({ turntable }: ViewerConfig): boolean {
    return turntable !== undefined && !this.#insists && !staysIn3d(location.search);
  }

  async #openTurntable(
    config: ViewerConfig,
    { before, why }: Opening,
    signal: AbortSignal,
    controls: Promise<void>,
    focused: boolean,
  ) {
    const { turntable } = config;
    if (turntable === undefined) throw new Error('This object has no turntable');
    const { startTurntable } = await import('./turntable/turntable.ts');
    return startTurntable({
      root: this,
      config,
      turntable,
      signal,
      controls,
      before: before ?? null,
      why: why ?? null,
      focused,
    });
  }

  /** Brings the HTML of the tools, and the words that they say. */
  #bringControls({ controls, says }: ViewerConfig): Promise<void> {
    const buttons = this.querySelector('[data-open-3d]')?.parentElement;
    if (controls === undefined || !buttons) return Promise.resolve();
    this.#controls ??= bringControls(buttons, controls)
      .then(() => {
        const more = this.querySelector('[data-viewer-says]')?.textContent;
        Object.assign(says, JSON.parse(more ?? '{}'));
      })
      .catch((problem: unknown) => {
        this.#controls = undefined; // the next press tries again
        throw problem;
      });
    return this.#controls;
  }

  #end(sentence: string): void {
    this.#leave();
    this.#show(sentence);
  }

  #show(sentence: string): void {
    const status = this.querySelector('[data-status]');
    if (status !== null) status.textContent = sentence;
  }
}

/** Why an object did not open; what carries no reason is code that did not come. */
const reasonOf = (problem: unknown): unknown =>
  problem instanceof Error && 'reason' in problem ? problem.reason : 'code';

function sentenceOn(reason: unknown, { says }: ViewerConfig): string {
  if (reason === 'webgl') return says.noWebgl;
  if (reason === 'memory') return says.contextGone;
  if (reason === 'missing') return says.modelMissing;
  if (reason === 'pictures') return says.turntableMissing;
  return reason === 'broken' ? says.modelBroken : says.codeMissing;
}

customElements.define('sala-viewer', SalaViewer);
