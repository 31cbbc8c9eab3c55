import { findAll } from '../find.ts';

const hintsOf = (task: HTMLElement) => findAll(task, '[data-hint]', HTMLDetailsElement);

/** Opens the next hint of a task and returns its words; empty when there is none left. */
export function giveHint(task: HTMLElement): string {
  const next = hintsOf(task).find((hint) => !('given' in hint.dataset));
  if (!next) return '';
  next.dataset['given'] = '';
  next.open = true;
  return next.textContent.trim();
}

/** Takes all hints back. */
export function clearHints(task: HTMLElement): void {
  for (const hint of hintsOf(task)) {
    delete hint.dataset['given'];
    hint.open = false;
  }
}
