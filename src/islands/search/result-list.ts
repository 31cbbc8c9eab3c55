import type { Unit } from '../../domain/search/query.ts';
import type { Hit } from '../../domain/search/ranking.ts';
import { plural, type Words } from '../../i18n/words.ts';
import { part } from './part.ts';
import { resultView, type ResultSurroundings } from './result-view.ts';
import type { SearchIndex } from './search-index.ts';

/** Results shown at once; each loads its own small file. */
const AT_ONCE = 10;

/** What the list shows: hits that are meant, then, when asked for, those that only resemble what was typed. */
export interface Shown {
  index: SearchIndex;
  units: readonly Unit[];
  close: readonly Hit[];
  further: readonly Hit[];
}

/** The results on the page, some at once, with a button for more. */
export class ResultList {
  readonly #root: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #words: Words['search'];
  readonly #surroundings: ResultSurroundings;
  #shown: Shown | undefined;
  /** How many of the close hits, then of the further ones, are on the screen. */
  #count = 0;

  constructor(
    root: HTMLElement,
    template: HTMLTemplateElement,
    words: Words['search'],
    surroundings: ResultSurroundings,
  ) {
    this.#root = root;
    this.#template = template;
    this.#words = words;
    this.#surroundings = surroundings;
    part(root, 'more').addEventListener('click', () => {
      const before = this.#count;
      void this.#showNext().then(() => {
        root.querySelectorAll<HTMLElement>('[data-part="title"]')[before]?.focus();
      });
    });
  }

  /** Shows the first of these hits instead of what was there; undefined clears the list. */
  async show(shown: Shown | undefined): Promise<void> {
    this.#shown = shown;
    this.#count = 0;
    const views = shown && (await this.#views(shown, shown.close.slice(0, AT_ONCE)));
    if (shown !== this.#shown) return;
    part(this.#root, 'further').replaceChildren();
    part(this.#root, 'close').replaceChildren(...(views ?? []));
    this.#count = views?.length ?? 0;
    this.#offerMore();
  }

  async #showNext(): Promise<void> {
    const shown = this.#shown;
    if (!shown) return;
    const { close, further } = shown;
    const isFurther = this.#count >= close.length;
    const from = isFurther ? this.#count - close.length : this.#count;
    const next = (isFurther ? further : close).slice(from, from + AT_ONCE);
    const views = await this.#views(shown, next);
    if (shown !== this.#shown) return;
    part(this.#root, isFurther ? 'further' : 'close').append(...views);
    this.#count += views.length;
    this.#offerMore();
  }

  #views({ index, units }: Shown, hits: readonly Hit[]): Promise<HTMLElement[]> {
    return Promise.all(
      hits.map(async ({ key }) =>
        resultView(this.#template, await index.record(key), units, this.#surroundings),
      ),
    );
  }

  #offerMore(): void {
    const { close = [], further = [] } = this.#shown ?? {};
    const { language } = this.#surroundings;
    const left = close.length - this.#count;
    const leftInAll = left + further.length;
    const more = part(this.#root, 'more');
    more.hidden = leftInAll <= 0;
    more.textContent =
      left > 0
        ? plural(this.#words.more, Math.min(left, AT_ONCE), language)
        : plural(this.#words.further, Math.min(leftInAll, AT_ONCE), language);
    part(this.#root, 'further-part').hidden = left >= 0;
    this.#root.hidden = this.#count === 0;
  }
}
