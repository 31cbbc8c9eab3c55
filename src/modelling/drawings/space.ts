import { curve, type Line, type Point } from './geometry.ts';
import { TONE, type Hatching, type Sheet } from './sheet.ts';

/** A place in the object's own space; z points up. Units as the drawing chooses, mostly centimetres. */
export type Place = readonly [number, number, number];

const dot = (a: Place, b: Place): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Place, b: Place): Place => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const unit = (a: Place): Place => {
  const length = Math.hypot(...a) || 1;
  return [a[0] / length, a[1] / length, a[2] / length];
};
const along = (from: Place, direction: Place, way: number): Place => [
  from[0] + direction[0] * way,
  from[1] + direction[1] * way,
  from[2] + direction[2] * way,
];

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

/** How the draughtsman looks at an object: parallel projection, light from the upper left. */
export class View {
  readonly #sheet: Sheet;
  readonly #right: Place;
  readonly #up: Place;
  readonly #toward: Place;
  readonly #light: Place;
  readonly #scale: number;
  readonly #origin: Point;

  /**
   * @param turn degrees by which the object is turned to the left; 0 looks along +y.
   * @param tilt degrees by which one looks down; 0 is an elevation.
   * @param origin where the object's origin lies on the sheet; `scale` is sheet units per unit.
   */
  constructor(sheet: Sheet, turn: number, tilt: number, scale: number, origin: Point) {
    const [a, t] = [(turn * Math.PI) / 180, (tilt * Math.PI) / 180];
    this.#sheet = sheet;
    this.#right = [Math.cos(a), Math.sin(a), 0];
    const back: Place = [-Math.sin(a), Math.cos(a), 0];
    this.#up = [back[0] * Math.sin(t), back[1] * Math.sin(t), Math.cos(t)];
    this.#toward = [-back[0] * Math.cos(t), -back[1] * Math.cos(t), Math.sin(t)];
    this.#light = unit(
      along(along(along([0, 0, 0], this.#right, -0.62), this.#up, 0.62), this.#toward, 0.5),
    );
    this.#scale = scale;
    this.#origin = origin;
  }

  at(place: Place): Point {
    return [
      this.#origin[0] + this.#scale * dot(place, this.#right),
      this.#origin[1] - this.#scale * dot(place, this.#up),
    ];
  }

  line(places: readonly Place[]): Point[] {
    return places.map((place) => this.at(place));
  }

  /** A circle or an arc of it around an axis, degrees. */
  ring(centre: Place, radius: number, axis: Place = [0, 0, 1], from = 0, to = 360): Point[] {
    const [u, w] = this.#frame(axis);
    const steps = Math.max(
      8,
      Math.ceil((Math.sqrt(radius * this.#scale) * 6 * Math.abs(to - from)) / 360),
    );
    return Array.from({ length: steps + 1 }, (_, step) => {
      const angle = ((from + ((to - from) * step) / steps) * Math.PI) / 180;
      return this.at(
        along(along(centre, u, radius * Math.cos(angle)), w, radius * Math.sin(angle)),
      );
    });
  }

  /** A flat face, hatched by how far it turns from the light. */
  face(
    places: readonly Place[],
    fill: string = TONE.light,
    hatching: Hatching | false = {},
    width = 2,
  ): void {
    const [a, b, c] = places;
    if (!a || !b || !c) return;
    const normal = unit(cross(along(b, a, -1), along(c, a, -1)));
    const facing = dot(normal, this.#toward) < 0 ? -1 : 1;
    const light = dot(normal, this.#light) * facing;
    const outline = this.line(places);
    this.#sheet.area(outline, fill);
    if (hatching && light < 0.62) {
      const [first, second] = outline;
      const angle =
        first && second
          ? (Math.atan2(second[1] - first[1], second[0] - first[0]) * 180) / Math.PI
          : 0;
      const gap = light < 0.1 ? 4 : light < 0.4 ? 5.5 : 8;
      this.#sheet.hatch(outline, { angle: tidy(angle), gap, from: 0, ...hatching });
    }
    this.#sheet.ink(outline, width, true);
  }

  /** A box by its lower corner and its size; only the three faces one sees. */
  box(
    corner: Place,
    size: Place,
    fill: string = TONE.light,
    hatching: Hatching | false = {},
    width = 2,
  ): void {
    const [x, y, z] = corner;
    const [X, Y, Z] = [x + size[0], y + size[1], z + size[2]];
    const top: Place[] = [
      [x, y, Z],
      [X, y, Z],
      [X, Y, Z],
      [x, Y, Z],
    ];
    const sideY = this.#toward[1] < 0 ? y : Y;
    const sideX = this.#toward[0] < 0 ? x : X;
    if (Math.abs(this.#toward[0]) > 0.02) {
      this.face(
        [
          [sideX, y, z],
          [sideX, Y, z],
          [sideX, Y, Z],
          [sideX, y, Z],
        ],
        fill,
        hatching,
        width,
      );
    }
    this.face(
      [
        [x, sideY, z],
        [X, sideY, z],
        [X, sideY, Z],
        [x, sideY, Z],
      ],
      fill,
      hatching,
      width,
    );
    if (this.#toward[2] > 0.02) this.face(top, fill, hatching, width);
  }

  /** A turned form (pot, drum, post, bowl): filled, shaded along its rings, outlined where it turns away. */
  turned(form: Turned): void {
    const { base, fill = TONE.light, gap = 5, shade = 0.12, rings = [], width = 2.4 } = form;
    const axis = unit(form.axis ?? [0, 0, 1]);
    const profile = form.angular ? dense(form.profile) : curve(form.profile, false, 10);
    this.#fill(base, axis, profile, fill);
    if (gap > 0) this.#sheet.hair(this.#shadeLines(base, axis, profile, gap, shade));
    for (const way of rings) {
      const radius = radiusAt(profile, way);
      this.#sheet.hair(this.#visible(base, axis, way, radius), 1.3);
    }
    for (const line of this.#silhouette(base, axis, profile)) this.#sheet.ink(line, width);
    const first = profile[0];
    const last = profile.at(-1);
    if (!first || !last) return;
    const facesUs = dot(axis, this.#toward);
    const [near, far] = facesUs > 0 ? [last, first] : [first, last];
    this.#sheet.hair(this.#visible(base, axis, far[0], far[1]), width * 0.85);
    if (form.end !== false && near[1] > 0.01 && Math.abs(facesUs) > 0.02) {
      const end = this.ring(along(base, axis, near[0]), near[1], axis);
      this.#sheet.area(end, form.end ?? fill);
      this.#sheet.ink(end.slice(0, -1), width * 0.8, true);
    } else if (Math.abs(facesUs) <= 0.02) {
      this.#sheet.hair(this.#visible(base, axis, near[0], near[1]), width * 0.85);
    }
  }

  /** Two directions across an axis: the first level where it can be. */
  #frame(axis: Place): [Place, Place] {
    const helper: Place = Math.abs(axis[2]) > 0.9 ? this.#right : [0, 0, 1];
    const w = unit(cross(unit(axis), helper));
    return [unit(cross(w, axis)), w];
  }

  /** The near half of a ring. */
  #visible(base: Place, axis: Place, way: number, radius: number): Line[] {
    return this.#runs(
      along(base, axis, way),
      axis,
      radius,
      (normal) => dot(normal, this.#toward) > 0,
    );
  }

  #fill(base: Place, axis: Place, profile: Line, fill: string): void {
    const widest = profile.reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
    for (const end of [profile[0], profile.at(-1), widest]) {
      if (end) this.#sheet.area(this.ring(along(base, axis, end[0]), end[1], axis), fill);
    }
    const [one, other] = [this.#edge(base, axis, profile, 1), this.#edge(base, axis, profile, -1)];
    this.#sheet.area(
      [...one, ...other.reverse()].map(({ point }) => point),
      fill,
    );
  }

  #shadeLines(base: Place, axis: Place, profile: Line, gap: number, shade: number): Line[] {
    const lines: Line[] = [];
    let travelled = gap / 2;
    profile.forEach(([way, radius], index) => {
      const next = profile[index + 1];
      if (!next) return;
      const length = Math.hypot(next[0] - way, next[1] - radius) * this.#scale;
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
              return dot(leaning, this.#toward) > 0 && dot(leaning, this.#light) < limit;
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
    const [u, w] = this.#frame(axis);
    const steps = 64;
    const places = Array.from({ length: steps }, (_, step) => {
      const angle = (step / steps) * 2 * Math.PI;
      const normal = along(along([0, 0, 0], u, Math.cos(angle)), w, Math.sin(angle));
      return { point: this.at(along(centre, normal, radius)), passes: test(normal) };
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
  #silhouette(base: Place, axis: Place, profile: Line): Line[] {
    const lines: Point[][] = [];
    for (const side of [1, -1]) {
      let line: Point[] = [];
      for (const { point, isSeen } of this.#edge(base, axis, profile, side)) {
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
  #edge(
    base: Place,
    axis: Place,
    profile: Line,
    side: number,
  ): { point: Point; isSeen: boolean }[] {
    const [u, w] = this.#frame(axis);
    const [a, b] = [dot(u, this.#toward), dot(w, this.#toward)];
    const facing = dot(axis, this.#toward);
    return profile.map(([way, radius], index) => {
      const before = profile[Math.max(0, index - 1)] ?? [way, radius];
      const after = profile[Math.min(profile.length - 1, index + 1)] ?? [way, radius];
      const slope = after[0] === before[0] ? 0 : (after[1] - before[1]) / (after[0] - before[0]);
      const ratio = (slope * facing) / Math.hypot(a, b);
      const angle = Math.atan2(b, a) + side * Math.acos(Math.min(1, Math.max(-1, ratio)));
      const normal = along(along([0, 0, 0], u, Math.cos(angle)), w, Math.sin(angle));
      return {
        point: this.at(along(along(base, axis, way), normal, radius)),
        isSeen: Math.abs(ratio) <= 1,
      };
    });
  }

  /** Whether a side that looks this way can be seen. */
  sees(direction: Place): boolean {
    return dot(direction, this.#toward) > 0.02;
  }
}

/** Hatching reads from left to right, whichever way its edge was drawn. */
const tidy = (angle: number): number =>
  angle > 90 ? angle - 180 : angle <= -90 ? angle + 180 : angle;

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
