import {
  type Progress,
  summaryOf,
  type TaskRecord,
  withAnswer,
} from '../../domain/task-progress.ts';
import type { Verdict } from '../../domain/task-score.ts';
import { numerals } from '../../i18n/numerals.ts';
import { fill, type Words } from '../../i18n/words.ts';
import { recordEvidence } from '../../visits/hook/record.ts';
import { find, findAll } from '../find.ts';
import { DraftStore } from './draft-store.ts';
import { ProgressStore } from './progress-store.ts';

/** What the tasks say while they are worked on, in the page's language. */
export interface TaskWords {
  check: string;
  tryAgain: string;
  again: string;
  says: Words['task']['says'];
}

/**
 * `<task-set>`: the tasks of one programme on a page. Keeps answers in this browser, shows how far one has come and
 * clears everything when asked. Attributes: `data-scope` (museum and programme), `data-programme`, `data-grade`,
 * `data-language`, `data-words` (JSON of TaskWords).
 */
export class TaskSet extends HTMLElement {
  /** Sent when all answers are deleted. */
  static readonly CLEARED = 'tasks-cleared';

  #words: TaskWords | undefined;
  #store: ProgressStore | undefined;
  #drafts: DraftStore | undefined;

  connectedCallback(): void {
    for (const part of findAll(this, '[data-needs-script]', HTMLElement)) part.hidden = false;
    this.#setUpClearing();
    this.#showProgress();
  }

  get language(): string {
    return this.dataset['language'] ?? 'en';
  }

  get words(): TaskWords {
    const words: TaskWords = this.#words ?? JSON.parse(this.dataset['words'] ?? '');
    this.#words = words;
    return words;
  }

  get #progress(): ProgressStore {
    this.#store ??= new ProgressStore(this.dataset['scope'] ?? '');
    return this.#store;
  }

  /** What is written in its tasks and not yet checked. */
  get drafts(): DraftStore {
    this.#drafts ??= new DraftStore(this.dataset['scope'] ?? '');
    return this.#drafts;
  }

  recordOf(task: string): TaskRecord | undefined {
    return this.#progress.read()[task];
  }

  /** Keeps an answer, and tells the museum only that a task of this programme was answered. */
  keep(task: string, answer: readonly string[], verdict: Verdict): void {
    this.#progress.write(withAnswer(this.#progress.read(), task, answer, verdict));
    this.drafts.keep(task, '');
    this.#showProgress();
    const { programme, grade } = this.dataset;
    recordEvidence('demonstrated', { programme, grade: Number(grade) });
  }

  #setUpClearing(): void {
    const open = this.querySelector('[data-part="reset"]');
    if (!(open instanceof HTMLButtonElement)) return;
    const dialog = find(this, '[data-part="reset-dialog"]', HTMLDialogElement);
    open.addEventListener('click', () => {
      dialog.returnValue = '';
      dialog.showModal();
    });
    dialog.addEventListener('close', () => {
      if (dialog.returnValue !== 'reset') return;
      this.#progress.clear();
      this.dispatchEvent(new CustomEvent(TaskSet.CLEARED));
      this.#showProgress();
      find(this, '[data-part="reset-note"]', HTMLElement).textContent = this.words.says.resetDone;
    });
  }

  #showProgress(): void {
    const progress = this.#progress.read();
    const { says } = this.words;
    const number = numerals(this.language);
    const ids = findAll(this, '[data-task]', HTMLElement).map((task) => task.dataset['task'] ?? '');
    const { solved, total } = summaryOf(progress, ids);
    const sentence =
      total > 0 && solved === total
        ? says.allSolved
        : fill(says.progress, { solved: number.format(solved), total: number.format(total) });
    for (const line of findAll(this, '[data-part="progress"]', HTMLElement))
      line.textContent = sentence;
    for (const bar of findAll(this, 'progress', HTMLProgressElement)) {
      bar.max = total;
      bar.value = solved;
    }
    for (const link of findAll(this, '[data-state-of]', HTMLElement))
      this.#showState(link, progress);
  }

  #showState(link: HTMLElement, progress: Progress): void {
    const record = progress[link.dataset['stateOf'] ?? ''];
    const { says } = this.words;
    const [state, sentence] = record?.solved
      ? ['solved', says.stateSolved]
      : record
        ? ['tried', says.stateTried]
        : ['open', says.stateOpen];
    link.dataset['state'] = state;
    find(link, '[data-part="state"]', HTMLElement).textContent = sentence;
  }
}
