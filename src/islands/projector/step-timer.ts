import {
  type Countdown,
  countdown,
  leftAt,
  lengthened,
  paused,
  reset,
  started,
} from '../../domain/countdown.ts';
import { numerals } from '../../i18n/numerals.ts';
import { find } from '../find.ts';

/** What the timer says, in the page's language. */
export interface TimerWords {
  start: string;
  pause: string;
  timeUp: string;
}

/** How often the face is looked at while the clock runs, ms. */
const TICK = 250;

/** The timer in the projector's bar: one clock for one step of the lesson. */
export class StepTimer {
  readonly #root: HTMLElement;
  readonly #words: TimerWords;
  readonly #digits: Intl.NumberFormat;
  #clock: Countdown = countdown(0);
  #step: string | undefined;
  #ticking: number | undefined;

  constructor(root: HTMLElement, words: TimerWords, language: string) {
    this.#root = root;
    this.#words = words;
    const { numberingSystem } = numerals(language).resolvedOptions();
    this.#digits = new Intl.NumberFormat(language, { numberingSystem, minimumIntegerDigits: 2 });
    this.#on('toggle', () => {
      this.toggle();
    });
    this.#on('reset', () => {
      this.reset();
    });
    this.#on('minus', () => {
      this.give(-1);
    });
    this.#on('plus', () => {
      this.give(1);
    });
  }

  /** Sets the clock to another step's minutes; screens of one step share its clock. `undefined`: nothing to time. */
  useFor(step: string | undefined, minutes: number): void {
    this.#root.toggleAttribute('data-idle', step === undefined);
    if (step === this.#step) return;
    this.#step = step;
    this.#set(countdown(minutes));
  }

  toggle(): void {
    if (this.#step === undefined) return;
    const now = Date.now();
    const running = this.#clock.since !== null;
    this.#set(running ? paused(this.#clock, now) : started(this.#clock, now));
  }

  reset(): void {
    this.#set(reset(this.#clock));
  }

  /** Gives or takes minutes. */
  give(minutes: number): void {
    if (this.#step !== undefined) this.#set(lengthened(this.#clock, minutes, Date.now()));
  }

  #set(clock: Countdown): void {
    this.#clock = clock;
    clearInterval(this.#ticking);
    if (clock.since !== null)
      this.#ticking = window.setInterval(() => {
        this.#show();
      }, TICK);
    this.#show();
  }

  #show(): void {
    const now = Date.now();
    const left = leftAt(this.#clock, now);
    if (left === 0 && this.#clock.since !== null) {
      this.#set(paused(this.#clock, now));
      return;
    }
    const seconds = Math.ceil(left / 1000);
    const running = this.#clock.since !== null;
    const up = seconds === 0 && this.#step !== undefined;
    const two = (value: number): string => this.#digits.format(value);
    find(this.#root, '[data-part="face"]', HTMLElement).textContent =
      `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
    find(this.#root, '[data-part="toggle"]', HTMLElement).textContent = running
      ? this.#words.pause
      : this.#words.start;
    const said = find(this.#root, '[data-part="time-up"]', HTMLElement);
    const sentence = up ? this.#words.timeUp : '';
    if (said.textContent !== sentence) said.textContent = sentence;
    this.#root.dataset['state'] = up ? 'up' : running ? 'running' : 'standing';
  }

  #on(part: string, act: () => void): void {
    find(this.#root, `[data-part="${part}"]`, HTMLButtonElement).addEventListener('click', act);
  }
}
