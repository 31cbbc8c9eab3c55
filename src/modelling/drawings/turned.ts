import { curve, type Line, type Point } from './geometry.ts';
import { TONE, type Sheet } from './sheet.ts';
import type { Place } from './space.ts';
import { along, dot, unit } from './vectors.ts';

/** A form made on a wheel or a lathe: pot, drum, post, bowl. */
export interface Turned {
  /** Where the axis starts and which way it goes. */
  base: Place;
  axis?: Place;
  /** Distance along the axis and radius, from the base on. */
  profile: Line;
  /** Corners instead of a smooth curve. */
  angular?: boolean;
  fill?: string;
  /** Space between the lines of shade; 0 for none. */
  gap?: number;
  /** How far the shade reaches, −1 (everything) to 1 (nothing). */
  shade?: number;
  /** Distances along the axis at which a ring is drawn. */
  rings?: readonly number[];
  width?: number;
  /** Colour of the end that is seen; `false` leaves the end open to be drawn. */
  end?: string | false;
}

/** What a turned form needs to know of the view it is drawn in. */
interface Eye {
  readonly toward: Place;
  readonly light: Place;
  readonly scale: number;
  at(place: Place): Point;
  ring(centre: Place, radius: number, axis: Place): Point[];
  frame(axis: Place): [Place, Place];
}

/** A turned form in a view, drawn on a sheet. */
export class TurnedForm {
  readonly #sheet: Sheet;
  readonly #eye: Eye;
  readonly #form: Turned;
  readonly #base: Place;
  readonly #axis: Place;
  readonly #profile: Line;

  constructor(sheet: Sheet, eye: Eye, form: Turned) {
    this.#sheet = sheet;
    this.#eye = eye;
    this.#form = form;
    this.#base = form.base;
    this.#axis = unit(form.axis ?? [0, 0, 1]);
    this.#profile = form.angular ? dense(form.profile) : curve(form.profile, false, 10);
  }

