import { seeded } from '../scenes/draw.ts';
import {
  crossingsAt,
  ellipse,
  isInside,
  lengthOf,
  rectangle,
  resampled,
  signedArea,
  type Line,
  type Point,
} from './geometry.ts';
import { element, GRAIN, short, type Part } from './sheet-svg.ts';

/** Ink on palm leaf: one ink, the leaf, and the few muted colours a material may ask for. */
export const TONE = {
  ink: '#39230f',
  leaf: '#e6d5ab',
  light: '#f3e8c9',
  shade: '#c9b27c',
  dark: '#6b4c2a',
  gold: '#dcb24c',
  red: '#a5402f',
  indigo: '#4d5f7d',
  green: '#7f9160',
  clay: '#cf9468',
  wood: '#c79a62',
  stone: '#c3bda6',
  iron: '#7b766c',
} as const;

const SIZE = 800;
/** What a tile of 4:3 still shows of the square, less its margins. */
const ROOM = { width: 670, height: 545 };
/** A line shorter than this is drawn with the fine pen. */
const SHORTEST_BRUSH = 150;

export interface Hatching {
  /** Degrees, clockwise from the right. */
  angle?: number;
  /** Space between lines. */
  gap?: number;
  /** Each line covers only this part of its way through the form, measured from the left. */
  from?: number;
  to?: number;
  width?: number;
}

/** A square sheet that is drawn on from back to front. The same seed gives the same hand. */
export class Sheet {
  readonly random: () => number;
  readonly #ground: Part[] = [];
  readonly #parts: Part[] = [];

  constructor(seed: number) {
    this.random = seeded(seed);
    this.#leaf();
  }

  /** A flat wash. */
  area(outline: Line, fill: string, opacity = 1): void {
    const attributes = `fill="${fill}" stroke="none"${opacity < 1 ? ` opacity="${short(opacity)}"` : ''}`;
    this.#parts.push({ attributes, lines: [outline], closed: true, tolerance: 0.6 });
  }

  /** A line of the brush: swelling, ending in points; heavier away from the light when it closes a form. */
  ink(line: Line, width = 2.4, closed = false): void {
    const whole = closed ? [...line, ...line.slice(0, 1)] : line;
    if (isSmall(whole, width)) {
      this.hair([whole], width * 0.85);
      return;
    }
    const points = resampled(whole, 9);
    const turn = closed ? Math.sign(signedArea(line)) : 0;
    const [left, right]: [Point[], Point[]] = [[], []];
    const phase = this.random() * 6;
    points.forEach((point, index) => {
      const before = points[Math.max(0, index - 1)] ?? point;
      const after = points[Math.min(points.length - 1, index + 1)] ?? point;
      const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
      const normal: Point = [(after[1] - before[1]) / length, (before[0] - after[0]) / length];
      const along = index / Math.max(1, points.length - 1);
      const away = closed ? 1 + 0.38 * turn * (normal[0] * 0.6 + normal[1] * 0.8) : 1;
      const ends = closed ? 1 : 0.3 + 0.7 * Math.min(1, Math.sin(Math.PI * along) * 1.6);
      const hand = 1 + 0.12 * Math.sin(phase + index * 0.3);
      const half = (width * away * ends * hand) / 2;
      left.push([point[0] + normal[0] * half, point[1] + normal[1] * half]);
      right.push([point[0] - normal[0] * half, point[1] - normal[1] * half]);
    });
    const lines = closed ? [left, right.reverse()] : [[...left, ...right.reverse()]];
    const attributes = `${BRUSH}${closed ? ' fill-rule="evenodd"' : ''}`;
    this.#parts.push({ attributes, lines, closed: true, tolerance: 0.3 });
  }

  /** Fine even lines, all of one width. */
  hair(lines: readonly Line[], width = 0.9, colour: string = TONE.ink): void {
    if (lines.length > 0) this.#parts.push(hairPart(lines, width, colour));
  }

  /** Parallel lines inside an outline, trembling at their ends as a hand does. */
  hatch(outline: Line, options: Hatching = {}): void {
    const { angle = -28, gap = 5.5, from = 0.62, to = 1, width = 0.85 } = options;
    const turn = (angle * Math.PI) / 180;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const turned = outline.map(([x, y]): Point => [x * cos + y * sin, y * cos - x * sin]);
    const heights = turned.map(([, y]) => y);
    const lines: Line[] = [];
    for (let y = Math.min(...heights) + gap * 0.6; y < Math.max(...heights); y += gap) {
      const level = y + (this.random() - 0.5) * gap * 0.25;
      const crossings = crossingsAt(turned, level);
      for (let index = 0; index + 1 < crossings.length; index += 2) {
        const [start, end] = [crossings[index] ?? 0, crossings[index + 1] ?? 0];
        const length = end - start;
        if (length < 3) continue;
        const tremble = (edge: number): number =>
          edge === 0 || edge === 1 ? edge : edge + (this.random() - 0.5) * 0.14;
        const [a, b] = [start + length * tremble(from), start + length * tremble(to)];
        lines.push([
          [a * cos - level * sin, level * cos + a * sin],
          [b * cos - level * sin, level * cos + b * sin],
        ]);
      }
    }
    this.hair(lines, width);
  }

