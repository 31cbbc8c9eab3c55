import { readCentimetres, scoreLength, type Verdict } from '../../domain/task-score.ts';
import { fill } from '../../i18n/words.ts';
import { find } from '../find.ts';
import { TapeRead } from '../viewer/tape-read.ts';
import { clearHints, giveHint } from './hints.ts';
import { type Spoken, TaskElement } from './task-element.ts';

/**
 * `<measure-task>`: a length on an object, by the tape of the 3D view, which writes it down, or read from a drawing and
 * typed. Each wrong answer opens the next hint. Attributes: `data-length-cm`, `data-tolerance-cm`.
 */
export class MeasureTask extends TaskElement {
  /** What the tape has written. */
  #taped = '';

  protected enhance(): void {
    this.#field.addEventListener('input', () => {
      this.changed();
    });
    this.addEventListener(TapeRead.TYPE, (event) => {
      if (event instanceof TapeRead) this.#write(event.length);
    });
  }

  protected answer(): readonly string[] {
    return [this.#field.value];
  }

  protected lacking([text = '']: readonly string[]): string | undefined {
    return readCentimetres(text) === undefined ? this.words.says.measureFirst : undefined;
  }

  protected score([text = '']: readonly string[]): Verdict {
    const { lengthCm, toleranceCm } = this.dataset;
    return scoreLength(readCentimetres(text) ?? 0, Number(lengthCm), Number(toleranceCm));
  }

  protected restore([text = '']: readonly string[]): void {
    this.#field.value = text;
  }

  protected mark({ correct }: Verdict): Spoken {
    const { tooLong, tooShort } = this.words.says;
    const found = readCentimetres(this.#field.value) ?? 0;
    const feedback = find(this, `[data-part="${correct ? 'right' : 'wrong'}"]`, HTMLElement);
    feedback.hidden = false;
    this.#field.setAttribute('aria-invalid', String(!correct));
    return {
      sentence: correct ? '' : found > Number(this.dataset['lengthCm']) ? tooLong : tooShort,
      alsoHeard: `${feedback.textContent.trim()} ${correct ? '' : giveHint(this)}`,
    };
  }

  protected unmark(): void {
    for (const part of ['right', 'wrong'])
      find(this, `[data-part="${part}"]`, HTMLElement).hidden = true;
    this.#field.removeAttribute('aria-invalid');
  }

  protected clear(): void {
    this.unmark();
    this.restore([]);
    clearHints(this);
  }

  protected prepareRetry(): HTMLElement {
    return this.querySelector<HTMLElement>('[data-state="open"] [data-stage]') ?? this.#field;
  }

  /** What the tape says, in metres, is the answer; taken away, it takes along what it had written. */
  #write(length: number | undefined): void {
    if (length === undefined && this.#field.value !== this.#taped) return;
    this.changed();
    this.#taped =
      length === undefined
        ? ''
        : this.number(length * 100, { useGrouping: false, maximumFractionDigits: 1 });
    this.#field.value = this.#taped;
    if (length === undefined) return;
    this.announce(fill(this.words.says.measured, { length: this.#field.value }));
  }

  get #field(): HTMLInputElement {
    return find(this, 'input', HTMLInputElement);
  }
}
