import { scoreMatch, type Verdict } from '../../domain/task-score.ts';
import { fill } from '../../i18n/words.ts';
import { find, findAll } from '../find.ts';
import { MatchThreads } from './match-threads.ts';
import { letDrag } from './pointer-drag.ts';
import { type Spoken, TaskElement } from './task-element.ts';

type Side = 'left' | 'right';

/** One line of a side, made into a button. */
interface Line {
  readonly id: string;
  readonly side: Side;
  readonly item: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly text: string;
  /** The letter or number it is known by on paper. */
  readonly sign: string;
}

/**
 * `<match-task>`: join each line on the left to one on the right. Choose one line, then its partner, by keyboard,
 * tap or click, from either side; or drag from one to the other. Joining anew undoes the earlier pair.
 */
export class MatchTask extends TaskElement {
  #lines: Line[] = [];
  #threads: MatchThreads | undefined;
  /** Id of a left line → id of a right line. */
  readonly #joined = new Map<string, string>();
  #picked: Line | undefined;

  protected enhance(): void {
    this.#lines = findAll(this, '[data-line]', HTMLElement).map(toLine);
    for (const line of this.#lines) {
      line.button.addEventListener('click', () => {
        this.#choose(line);
      });
    }
    const sides = find(this, '[data-part="sides"]', HTMLElement);
    this.#threads = new MatchThreads(sides);
    sides.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    letDrag(sides, (press) => {
      const from = this.#lineAt(press.target);
      return (
        from && {
          move: (x, y) => {
            this.#pick(from);
            this.#threads?.pull({ from: from.button, x, y });
          },
          drop: (x, y) => {
            this.#threads?.pull(undefined);
            const to = this.#lineAt(document.elementFromPoint(x, y));
            this.#pick(undefined);
            if (to && to.side !== from.side) this.#join(from, to);
          },
          cancel: () => {
            this.#threads?.pull(undefined);
            this.#pick(undefined);
          },
        }
      );
    });
  }

  protected answer(): readonly string[] {
    return [...this.#joined].map(([left, right]) => `${left}=${right}`);
  }

  protected lacking(answer: readonly string[]): string | undefined {
    const rest = this.#side('left').length - answer.length;
    return rest > 0 ? this.count(this.words.says.joinFirst, rest) : undefined;
  }

  protected score(answer: readonly string[]): Verdict {
    const rights = new Map(this.#side('right').map((line) => [line.id, line.text]));
    const pairs = this.#side('left').map(({ id }) => ({ id, right: rights.get(id) ?? '' }));
    return scoreMatch(pairs, Object.fromEntries(answer.map((pair) => pair.split('='))));
  }

  protected restore(answer: readonly string[]): void {
    this.#joined.clear();
    for (const pair of answer) {
      const [left = '', right = ''] = pair.split('=');
      if (this.#line('left', left) && this.#line('right', right)) this.#joined.set(left, right);
    }
    this.#showPairs();
  }

  protected mark(verdict: Verdict): Spoken {
    for (const { id, item } of this.#side('left')) {
      const mark = verdict.right.includes(id) ? 'right' : 'wrong';
      item.dataset['mark'] = mark;
      const partner = this.#line('right', this.#joined.get(id) ?? '');
      if (partner) partner.item.dataset['mark'] = mark;
    }
    this.#showPairs();
    const feedback = find(
      this,
      `[data-feedback="${verdict.correct ? 'right' : 'wrong'}"]`,
      HTMLElement,
    );
    const { length } = verdict.right;
    const counted =
      verdict.correct || length === 0 ? '' : this.count(this.words.says.pairsRight, length);
    return { sentence: `${counted} ${feedback.textContent.trim()}` };
  }

  protected unmark(): void {
    for (const { item } of this.#lines) delete item.dataset['mark'];
    this.#showPairs();
  }

  protected clear(): void {
    this.#pick(undefined);
    this.#joined.clear();
    this.unmark();
  }

  protected prepareRetry(verdict: Verdict): HTMLElement | null {
    for (const left of verdict.wrong) this.#joined.delete(left);
    this.#showPairs();
    const free = this.#side('left').find(({ id }) => !this.#joined.has(id));
    return free?.button ?? null;
  }

  #choose(line: Line): void {
    const { says } = this.words;
    const picked = this.#picked;
    if (picked && picked.side !== line.side) {
      this.#pick(undefined);
      this.#join(picked, line);
    } else if (picked === line) {
      // Choosing a line twice takes its thread off.
      this.#pick(undefined);
      const left = this.#leftOf(line);
      if (left !== undefined) {
        this.changed();
        this.#joined.delete(left);
        this.#showPairs();
      }
      this.announce(says.unpicked);
    } else {
      this.#pick(line);
      this.announce(fill(says.picked, { text: line.text }));
    }
  }

  #pick(line: Line | undefined): void {
    this.#picked?.button.setAttribute('aria-pressed', 'false');
    this.#picked = line;
    line?.button.setAttribute('aria-pressed', 'true');
  }

  #join(one: Line, other: Line): void {
    const [left, right] = one.side === 'left' ? [one, other] : [other, one];
    this.changed();
    const before = this.#leftOf(right);
    if (before !== undefined) this.#joined.delete(before);
    this.#joined.set(left.id, right.id);
    this.#showPairs();
    this.announce(fill(this.words.says.joined, { left: left.text, right: right.text }));
  }

  #showPairs(): void {
    const { says } = this.words;
    const pairs: [HTMLElement, HTMLElement][] = [];
    for (const line of this.#lines) {
      const partner = this.#partnerOf(line);
      line.item.toggleAttribute('data-joined', partner !== undefined);
      find(line.item, '[data-part="partner"]', HTMLElement).textContent = partner?.sign ?? '';
      find(line.item, '[data-part="joined-to"]', HTMLElement).textContent = partner
        ? `, ${fill(says.joinedTo, { text: partner.text })}`
        : '';
      if (line.side === 'left' && partner) pairs.push([line.button, partner.button]);
    }
    this.#threads?.show(pairs);
  }

