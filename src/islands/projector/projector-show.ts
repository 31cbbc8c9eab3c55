import { numerals } from '../../i18n/numerals.ts';
import { fill } from '../../i18n/words.ts';
import { find, findAll } from '../find.ts';
import { fitText } from './fit-text.ts';
import { type Command, commandOf } from './keys.ts';
import { StepTimer, type TimerWords } from './step-timer.ts';

export interface ProjectorWords extends TimerWords {
  /** `{number}` of `{total}`. */
  place: string;
}

/**
 * `<projector-show>`: a lesson for the wall, one screen at a time. Without script its screens stand one below the
 * other. Attributes: `data-language`, `data-leave` (address of the programme), `data-words` (JSON of ProjectorWords).
 */
export class ProjectorShow extends HTMLElement {
  #screens: HTMLElement[] = [];
  #shown = 0;
  #timer: StepTimer | undefined;
  #place = '';

  connectedCallback(): void {
    if (this.#screens.length > 0) return;
    const words: ProjectorWords = JSON.parse(this.dataset['words'] ?? '');
    this.#place = words.place;
    this.#screens = findAll(this, '[data-screen]', HTMLElement);
    this.#timer = new StepTimer(
      find(this, '[data-part="timer"]', HTMLElement),
      words,
      this.dataset['language'] ?? 'en',
    );
    find(this, '[data-part="bar"]', HTMLElement).hidden = false;
    this.dataset['live'] = '';
    this.#onClick('previous', 'previous');
    this.#onClick('next', 'next');
    this.#onClick('full-screen', 'full-screen');
    this.#button('full-screen').hidden = !document.fullscreenEnabled;
    window.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    window.addEventListener('hashchange', () => {
      this.#turnTo(this.#addressed(), true);
    });
    new ResizeObserver(() => {
      this.#fit();
    }).observe(document.documentElement);
    // `toggle` does not bubble.
    this.addEventListener(
      'toggle',
      () => {
        this.#fit();
      },
      { capture: true },
    );
    void document.fonts.ready.then(() => {
      this.#fit();
    });
    this.#turnTo(this.#addressed(), false);
  }

  /** The screen that the address names, or the first. */
  #addressed(): number {
    const id = decodeURIComponent(location.hash.slice(1));
    return Math.max(
      0,
      this.#screens.findIndex((screen) => screen.id === id),
    );
  }

  #turnTo(index: number, moveFocus: boolean): void {
    const screen = this.#screens[index];
    if (!screen) return;
    this.#shown = index;
    for (const other of this.#screens) other.toggleAttribute('data-away', other !== screen);
    const { step, minutes } = screen.dataset;
    this.#timer?.useFor(step, Number(minutes ?? 0));
    const number = numerals(this.dataset['language'] ?? 'en');
    find(this, '[data-part="place"]', HTMLElement).textContent = fill(this.#place, {
      number: number.format(index + 1),
      total: number.format(this.#screens.length),
    });
    this.#button('previous').setAttribute('aria-disabled', String(index === 0));
    this.#button('next').setAttribute('aria-disabled', String(index === this.#screens.length - 1));
    this.#fit();
    if (!moveFocus) return;
    // The address follows, so that a reload stays here; the way back still leads out of the lesson.
    history.replaceState(history.state, '', `#${screen.id}`);
    window.scrollTo({ top: 0, behavior: 'instant' });
    screen.focus({ preventScroll: true });
  }

  #fit(): void {
    const screen = this.#screens[this.#shown];
    if (screen) fitText(screen);
  }

  #onKey(event: KeyboardEvent): void {
    const { target } = event;
    const onControl = target instanceof Element && target.closest('a, button, summary, input');
    const letters = find(this, '[data-part="letter-keys"]', HTMLInputElement).checked;
    const command = commandOf(event, Boolean(onControl), letters);
    if (!command) return;
    event.preventDefault();
    this.#do(command);
  }

  #do(command: Command): void {
    const last = this.#screens.length - 1;
    switch (command) {
      case 'next':
        this.#turnTo(Math.min(this.#shown + 1, last), true);
        break;
      case 'previous':
        this.#turnTo(Math.max(this.#shown - 1, 0), true);
        break;
      case 'first':
        this.#turnTo(0, true);
        break;
      case 'last':
        this.#turnTo(last, true);
        break;
      case 'leave':
        this.#leave();
        break;
      case 'key':
        this.#screens[this.#shown]?.querySelector('[data-part="answer"]')?.toggleAttribute('open');
        break;
      case 'timer':
        this.#timer?.toggle();
        break;
      case 'reset':
        this.#timer?.reset();
        break;
      case 'plus':
        this.#timer?.give(1);
        break;
      case 'minus':
        this.#timer?.give(-1);
        break;
      case 'full-screen':
        void this.#toggleFullScreen();
    }
  }

  /** First out of what is open, then out of full screen, then back to the programme. */
  #leave(): void {
    const help = find(this, '[data-part="help"]', HTMLDetailsElement);
    if (help.open) help.open = false;
    else if (document.fullscreenElement) void document.exitFullscreen();
    else location.assign(this.dataset['leave'] ?? '../');
  }

  async #toggleFullScreen(): Promise<void> {
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await document.documentElement.requestFullscreen();
    } catch {
      // The browser refused: the lesson goes on in the window.
    }
  }

  #button(part: string): HTMLButtonElement {
    return find(this, `[data-part="${part}"]`, HTMLButtonElement);
  }

  #onClick(part: string, command: Command): void {
    this.#button(part).addEventListener('click', () => {
      this.#do(command);
    });
  }
}
