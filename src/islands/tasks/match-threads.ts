const SVG = 'http://www.w3.org/2000/svg';

/** Threads drawn between the two sides of a matching. For the eye only: the pairs are also told in words. */
export class MatchThreads {
  readonly #area: HTMLElement;
  readonly #svg = document.createElementNS(SVG, 'svg');
  #pairs: readonly [HTMLElement, HTMLElement][] = [];
  #loose: { from: HTMLElement; x: number; y: number } | undefined;

  constructor(area: HTMLElement) {
    this.#area = area;
    this.#svg.classList.add('threads');
    this.#svg.setAttribute('aria-hidden', 'true');
    area.append(this.#svg);
    new ResizeObserver(() => {
      this.#draw();
    }).observe(area);
  }

  /** Draws a thread from each left element to its right one. */
  show(pairs: readonly [HTMLElement, HTMLElement][]): void {
    this.#pairs = pairs;
    this.#draw();
  }

  /** A thread whose other end follows the pointer (coordinates of the window); `undefined` lets it go. */
  pull(loose: { from: HTMLElement; x: number; y: number } | undefined): void {
    this.#loose = loose;
    this.#draw();
  }

  #draw(): void {
    const box = this.#area.getBoundingClientRect();
    const toX = (x: number): number => x - box.left;
    const toY = (y: number): number => y - box.top;
    const threads = this.#pairs.map(([left, right]) => {
      const a = left.getBoundingClientRect();
      const b = right.getBoundingClientRect();
      return thread(
        [toX(a.right), toY(a.top + a.height / 2)],
        [toX(b.left), toY(b.top + b.height / 2)],
        left.closest('li')?.dataset['mark'],
      );
    });
    if (this.#loose) {
      const { from, x, y } = this.#loose;
      const a = from.getBoundingClientRect();
      const start = x > a.left + a.width / 2 ? a.right : a.left;
      threads.push(thread([toX(start), toY(a.top + a.height / 2)], [toX(x), toY(y)], 'loose'));
    }
    this.#svg.replaceChildren(...threads);
  }
}

type Point = readonly [x: number, y: number];

function thread([x1, y1]: Point, [x2, y2]: Point, mark = ''): SVGPathElement {
  const path = document.createElementNS(SVG, 'path');
  const middle = (x1 + x2) / 2;
  const numbers = [x1, y1, middle, y1, middle, y2, x2, y2].map((value) => value.toFixed(1));
  path.setAttribute('d', `M${numbers.slice(0, 2).join()} C${numbers.slice(2).join()}`);
  path.dataset['mark'] = mark;
  return path;
}