  /** Arrows go up and down a side and across; Escape lets a chosen line go. */
  #onKey(event: KeyboardEvent): void {
    const line = this.#lineAt(event.target);
    if (!line) return;
    const side = this.#side(line.side);
    const place = side.indexOf(line);
    const goal = {
      ArrowDown: side[place + 1],
      ArrowUp: side[place - 1],
      ArrowRight: line.side === 'left' ? this.#side('right')[place] : undefined,
      ArrowLeft: line.side === 'right' ? this.#side('left')[place] : undefined,
    }[event.key];
    if (goal) {
      goal.button.focus();
      event.preventDefault();
    } else if (event.key === 'Escape' && this.#picked) {
      this.#pick(undefined);
      this.announce(this.words.says.unpicked);
    }
  }

  #side(side: Side): Line[] {
    return this.#lines.filter((line) => line.side === side);
  }

  #line(side: Side, id: string): Line | undefined {
    return this.#side(side).find((line) => line.id === id);
  }

  #lineAt(target: EventTarget | null): Line | undefined {
    return this.#lines.find(({ item }) => target instanceof Node && item.contains(target));
  }

  #leftOf(line: Line): string | undefined {
    if (line.side === 'left') return this.#joined.has(line.id) ? line.id : undefined;
    return [...this.#joined].find(([, right]) => right === line.id)?.[0];
  }

  #partnerOf(line: Line): Line | undefined {
    const left = this.#leftOf(line);
    if (left === undefined) return undefined;
    return line.side === 'left'
      ? this.#line('right', this.#joined.get(left) ?? '')
      : this.#line('left', left);
  }
}

/** Wraps what the server wrote in a button; adds room for the partner's sign. */
function toLine(item: HTMLElement): Line {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-pressed', 'false');
  button.append(...item.childNodes);
  const partner = document.createElement('span');
  partner.dataset['part'] = 'partner';
  partner.setAttribute('aria-hidden', 'true');
  const joinedTo = document.createElement('span');
  joinedTo.dataset['part'] = 'joined-to';
  joinedTo.className = 'unseen';
  button.append(partner, joinedTo);
  item.append(button);
  return {
    id: item.dataset['line'] ?? '',
    side: item.dataset['side'] === 'right' ? 'right' : 'left',
    item,
    button,
    text: find(item, '[data-part="text"]', HTMLElement).textContent.trim(),
    sign: find(item, '[data-part="sign"]', HTMLElement).textContent.trim(),
  };
}
