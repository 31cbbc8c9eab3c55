import { scoreOrder, type Verdict } from '../../domain/task-score.ts';
import { fill } from '../../i18n/words.ts';
import { scrollAtEdges } from './edge-scroll.ts';
import { find, findAll } from '../find.ts';
import { type Drag, letDrag } from './pointer-drag.ts';
import { letPointAtParts } from './pointed-parts.ts';
import { type Spoken, TaskElement } from './task-element.ts';

/**
 * `<order-task>`: put lines in order, by the arrow buttons of each line, by dragging its handle, or with a mouse by
 * dragging the line itself. A line is moved by moving its neighbours around it, so that it never loses the focus
 * or the pointer. Where the lines are parts of an object, those pointed at one after the other take the first places.
 */
export class OrderTask extends TaskElement {
  #list: HTMLElement | undefined;
  /** The order in which the server shuffled the lines. */
  #shuffled: readonly string[] = [];
  /** Lines whose parts were pointed at, in that order. */
  #pointed: readonly HTMLElement[] = [];

  get #items(): HTMLElement[] {
    return findAll(this, '[data-item]', HTMLElement);
  }

  protected enhance(): void {
    const list = find(this, '[data-part="items"]', HTMLElement);
    this.#list = list;
    this.#shuffled = this.answer();
    for (const item of this.#items) this.#addControls(item);
    this.#showEnds();
    letDrag(list, (press) => this.#startDrag(press));
    letPointAtParts(this, (line) => this.#point(line));
  }

  protected answer(): readonly string[] {
    return this.#items.map(idOf);
  }

  protected lacking(): undefined {
    return undefined;
  }

  protected score(answer: readonly string[]): Verdict {
    const key = findAll(this, '[data-key-item]', HTMLElement);
    return scoreOrder(
      key.map((item) => item.dataset['keyItem'] ?? ''),
      answer,
    );
  }

  protected restore(answer: readonly string[]): void {
    const place = (item: HTMLElement): number => answer.indexOf(idOf(item));
    this.#list?.append(...this.#items.toSorted((a, b) => place(a) - place(b)));
    this.#showEnds();
  }

  protected mark(verdict: Verdict): Spoken {
    const { says } = this.words;
    for (const item of this.#items) {
      const right = verdict.right.includes(idOf(item));
      item.dataset['mark'] = right ? 'right' : 'wrong';
      if (!verdict.correct)
        find(item, '[data-part="mark"]', HTMLElement).textContent = right
          ? says.mayStay
          : says.hasToMove;
    }
    const feedback = find(
      this,
      `[data-feedback="${verdict.correct ? 'right' : 'wrong'}"]`,
      HTMLElement,
    );
    const counted = verdict.correct ? '' : this.count(says.toMove, verdict.wrong.length);
    return { sentence: `${counted} ${feedback.textContent.trim()}` };
  }

  protected unmark(): void {
    for (const item of this.#items) {
      delete item.dataset['mark'];
      find(item, '[data-part="mark"]', HTMLElement).textContent = '';
    }
  }

  protected clear(): void {
    this.unmark();
    this.#forgetPointed();
    this.restore(this.#shuffled);
  }

  protected prepareRetry(verdict: Verdict): HTMLElement | null {
    this.#forgetPointed();
    const stage = this.querySelector<HTMLElement>('[data-state="open"] [data-stage]');
    if (stage) return stage;
    const item = this.#items.find((candidate) => verdict.wrong.includes(idOf(candidate)));
    return (item ?? this).querySelector('button:not([aria-disabled="true"])');
  }

  #addControls(item: HTMLElement): void {
    const { says } = this.words;
    const controls = document.createElement('span');
    controls.className = 'controls';
    for (const [step, label, sign] of [
      [-1, says.up, '↑'],
      [1, says.down, '↓'],
    ] as const) {
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset['step'] = String(step);
      button.setAttribute('aria-label', fill(label, { text: textOf(item) }));
      button.textContent = sign;
      button.addEventListener('click', () => {
        this.#step(item, step);
      });
      controls.append(button);
    }
    const mark = document.createElement('span');
    mark.dataset['part'] = 'mark';
    const handle = document.createElement('span');
    handle.dataset['part'] = 'handle';
    handle.setAttribute('aria-hidden', 'true');
    item.append(mark, controls, handle);
  }

  #step(item: HTMLElement, step: -1 | 1): void {
    const items = this.#items;
    const neighbour = items[items.indexOf(item) + step];
    if (neighbour) {
      this.changed();
      this.#forgetPointed();
      if (step < 0) item.after(neighbour);
      else item.before(neighbour);
      this.#showEnds();
      item.scrollIntoView({ block: 'nearest' });
    }
    this.#tellPlace(item);
  }

  /** The part takes the place after those pointed at before; pointed at again, it is taken back. */
  #point(line: HTMLElement | null): void {
    if (line === null) {
      this.#showPointed(this.words.says.pointedNoPart);
      this.announce(this.words.says.pointedNoPart);
      return;
    }
    this.changed();
    const others = this.#pointed.filter((pointed) => pointed !== line);
    this.#pointed = others.length === this.#pointed.length ? [...others, line] : others;
    this.restore([...new Set([...this.#pointed.map(idOf), ...this.answer()])]);
    this.#showPointed();
    this.#tellPlace(line);
  }

  /** What was pointed at, in a line under the picture: on a phone the list is below the screen. */
  #showPointed(instead?: string): void {
    const shown = this.querySelector('[data-part="pointed"]');
    const names = this.#pointed.map((line, index) => `${this.number(index + 1)}. ${textOf(line)}`);
    if (shown) shown.textContent = instead ?? names.join(' · ');
    for (const pin of findAll(this, '[data-pick]', SVGElement)) {
      const chosen = this.#pointed.some((line) => idOf(line) === pin.dataset['pick']);
      pin.toggleAttribute('data-chosen', chosen);
    }
  }

  #forgetPointed(): void {
    this.#pointed = [];
    this.#showPointed();
    delete this.dataset['pointed'];
  }

  #tellPlace(item: HTMLElement): void {
    const items = this.#items;
    this.announce(
      fill(this.words.says.moved, {
        text: textOf(item),
        place: this.number(items.indexOf(item) + 1),
        count: this.number(items.length),
      }),
    );
  }

  /** A finger drags the handle, so that the page can be scrolled elsewhere; a mouse drags the whole line. */
  #startDrag(press: PointerEvent): Drag | undefined {
    const { target } = press;
    const item = target instanceof Element ? target.closest('[data-item]') : null;
    if (!(target instanceof Element && item instanceof HTMLElement)) return undefined;
    if (target.closest('button')) return undefined;
    if (press.pointerType !== 'mouse' && !target.closest('[data-part="handle"]')) return undefined;

    const grip = press.clientY - item.getBoundingClientRect().top;
    const before = this.answer();
    let pointer = press.clientY;
    const follow = (): void => {
      this.#carry(item, pointer - grip);
    };
    const scrolling = scrollAtEdges(() => pointer, follow);
    const end = (): void => {
      scrolling.stop();
      item.style.translate = '';
      delete item.dataset['dragged'];
      this.#showEnds();
    };
    return {
      move: (_x, y) => {
        if (!('dragged' in item.dataset)) {
          item.dataset['dragged'] = '';
          this.changed();
          this.#forgetPointed();
          scrolling.start();
        }
        pointer = y;
        follow();
      },
      drop: () => {
        end();
        this.#tellPlace(item);
      },
      cancel: () => {
        this.restore(before);
        end();
      },
    };
  }

  /** Brings the line's top to a height in the window, its neighbours making way when it passes their middle. */
  #carry(item: HTMLElement, top: number): void {
    const bottom = top + item.offsetHeight;
    const middleOf = (other: Element): number => {
      const box = other.getBoundingClientRect();
      return box.top + box.height / 2;
    };
    while (item.previousElementSibling && top < middleOf(item.previousElementSibling))
      item.after(item.previousElementSibling);
    while (item.nextElementSibling && bottom > middleOf(item.nextElementSibling))
      item.before(item.nextElementSibling);
    item.style.translate = '';
    item.style.translate = `0 ${(top - item.getBoundingClientRect().top).toFixed(1)}px`;
  }

  /** The first line cannot go up, nor the last down; their buttons stay reachable and say where the line is. */
  #showEnds(): void {
    const items = this.#items;
    for (const [index, item] of items.entries()) {
      for (const button of findAll(item, '[data-step]', HTMLButtonElement)) {
        const atEnd = button.dataset['step'] === '1' ? index === items.length - 1 : index === 0;
        button.setAttribute('aria-disabled', String(atEnd));
      }
    }
  }
}

const idOf = (item: HTMLElement): string => item.dataset['item'] ?? '';
const textOf = (item: HTMLElement): string =>
  find(item, '[data-part="text"]', HTMLElement).textContent.trim();
