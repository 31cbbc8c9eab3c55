import { group, line, n, NIGHT, seeded, shape } from './draw.ts';

/** How a ghe ngo is drawn: where its waterline's middle is, its length, crew in pairs, and how far the stroke has come. */
interface BoatOptions {
  x: number;
  y: number;
  length: number;
  paddlers: number;
  hull: string;
  /** Colours of the painted flames along the flank. */
  flames: string[];
  crew: string;
  seed: number;
}

/**
 * A racing boat seen from the side, bow to the right: a hull 1 : 26 as the sources give it, drawn a little fuller so
 * that it reads, both ends curving up, the stern higher than the bow, an eye at the bow, crew without faces.
 */
export function gheNgo({ x, y, length, paddlers, hull, flames, crew, seed }: BoatOptions): string {
  const random = seeded(seed);
  const half = length / 2;
  const depth = length * 0.022;
  const at = (t: number, dy: number): string => `${n(x + t * half)} ${n(y - dy)}`;
  const sheer = (t: number): number =>
    depth * 0.55 + Math.max(0, Math.abs(t) - 0.62) ** 2 * length * (t < 0 ? 0.3 : 0.22);
  const outline =
    `M${at(-1.09, sheer(-1.05) * 1.5)}Q${at(-0.86, sheer(-0.86))} ${at(-0.62, depth * 0.6)}L${at(0.62, depth * 0.6)}` +
    `Q${at(0.86, sheer(0.84))} ${at(1.07, sheer(1.05) * 1.35)}Q${at(0.95, depth * 0.2)} ${at(0.66, -depth * 0.5)}` +
    `L${at(-0.66, -depth * 0.5)}Q${at(-0.97, depth * 0.3)} ${at(-1.09, sheer(-1.05) * 1.5)}Z`;

  let people = '';
  for (let index = 0; index < paddlers; index += 1) {
    const t = -0.6 + (1.18 * (index + 0.5)) / paddlers;
    const size = length * 0.021;
    const [px, py] = [x + t * half, y - depth * 0.45];
    const lean = size * (0.42 + random() * 0.12);
    people +=
      line(
        `M${n(px)} ${n(py)}q${n(lean * 0.3)} ${n(-size)} ${n(lean)} ${n(-size * 1.5)}`,
        crew,
        size * 0.62,
      ) +
      `<circle cx="${n(px + lean * 1.15)}" cy="${n(py - size * 2.15)}" r="${n(size * 0.42)}" fill="${crew}"/>` +
      line(
        `M${n(px + lean * 0.9)} ${n(py - size * 1.35)}l${n(size * 1.15)} ${n(size * 0.7)}l${n(size * 0.35)} ${n(size * 1.5)}`,
        crew,
        size * 0.17,
      ) +
      line(
        `M${n(px + lean * 0.9 + size * 1.4)} ${n(py + size * 0.35)}l${n(size * 0.22)} ${n(size * 0.85)}`,
        crew,
        size * 0.36,
      );
  }

  let paint = '';
  const strokes = 30;
  for (let index = 0; index < strokes; index += 1) {
    const t = -0.88 + (1.74 * index) / strokes;
    const rise = sheer(t) - depth * 0.5;
    paint += shape(
      `M${at(t, rise - depth * 0.15)}q${n(length * 0.008)} ${n(-depth * 0.62)} ${n(length * 0.026)} ${n(-depth * 0.5)}q${n(-length * 0.009)} ${n(depth * 0.3)} ${n(-length * 0.004)} ${n(depth * 0.7)}z`,
      flames[index % flames.length] ?? hull,
    );
  }

  const eyeX = x + 0.86 * half;
  const eyeY = y - sheer(0.86) * 0.72;
  const eye =
    `<ellipse cx="${n(eyeX)}" cy="${n(eyeY)}" rx="${n(length * 0.0105)}" ry="${n(length * 0.007)}" fill="${NIGHT.cream}" transform="rotate(-16 ${n(eyeX)} ${n(eyeY)})"/>` +
    `<circle cx="${n(eyeX + length * 0.002)}" cy="${n(eyeY)}" r="${n(length * 0.0042)}" fill="${NIGHT.near}"/>`;

  const wake = `M${n(x - half * 1.1)} ${n(y + depth * 0.9)}h${n(length * 1.02)}M${n(x - half * 0.9)} ${n(y + depth * 1.7)}h${n(length * 0.7)}`;
  return (
    group(people + shape(outline, hull) + paint + eye) +
    line(wake, NIGHT.cream, 1.4, ' opacity=".28"')
  );
}
