import { numerals } from '../../i18n/numerals.ts';
import { fill, plural, type Words } from '../../i18n/words.ts';
import { pagefindIndex } from './pagefind-index.ts';
import { part } from './part.ts';
import { ResultList } from './result-list.ts';
import { asked, asking, type Asked } from './search-address.ts';
import { search, type Answer } from './search-engine.ts';
import type { SearchIndex } from './search-index.ts';
import { note } from '../../visits/hook/note.ts';
import { searchedTerm } from './searched-term.ts';
import { writeTypeChoice } from './type-choice.ts';

/** Milliseconds without a key before what is typed is searched. */
const PAUSE = 300;
/** Milliseconds without a key after which a search counts as one. */
const REST = 3000;

interface Results {
  index: SearchIndex;
  answer: Answer;
}

/**
 * The search page, `<search-page>`: searches what its form or its address asks for. The page around it holds the
 * form, the places for results and the words; without this script, doors to everything stand there instead.
 */
export class SearchPage extends HTMLElement {
  #asked: Asked = { query: '' };
  #index: Promise<SearchIndex> | undefined;
  #results: Results | undefined;
  #list: ResultList | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  readonly #noted = new Set<string>();

  connectedCallback(): void {
    const field = this.querySelector('input');
    const form = this.querySelector('form');
    const template = this.querySelector('template');
    if (!field || !form || !template) throw new Error('the search page lacks its form');
    this.#list = new ResultList(part(this, 'results'), template, this.#words(), {
      language: this.#language(),
      base: this.dataset['base'] ?? '',
      types: this.#words().type,
    });

    form.addEventListener('submit', (event) => {
      event.preventDefault();
      history.pushState(null, '', asking(new URL(location.href), { query: field.value.trim() }));
      this.#answerAddress();
    });
    field.addEventListener('input', () => {
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => {
        history.replaceState(
          null,
          '',
          asking(new URL(location.href), { query: field.value.trim() }),
        );
        this.#answerAddress();
      }, PAUSE);
    });
    part(this, 'types').addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#chooseType(target.value);
    });
    window.addEventListener('popstate', () => {
      this.#answerAddress();
    });
    this.#answerAddress();
    field.value = this.#asked.query;
  }

  /** Searches what the address asks for. */
  #answerAddress(): void {
    clearTimeout(this.#pause);
    const wanted = asked(new URL(location.href));
    this.#asked = wanted;
    this.#tellLanguageSwitch();
    part(this, 'alone').hidden = true;
    void this.#answer(wanted);
  }

  async #answer(wanted: Asked): Promise<void> {
    const words = this.#words();
    if (wanted.query === '') {
      await this.#show(undefined, '');
      return;
    }
    if (!this.#results) part(this, 'status').textContent = words.searching;
    try {
      this.#index ??= pagefindIndex(new URL(this.dataset['index'] ?? '', location.href).href);
      const index = await this.#index;
      const answer = await search(index, wanted.query);
      // What was typed since then is answered instead.
      if (wanted === this.#asked) {
        await this.#show({ index, answer }, this.#told(answer));
        this.#noteWhenAtRest(index, answer);
      }
    } catch (error) {
      this.#index = undefined;
      console.warn(error);
      if (wanted === this.#asked) await this.#show(undefined, words.failed);
    }
  }

  /** What somebody stopped at is what was searched for; letters on the way there are not. */
  #noteWhenAtRest(index: SearchIndex, answer: Answer): void {
    clearTimeout(this.#rest);
    const { query } = this.#asked;
    if (this.#noted.has(query)) return;
    this.#rest = setTimeout(() => {
      this.#noted.add(query);
      void searchedTerm(index, answer, query).then((term) =>
        note(answer.close.length > 0 ? 'search-found' : 'search-nothing', term),
      );
    }, REST);
  }

  async #show(results: Results | undefined, status: string): Promise<void> {
    this.#results = results;
    this.#writeTypes();
    this.#offerAlone(results?.answer.alone ?? []);
    await this.#list?.show(this.#ofChosenType());
    part(this, 'status').textContent = status;
    part(this, 'doors').hidden = (results?.answer.close.length ?? 0) > 0;
  }

  #told({ close, correction }: Answer): string {
    const { query } = this.#asked;
    const words = this.#words();
    if (close.length === 0) return `${fill(words.nothing, { query })} ${words.nothingHint}`;
    if (correction) return fill(words.corrected, { ...correction });
    return fill(plural(words.found, close.length, this.#language()), { query });
  }

  #offerAlone(found: readonly string[]): void {
    const place = part(this, 'alone');
    place.hidden = found.length === 0;
    const links = found.map((word) => {
      const link = document.createElement('a');
      link.href = asking(new URL(location.href), { query: word }).href;
      link.textContent = word;
      return link;
    });
    place.replaceChildren(this.#words().alone, ...links.flatMap((link) => [' ', link]));
  }

  #chooseType(value: string): void {
    const address = new URL(location.href);
    address.searchParams.set('type', value);
    this.#asked = asked(address);
    history.replaceState(null, '', asking(address, this.#asked));
    this.#tellLanguageSwitch();
    void this.#list?.show(this.#ofChosenType());
  }

  #writeTypes(): void {
    const words = this.#words();
    const number = numerals(this.#language());
    const hits = this.#results?.answer.close ?? [];
    if (!hits.some(({ type }) => type === this.#asked.type)) delete this.#asked.type;
    writeTypeChoice(
      part(this, 'types'),
      hits,
      this.#asked.type,
      (type, count) =>
        `${type === undefined ? words.all : words.type[type]} ${number.format(count)}`,
    );
  }

  #ofChosenType() {
    if (!this.#results) return undefined;
    const { index, answer } = this.#results;
    const { type } = this.#asked;
    const isChosen = (hit: { type: string }): boolean => type === undefined || hit.type === type;
    return {
      index,
      units: answer.units,
      close: answer.close.filter(isChosen),
      further: answer.further.filter(isChosen),
    };
  }

  /** The language switch asks for the same in the other language. */
  #tellLanguageSwitch(): void {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.language-switch a'))
      link.href = asking(new URL(link.href), this.#asked).href;
  }

  #words(): Words['search'] {
    const words: Words['search'] = JSON.parse(this.dataset['words'] ?? '{}');
    return words;
  }

  #language(): string {
    return document.documentElement.lang;
  }
}
