import { scoreWriting, type Verdict } from '../../domain/task-score.ts';
import { find } from '../find.ts';
import { type Spoken, TaskElement } from './task-element.ts';

/**
 * `<write-task>`: a few sentences of one's own. They stay on this device; the teacher's answer is shown beside them
 * when enough is written. Attribute: `data-min-letters`.
 */
export class WriteTask extends TaskElement {
  protected enhance(): void {
    this.#page.addEventListener('input', () => {
      this.changed();
      this.draft = this.#page.value;
    });
  }

  protected override resume(): void {
    const { draft } = this;
    if (draft === null) return;
    this.changed();
    this.restore([draft]);
  }

  protected answer(): readonly string[] {
    return [this.#page.value];
  }

  protected lacking([text = '']: readonly string[]): string | undefined {
    const { missing } = this.score([text]);
    return missing === 0 ? undefined : this.count(this.words.says.writeMore, missing);
  }

  protected score([text = '']: readonly string[]): Verdict {
    return scoreWriting(text, Number(this.dataset['minLetters']));
  }

  protected restore([text = '']: readonly string[]): void {
    this.#page.value = text;
  }

  protected mark(): Spoken {
    this.#key.open = true;
    return { opening: this.words.says.written, sentence: '' };
  }

  protected unmark(): void {
    this.#key.open = false;
  }

  protected clear(): void {
    this.unmark();
    this.restore([]);
    this.draft = '';
  }

  /** What is written stays, to be written better. */
  protected override restart(): void {
    this.unmark();
  }

  protected prepareRetry(): HTMLElement {
    return this.#page;
  }

  get #page(): HTMLTextAreaElement {
    return find(this, 'textarea', HTMLTextAreaElement);
  }

  get #key(): HTMLDetailsElement {
    return find(this, 'details.key', HTMLDetailsElement);
  }
}