  draw(): void {
    const { fill = TONE.light, gap = 5, shade = 0.12, rings = [], width = 2.4, end } = this.#form;
    const [base, axis, profile] = [this.#base, this.#axis, this.#profile];
    this.#fill(fill);
    if (gap > 0) this.#sheet.hair(this.#shadeLines(gap, shade));
    for (const way of rings) {
      const radius = radiusAt(profile, way);
      this.#sheet.hair(this.#visible(way, radius), 1.3);
    }
    for (const line of this.#silhouette()) this.#sheet.ink(line, width);
    const first = profile[0];
    const last = profile.at(-1);
    if (!first || !last) return;
    const facesUs = dot(axis, this.#eye.toward);
    const [near, far] = facesUs > 0 ? [last, first] : [first, last];
    this.#sheet.hair(this.#visible(far[0], far[1]), width * 0.85);
    if (end !== false && near[1] > 0.01 && Math.abs(facesUs) > 0.02) {
      const face = this.#eye.ring(along(base, axis, near[0]), near[1], axis);
      this.#sheet.area(face, end ?? fill);
      this.#sheet.ink(face.slice(0, -1), width * 0.8, true);
    } else if (Math.abs(facesUs) <= 0.02) {
      this.#sheet.hair(this.#visible(near[0], near[1]), width * 0.85);
    }
  }

  /** The near half of a ring. */
  #visible(way: number, radius: number): Line[] {
    const [base, axis] = [this.#base, this.#axis];
    return this.#runs(
      along(base, axis, way),
      axis,
      radius,
      (normal) => dot(normal, this.#eye.toward) > 0,
    );
  }

  #fill(fill: string): void {
    const [base, axis, profile] = [this.#base, this.#axis, this.#profile];
    const widest = profile.reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
    for (const end of [profile[0], profile.at(-1), widest]) {
      if (end) this.#sheet.area(this.#eye.ring(along(base, axis, end[0]), end[1], axis), fill);
    }
    const [one, other] = [this.#edge(1), this.#edge(-1)];
    this.#sheet.area(
      [...one, ...other.reverse()].map(({ point }) => point),
      fill,
    );
  }

  #shadeLines(gap: number, shade: number): Line[] {
    const [base, axis, profile] = [this.#base, this.#axis, this.#profile];
    const lines: Line[] = [];
    let travelled = gap / 2;
    profile.forEach(([way, radius], index) => {
      const next = profile[index + 1];
      if (!next) return;
      const length = Math.hypot(next[0] - way, next[1] - radius) * this.#eye.scale;
      const slope = next[0] === way ? 0 : (next[1] - radius) / (next[0] - way);
      for (; travelled < length; travelled += gap) {
        const t = travelled / length;
        const limit = shade + (this.#sheet.random() - 0.5) * 0.22;
        lines.push(
          ...this.#runs(
            along(base, axis, way + (next[0] - way) * t),
            axis,
            radius + (next[1] - radius) * t,
            (normal) => {
              const leaning = unit(along(normal, axis, -slope));
              return dot(leaning, this.#eye.toward) > 0 && dot(leaning, this.#eye.light) < limit;
            },
          ),
        );
      }
      travelled -= length;
    });
    return lines;
  }

  /** The parts of a ring whose outward direction passes a test. */
  #runs(centre: Place, axis: Place, radius: number, test: (normal: Place) => boolean): Line[] {
    const [u, w] = this.#eye.frame(axis);
    const steps = 64;
    const places = Array.from({ length: steps }, (_, step) => {
      const angle = (step / steps) * 2 * Math.PI;
      const normal = along(along([0, 0, 0], u, Math.cos(angle)), w, Math.sin(angle));
      return { point: this.#eye.at(along(centre, normal, radius)), passes: test(normal) };
    });
    const start = places.findIndex(({ passes }) => !passes);
    const ordered = [...places.slice(start + 1), ...places.slice(0, start + 1)];
    const runs: Point[][] = [];
    let run: Point[] = [];
    for (const { point, passes } of start < 0 ? places : ordered) {
      if (passes) run.push(point);
      else if (run.length > 0) {
        if (run.length > 1) runs.push(run);
        run = [];
      }
    }
    if (run.length > 1) runs.push(run);
    return runs;
  }

  /** The two lines along which a turned form turns away from us. */
  #silhouette(): Line[] {
    const lines: Point[][] = [];
    for (const side of [1, -1]) {
      let line: Point[] = [];
      for (const { point, isSeen } of this.#edge(side)) {
        if (isSeen) line.push(point);
        else {
          if (line.length > 1) lines.push(line);
          line = [];
        }
      }
      if (line.length > 1) lines.push(line);
    }
    return lines;
  }

  /** One side's outline; where the form faces us or turns away all round, its points lie on the axis and are not seen. */
  #edge(side: number): { point: Point; isSeen: boolean }[] {
    const [base, axis, profile] = [this.#base, this.#axis, this.#profile];
    const [u, w] = this.#eye.frame(axis);
    const [a, b] = [dot(u, this.#eye.toward), dot(w, this.#eye.toward)];
    const facing = dot(axis, this.#eye.toward);
    return profile.map(([way, radius], index) => {
      const before = profile[Math.max(0, index - 1)] ?? [way, radius];
      const after = profile[Math.min(profile.length - 1, index + 1)] ?? [way, radius];
      const slope = after[0] === before[0] ? 0 : (after[1] - before[1]) / (after[0] - before[0]);
      const ratio = (slope * facing) / Math.hypot(a, b);
      const angle = Math.atan2(b, a) + side * Math.acos(Math.min(1, Math.max(-1, ratio)));
      const normal = along(along([0, 0, 0], u, Math.cos(angle)), w, Math.sin(angle));
      return {
        point: this.#eye.at(along(along(base, axis, way), normal, radius)),
        isSeen: Math.abs(ratio) <= 1,
      };
    });
  }
}

const dense = (profile: Line): Point[] =>
  profile.flatMap((point, index) => {
    const next = profile[index + 1];
    return next
      ? Array.from({ length: 6 }, (_, step): Point => [
          point[0] + ((next[0] - point[0]) * step) / 6,
          point[1] + ((next[1] - point[1]) * step) / 6,
        ])
      : [point];
  });

function radiusAt(profile: Line, way: number): number {
  const index = profile.findIndex(([at]) => at >= way);
  const [after, before] = [profile[index], profile[Math.max(0, index - 1)]];
  if (!after || !before) return profile.at(-1)?.[1] ?? 0;
  if (after[0] === before[0]) return after[1];
  return before[1] + ((after[1] - before[1]) * (way - before[0])) / (after[0] - before[0]);
}
