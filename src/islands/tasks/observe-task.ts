import { placeTapped } from '../../domain/surface-place.ts';
import type { Verdict } from '../../domain/task-score.ts';
import { fill } from '../../i18n/words.ts';
import { find, findAll } from '../find.ts';
import { SurfaceTap } from '../viewer/surface-tap.ts';
import { ChooseTask, isChoice } from './choose-task.ts';
import { clearHints, giveHint } from './hints.ts';
import type { Spoken } from './task-element.ts';

/** The answer of a tap that met none of the places; no id of a place looks like it. */
const ELSEWHERE = '*';

/**
 * `<observe-task>`: find a place on an object. Each place has a number on the picture and a line in the list; in 3D the
 * surface itself is tapped, and a tap within the tolerance of a place chooses that place. Each wrong answer opens the
 * next hint. Attribute: `data-tolerance-cm`.
 */
export class ObserveTask extends ChooseTask {
  /** A tap met none of the places. */
  #elsewhere = false;

  protected override enhance(): void {
    super.enhance();
    this.addEventListener('change', (event) => {
      if (!isChoice(event)) return;
      this.#forgetTap();
      this.#showChoice();
    });
    this.addEventListener(SurfaceTap.TYPE, (event) => {
      if (event instanceof SurfaceTap) this.#point(event);
    });
    this.addEventListener('click', (event) => {
      const pin = event.target instanceof Element ? event.target.closest('[data-pick]') : null;
      if (!pin) return;
      event.preventDefault();
      this.querySelector<HTMLInputElement>(
        `[value="${pin.getAttribute('data-pick') ?? ''}"]`,
      )?.click();
    });
  }

  protected override answer(): readonly string[] {
    return this.#elsewhere ? [ELSEWHERE] : super.answer();
  }

  protected override lacking(answer: readonly string[]): string | undefined {
    return answer.length === 0 ? this.words.says.findFirst : undefined;
  }

  protected override restore(answer: readonly string[]): void {
    super.restore(answer);
    this.#elsewhere = answer.includes(ELSEWHERE);
    this.#showChoice();
  }

  protected override mark(verdict: Verdict): Spoken {
    const { alsoHeard = '' } = super.mark(verdict);
    const sentence = this.#elsewhere
      ? find(this, '[data-part="elsewhere"]', HTMLElement).textContent.trim()
      : '';
    const hint = verdict.correct ? '' : giveHint(this);
    return { sentence, alsoHeard: `${alsoHeard} ${hint}` };
  }

  protected override clear(): void {
    super.clear();
    this.#forgetTap();
    clearHints(this);
  }

  protected override prepareRetry(verdict: Verdict): HTMLElement | null {
    const choice = super.prepareRetry(verdict);
    this.#forgetTap();
    this.#showChoice();
    return this.querySelector<HTMLElement>('[data-state="open"] [data-stage]') ?? choice;
  }

  #point({ surface }: SurfaceTap): void {
    const places = findAll(this, '[data-option]', HTMLElement).map((option) => ({
      id: option.dataset['option'] ?? '',
      text: find(option, '[data-part="text"]', HTMLElement).textContent.trim(),
    }));
    const positions: Record<string, [number, number, number][]> = JSON.parse(
      this.dataset['positions'] ?? '{}',
    );
    const met = placeTapped(
      places.map(({ id }) => ({ id, positions: positions[id] ?? [] })),
      surface.point,
      Number(this.dataset['toleranceCm']),
    );
    this.changed();
    this.restore([met ?? ELSEWHERE]);
    this.dataset['pointed'] = '';
    const { pointed, pointedElsewhere } = this.words.says;
    const text = places.find(({ id }) => id === met)?.text;
    this.announce(text === undefined ? pointedElsewhere : fill(pointed, { text }));
  }

  /** The number on the picture shows what is chosen in the list. */
  #showChoice(): void {
    const chosen = super.answer();
    for (const pin of this.querySelectorAll('[data-pick]'))
      pin.toggleAttribute('data-chosen', chosen.includes(pin.getAttribute('data-pick') ?? ''));
  }

  #forgetTap(): void {
    this.#elsewhere = false;
    delete this.dataset['pointed'];
  }
}
