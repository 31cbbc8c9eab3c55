import { scoreChoice, type Verdict } from '../../domain/task-score.ts';
import { find, findAll } from '../find.ts';
import { type Spoken, TaskElement } from './task-element.ts';

/** `<choose-task>`: one or several right options, feedback for each option chosen. */
export class ChooseTask extends TaskElement {
  get #options(): HTMLElement[] {
    return findAll(this, '[data-option]', HTMLElement);
  }

  protected enhance(): void {
    this.addEventListener('change', (event) => {
      if (isChoice(event)) this.changed();
    });
    // Enter in a radio button would send the form.
    this.addEventListener('submit', (event) => {
      event.preventDefault();
    });
  }

  protected answer(): readonly string[] {
    return this.#options.filter((option) => inputOf(option).checked).map(idOf);
  }

  protected lacking(answer: readonly string[]): string | undefined {
    return answer.length === 0 ? this.words.says.chooseFirst : undefined;
  }

  protected score(answer: readonly string[]): Verdict {
    const options = this.#options.map((option) => ({
      id: idOf(option),
      correct: 'right' in option.dataset,
    }));
    return scoreChoice(options, answer);
  }

  protected restore(answer: readonly string[]): void {
    for (const option of this.#options) inputOf(option).checked = answer.includes(idOf(option));
  }

  protected mark(verdict: Verdict): Spoken {
    const heard: string[] = [];
    for (const option of this.#options) {
      const id = idOf(option);
      const mark = verdict.right.includes(id) ? 'right' : verdict.wrong.includes(id) ? 'wrong' : '';
      if (mark === '') continue;
      option.dataset['mark'] = mark;
      const feedback = find(option, '[data-part="feedback"]', HTMLElement);
      feedback.textContent = this.#feedbackOn(id);
      heard.push(`${textOf(option)}: ${feedback.textContent}`);
    }
    const sentence =
      verdict.missing > 0 && verdict.right.length > 0
        ? this.count(this.words.says.moreToFind, verdict.missing)
        : '';
    return { sentence, alsoHeard: heard.join(' ') };
  }

  protected unmark(): void {
    for (const option of this.#options) {
      delete option.dataset['mark'];
      find(option, '[data-part="feedback"]', HTMLElement).textContent = '';
    }
  }

  protected clear(): void {
    this.unmark();
    this.restore([]);
  }

  protected prepareRetry(verdict: Verdict): HTMLElement | null {
    for (const option of this.#options) {
      if (verdict.wrong.includes(idOf(option))) inputOf(option).checked = false;
    }
    return this.querySelector('[data-option] input');
  }

  /** Feedback stands once in the page, in the answer. */
  #feedbackOn(id: string): string {
    return this.querySelector(`[data-feedback-on="${id}"]`)?.textContent.trim() ?? '';
  }
}

const idOf = (option: HTMLElement): string => option.dataset['option'] ?? '';
/** Whether an option was chosen; the 3D view beside the options has controls of its own. */
export const isChoice = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('[data-option]') !== null;

const inputOf = (option: HTMLElement): HTMLInputElement => find(option, 'input', HTMLInputElement);
const textOf = (option: HTMLElement): string =>
  find(option, '[data-part="text"]', HTMLElement).textContent.trim();
