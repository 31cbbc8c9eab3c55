import { asksNotToBeFollowed, choice, CHOICE, type Choice } from './counting.ts';
import { hookSettings } from './hook-settings.ts';
import { keep } from './kept.ts';
import { emptyOutbox, waiting } from './outbox.ts';
import { forgetSent, sentEvents, type SentEvent } from './sent-events.ts';
import { forgetVisit } from './visit-key.ts';

/** The words of `<sala-sent-events>`, in the page's language, as JSON in its `data-words`. */
export interface SentEventsWords {
  /** Whether this browser is counted, and why not. */
  state: Record<Choice | 'notFollowed' | 'noCollector', string>;
  /** The buttons that change it. */
  choose: Record<Choice, string>;
  sent: string;
  nothingSent: string;
  /** `{count}` events that have not been sent. */
  waiting: string;
  /** One sentence per kind of event; `{title}` is the programme's or exhibition's name. */
  event: Record<SentEvent['kind'], string>;
  /** The same where the event is about a programme or exhibition. */
  eventAbout: Record<Exclude<SentEvent['kind'], 'page-total' | 'noted'>, string>;
}

/** Names of programmes and exhibitions by id, as JSON in `data-titles`. */
type Titles = Record<'programme' | 'exhibition', Record<string, string>>;

/** Enough to see whether something waits, and that it is much. */
const MOST_SHOWN_WAITING = 1000;

/**
 * `<sala-sent-events>`: what this browser has sent, in words, and the switch. Its content stands until the script runs
 * and says the same in general, for a page without JavaScript.
 */
class SentEventsElement extends HTMLElement {
  connectedCallback(): void {
    void this.show();
  }

  private async show(): Promise<void> {
    const words: SentEventsWords = JSON.parse(this.dataset['words'] ?? '{}');
    const titles: Titles = JSON.parse(this.dataset['titles'] ?? '{}');
    const waits = (await waiting(MOST_SHOWN_WAITING)).length;
    const sent = sentEvents();
    const parts: (HTMLElement | string)[] = [this.state(words)];
    if (hookSettings()) parts.push(this.switches(words));
    parts.push(made('h2', words.sent));
    if (waits > 0) parts.push(made('p', words.waiting.replace('{count}', String(waits))));
    parts.push(
      sent.length === 0
        ? made('p', words.nothingSent)
        : made('ol', ...sent.map((event) => this.told(event, words, titles))),
    );
    this.replaceChildren(...parts);
  }

  private state({ state }: SentEventsWords): HTMLElement {
    const now = !hookSettings()
      ? 'noCollector'
      : choice() === 'on' && asksNotToBeFollowed()
        ? 'notFollowed'
        : choice();
    const sentence = made('p', state[now]);
    sentence.setAttribute('role', 'status');
    return sentence;
  }

  private switches({ choose }: SentEventsWords): HTMLElement {
    const others = (['on', 'off', 'staff'] as const).filter((one) => one !== choice());
    const buttons = others.map((one) => {
      const button = made('button', choose[one]);
      button.setAttribute('type', 'button');
      button.className = 'door quiet';
      button.addEventListener('click', () => void this.choose(one));
      return button;
    });
    return made('p', ...buttons);
  }

  /** Who is not counted any more leaves nothing behind: neither what waits nor the list of what was sent. */
  private async choose(chosen: Choice): Promise<void> {
    keep('localStorage', CHOICE, chosen === 'on' ? null : chosen);
    if (chosen !== 'on') {
      forgetVisit();
      forgetSent();
      await emptyOutbox();
    }
    await this.show();
    this.querySelector('button')?.focus();
  }

  private told(event: SentEvent, words: SentEventsWords, titles: Titles): HTMLElement {
    const { kind, at } = event;
    const about = titleOf(event, titles);
    const sentence =
      about && kind !== 'page-total' && kind !== 'noted'
        ? words.eventAbout[kind].replace('{title}', about)
        : words.event[kind].replace('{page}', event.page ?? '');
    const language = this.closest('[lang]')?.getAttribute('lang') ?? undefined;
    const day = typeof at === 'string';
    const time = made(
      'time',
      new Intl.DateTimeFormat(language, {
        dateStyle: 'medium',
        ...(day ? { timeZone: 'UTC' } : { timeStyle: 'short' }),
      }).format(new Date(at)),
    );
    time.setAttribute('datetime', day ? at : new Date(at).toISOString());
    return made('li', time, ` ${sentence}`);
  }
}

function titleOf({ programme, exhibition }: SentEvent, titles: Titles): string | undefined {
  if (programme) return titles.programme[programme] ?? programme;
  return exhibition && (titles.exhibition[exhibition] ?? exhibition);
}

function made(name: string, ...content: (HTMLElement | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...content);
  return element;
}

customElements.define('sala-sent-events', SentEventsElement);
