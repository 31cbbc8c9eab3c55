import { findAll } from './find.ts';
import { TaskSet } from './task-set.ts';

/**
 * `<task-run>`: shows one task of a `<task-set>` at a time, the one that the address names, else the first unsolved.
 * All links to tasks are plain anchors, so without script the page is simply long.
 */
export class TaskRun extends HTMLElement {
  connectedCallback(): void {
    this.dataset['live'] = '';
    window.addEventListener('hashchange', () => {
      this.#show(this.#named(), true);
    });
    this.#show(this.#named() ?? this.#firstUnsolved(), false);
  }

  get #tasks(): HTMLElement[] {
    return findAll(this, '.task', HTMLElement);
  }

  #named(): HTMLElement | undefined {
    return this.#tasks.find((task) => `#${task.id}` === location.hash);
  }

  #firstUnsolved(): HTMLElement | undefined {
    const set = this.closest('task-set');
    const solved = (task: HTMLElement): boolean =>
      set instanceof TaskSet && set.recordOf(task.id.replace(/^task-/, ''))?.solved === true;
    return this.#tasks.find((task) => !solved(task)) ?? this.#tasks[0];
  }

  #show(shown: HTMLElement | undefined, moveFocus: boolean): void {
    if (!shown) return;
    for (const task of this.#tasks) task.toggleAttribute('data-away', task !== shown);
    for (const link of findAll(this, 'a[data-state-of]', HTMLAnchorElement)) {
      if (link.hash === `#${shown.id}`) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    }
    if (!moveFocus) return;
    window.scrollTo({ top: 0, behavior: 'instant' });
    shown.focus({ preventScroll: true });
  }
}