  /** A form as the draughtsman sees it: its colour, its shade by hatching, its outline. */
  form(
    outline: Line,
    fill: string = TONE.light,
    hatching: Hatching | false = {},
    width = 2.4,
  ): void {
    if (isSmall(outline, width)) {
      const attributes = `fill="${fill}" stroke-width="${String(Math.round(width * 0.85 * GRAIN))}"`;
      this.#parts.push({ attributes, lines: [outline], closed: true, tolerance: 0.5 });
    } else this.area(outline, fill);
    if (hatching) this.hatch(outline, hatching);
    if (!isSmall(outline, width)) this.ink(outline, width, true);
  }

  /** Small marks strewn inside an outline: grain of stone, pits of clay, flakes of rice. */
  stipple(outline: Line, count: number, size = 1.1, colour: string = TONE.ink): void {
    const xs = outline.map(([x]) => x);
    const ys = outline.map(([, y]) => y);
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
    const dots: Line[] = [];
    for (let tries = 0; dots.length < count && tries < count * 20; tries += 1) {
      const point: Point = [left + this.random() * width, top + this.random() * height];
      if (isInside(point, outline)) dots.push([point, [point[0] + 0.1, point[1]]]);
    }
    this.hair(dots, size, colour);
  }

  /** The shadow under a thing that stands or lies: level lines, densest in the middle. */
  shadow(x: number, y: number, width: number, height = width * 0.09): void {
    this.area(ellipse([x, y], width / 2, height), TONE.shade, 0.45);
    const lines: Line[] = [];
    for (let dy = -height; dy <= height; dy += 5) {
      const half = (width / 2) * Math.sqrt(Math.max(0, 1 - (dy / height) ** 2));
      const [a, b] = [0.75 + this.random() * 0.3, 0.75 + this.random() * 0.35];
      lines.push([
        [x - half * a, y + dy],
        [x + half * b, y + dy],
      ]);
    }
    this.hair(lines, 0.8, TONE.dark);
  }

  /** The finished picture: what was drawn is set in the middle of the leaf, as large as every crop allows. */
  svg(): string {
    const [move, scale] = this.#fit();
    const set = ([x, y]: Point): Point => [x * scale + move[0], y * scale + move[1]];
    const parts = [
      ...this.#ground.map((part) => element(part, (point) => point)),
      ...joined(this.#parts).map((part) => element(part, set)),
    ].join('');
    const size = String(SIZE);
    const grains = String(SIZE * GRAIN);
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${grains} ${grains}" fill="none" stroke="${TONE.ink}" stroke-linecap="round" stroke-linejoin="round">${parts}</svg>\n`;
  }

  #fit(): [Point, number] {
    const points = this.#parts.flatMap(({ lines }) => lines.flat());
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const [left, right] = [least(xs), -least(xs.map((x) => -x))];
    const [top, bottom] = [least(ys), -least(ys.map((y) => -y))];
    const scale = Math.min(ROOM.width / (right - left), ROOM.height / (bottom - top));
    const move: Point = [
      SIZE / 2 - (scale * (left + right)) / 2,
      SIZE / 2 - (scale * (top + bottom)) / 2,
    ];
    return [move, scale];
  }

  /** The leaf: plain, with the fibres that run along it. */
  #leaf(): void {
    this.#ground.push({
      attributes: `fill="${TONE.leaf}" stroke="none"`,
      lines: [rectangle(0, 0, SIZE, SIZE)],
      closed: true,
      tolerance: 0.3,
    });
    const fibres: Line[] = [];
    for (let y = 6; y < SIZE; y += 10 + this.random() * 16) {
      const start = this.random() < 0.5 ? 0 : this.random() * 500;
      const end = this.random() < 0.5 ? SIZE : Math.min(SIZE, start + 150 + this.random() * 500);
      const bend = (this.random() - 0.5) * 5;
      fibres.push([
        [start, y],
        [(start + end) / 2, y + bend],
        [end, y + bend * 0.4],
      ]);
    }
    this.#ground.push(
      hairPart(
        fibres.filter((_, index) => index % 3 > 0),
        0.8,
        '#dac795',
      ),
      hairPart(
        fibres.filter((_, index) => index % 3 === 0),
        1.6,
        '#decb9b',
      ),
    );
  }
}

const BRUSH = `fill="${TONE.ink}" stroke="none"`;

const hairPart = (lines: readonly Line[], width: number, colour: string): Part => ({
  attributes: [
    ...(colour === TONE.ink ? [] : [`stroke="${colour}"`]),
    `stroke-width="${String(Math.round(width * GRAIN))}"`,
  ].join(' '),
  lines,
  closed: false,
  tolerance: 0.55,
});

/** Neighbours of one kind become one path. Washes stay apart: their overlaps would cut holes. */
function joined(parts: readonly Part[]): Part[] {
  const whole: Part[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    const mayJoin = !part.closed || part.attributes === BRUSH;
    if (last && mayJoin && last.attributes === part.attributes) {
      whole[whole.length - 1] = { ...last, lines: [...last.lines, ...part.lines] };
    } else whole.push(part);
  }
  return whole;
}

/** Too small for the brush: nobody would see it swell. */
const isSmall = (line: Line, width: number): boolean =>
  width < 2 || lengthOf(line) < SHORTEST_BRUSH;

const least = (values: readonly number[]): number =>
  values.reduce((smallest, value) => Math.min(smallest, value), Infinity);
