import type { Verdict } from '../../domain/task-score.ts';
import { numerals } from '../../i18n/numerals.ts';
import { plural, type Plural } from '../../i18n/words.ts';
import { find } from '../find.ts';
import { TaskSet, type TaskWords } from './task-set.ts';

/** What a verdict says: a sentence to see, and feedback that is seen elsewhere but must be heard here too. */
export interface Spoken {
  /** In place of “Right.” and the like. */
  readonly opening?: string;
  readonly sentence: string;
  readonly alsoHeard?: string;
}

/**
 * A task on the page. The server's HTML is complete without script (question, options, answer in `<details>`);
 * this adds checking, feedback and memory. Each kind of task says how it is answered and marked.
 * Without a `<task-set>` around it, it stays as the server made it.
 */
export abstract class TaskElement extends HTMLElement {
  #set: TaskSet | undefined;
  #verdict: Verdict | undefined;
  #button: HTMLButtonElement | undefined;
  #status: HTMLElement | undefined;
  #live: HTMLElement | undefined;

  /** Makes the controls, once. Call `changed` whenever the pupil changes the answer. */
  protected abstract enhance(): void;
  /** The answer as it stands. */
  protected abstract answer(): readonly string[];
  /** What is still to be done before the answer can be checked. */
  protected abstract lacking(answer: readonly string[]): string | undefined;
  protected abstract score(answer: readonly string[]): Verdict;
  /** Puts an earlier answer back; parts that no longer exist are left out. */
  protected abstract restore(answer: readonly string[]): void;
  /** Marks the parts of the answer and tells what the verdict says. */
  protected abstract mark(verdict: Verdict): Spoken;
  protected abstract unmark(): void;
  /** Back to the untouched task. */
  protected abstract clear(): void;
  /** Puts back what was begun and not checked, where the kind of task keeps it. */
  protected resume(): void {
    // Most answers are given in a moment.
  }

  /** Begins again after a right answer. */
  protected restart(): void {
    this.clear();
  }

  /** Makes ready for another try; returns the control to go on with. */
  protected abstract prepareRetry(verdict: Verdict): HTMLElement | null;

  connectedCallback(): void {
    const set = this.closest('task-set');
    if (!(set instanceof TaskSet) || this.#set) return;
    this.#set = set;
    this.#status = find(this, '[data-part="status"]', HTMLElement);
    this.#live = find(this, '[data-part="live"]', HTMLElement);
    this.#button = find(this, '[data-part="check"]', HTMLButtonElement);
    this.#button.addEventListener('click', () => {
      if (this.#verdict) this.#retry(this.#verdict);
      else this.#check();
    });
    set.addEventListener(TaskSet.CLEARED, () => {
      this.#forget();
      delete this.dataset['tried'];
      this.clear();
    });
    this.enhance();
    this.dataset['live'] = '';
    const record = set.recordOf(this.taskId);
    if (record) {
      this.restore(record.answer);
      this.#show(this.score(this.answer()));
    }
    this.resume();
  }

  protected get taskId(): string {
    return this.dataset['task'] ?? '';
  }

  /** A text that is begun and not checked. */
  protected get draft(): string | null {
    return this.#set?.drafts.of(this.taskId) ?? null;
  }

  protected set draft(text: string) {
    this.#set?.drafts.keep(this.taskId, text);
  }

  protected get words(): TaskWords {
    if (!this.#set) throw new Error('A task speaks only inside a <task-set>');
    return this.#set.words;
  }

  protected count(forms: Plural, number: number): string {
    return plural(forms, number, this.#set?.language ?? 'en');
  }

  protected number(value: number, digits: Intl.NumberFormatOptions = {}): string {
    return numerals(this.#set?.language ?? 'en', digits).format(value);
  }

  /** Tells a screen reader what just happened. */
  protected announce(sentence: string): void {
    if (this.#live) this.#live.textContent = sentence;
  }

  /** The answer was changed: an earlier verdict no longer holds. */
  protected changed(): void {
    if (this.#verdict) this.unmark();
    this.#forget();
  }

  #check(): void {
    const answer = this.answer();
    const lacking = this.lacking(answer);
    if (lacking !== undefined) {
      this.#say({ sentence: lacking });
      return;
    }
    const verdict = this.score(answer);
    this.#set?.keep(this.taskId, answer, verdict);
    this.#show(verdict);
  }

  #show(verdict: Verdict): void {
    const { says, again, tryAgain } = this.words;
    this.#verdict = verdict;
    this.dataset['verdict'] = verdict.correct ? 'right' : 'wrong';
    this.dataset['tried'] = '';
    if (this.#button) this.#button.textContent = verdict.correct ? again : tryAgain;
    const usual = verdict.correct
      ? says.right
      : verdict.right.length > 0
        ? says.partly
        : says.notYet;
    const { opening = usual, sentence, alsoHeard } = this.mark(verdict);
    this.#say({
      sentence: `${opening} ${sentence}`.trim(),
      ...(alsoHeard === undefined ? {} : { alsoHeard }),
    });
  }

  #say({ sentence, alsoHeard }: Spoken): void {
    if (!this.#status) return;
    const heard = document.createElement('span');
    heard.className = 'unseen';
    heard.textContent = alsoHeard === undefined ? '' : ` ${alsoHeard}`;
    this.#status.replaceChildren(sentence, heard);
  }

  #retry(verdict: Verdict): void {
    this.unmark();
    this.#forget();
    if (verdict.correct) this.restart();
    this.prepareRetry(verdict)?.focus();
  }

  #forget(): void {
    this.#verdict = undefined;
    delete this.dataset['verdict'];
    this.#status?.replaceChildren();
    if (this.#button) this.#button.textContent = this.words.check;
  }
}
