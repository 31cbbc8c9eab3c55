import { find, findAll } from '../find.ts';
import { TaskSet } from './task-set.ts';

/**
 * `<task-run>`: shows one task of a `<task-set>` at a time, the one that the address names, else the first unsolved.
 * All links to tasks are plain anchors, so without script the page is simply long.
 */
export class TaskRun extends HTMLElement {
  connectedCallback(): void {
    this.dataset['oneAtATime'] = '';
    window.addEventListener('hashchange', () => {
      this.#show(this.#named(), true);
    });
    this.#show(this.#named() ?? this.#firstUnsolved(), false);
  }

  get #pages(): HTMLElement[] {
    return findAll(this, '[data-task-page]', HTMLElement);
  }

  #named(): HTMLElement | undefined {
    return this.#pages.find((page) => `#${articleOf(page).id}` === location.hash);
  }

  #firstUnsolved(): HTMLElement | undefined {
    const set = this.closest('task-set');
    const solved = (page: HTMLElement): boolean => {
      const id = find(page, '[data-task]', HTMLElement).dataset['task'] ?? '';
      return set instanceof TaskSet && set.recordOf(id)?.solved === true;
    };
    return this.#pages.find((page) => !solved(page)) ?? this.#pages[0];
  }

  #show(shown: HTMLElement | undefined, moveFocus: boolean): void {
    if (!shown) return;
    for (const page of this.#pages) page.toggleAttribute('data-away', page !== shown);
    const article = articleOf(shown);
    for (const link of findAll(this, 'a[data-state-of]', HTMLAnchorElement)) {
      if (link.hash === `#${article.id}`) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    }
    if (!moveFocus) return;
    window.scrollTo({ top: 0, behavior: 'instant' });
    article.focus({ preventScroll: true });
  }
}

const articleOf = (page: HTMLElement): HTMLElement => find(page, '.task', HTMLElement);
