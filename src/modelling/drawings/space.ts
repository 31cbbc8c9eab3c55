import type { Point } from './geometry.ts';
import { TONE, type Hatching, type Sheet } from './sheet.ts';
import { TurnedForm, type Turned } from './turned.ts';
import { along, cross, dot, unit } from './vectors.ts';

/** A place in the object's own space; z points up. Units as the drawing chooses, mostly centimetres. */
export type Place = readonly [number, number, number];

/** How the draughtsman looks at an object: parallel projection, light from the upper left. */
export class View {
  readonly #sheet: Sheet;
  readonly #right: Place;
  readonly #up: Place;
  /** Direction from the object to the eye, and to the light. */
  readonly toward: Place;
  readonly light: Place;
  /** Sheet units per unit. */
  readonly scale: number;
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
    this.toward = [-back[0] * Math.cos(t), -back[1] * Math.cos(t), Math.sin(t)];
    this.light = unit(
      along(along(along([0, 0, 0], this.#right, -0.62), this.#up, 0.62), this.toward, 0.5),
    );
    this.scale = scale;
    this.#origin = origin;
  }

  at(place: Place): Point {
    return [
      this.#origin[0] + this.scale * dot(place, this.#right),
      this.#origin[1] - this.scale * dot(place, this.#up),
    ];
  }

  line(places: readonly Place[]): Point[] {
    return places.map((place) => this.at(place));
  }

  /** A circle or an arc of it around an axis, degrees. */
  ring(centre: Place, radius: number, axis: Place = [0, 0, 1], from = 0, to = 360): Point[] {
    const [u, w] = this.frame(axis);
    const steps = Math.max(
      8,
      Math.ceil((Math.sqrt(radius * this.scale) * 6 * Math.abs(to - from)) / 360),
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
    const facing = dot(normal, this.toward) < 0 ? -1 : 1;
    const light = dot(normal, this.light) * facing;
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
    const sideY = this.toward[1] < 0 ? y : Y;
    const sideX = this.toward[0] < 0 ? x : X;
    if (Math.abs(this.toward[0]) > 0.02) {
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
    if (this.toward[2] > 0.02) this.face(top, fill, hatching, width);
  }

  /** A turned form (pot, drum, post, bowl): filled, shaded along its rings, outlined where it turns away. */
  turned(form: Turned): void {
    new TurnedForm(this.#sheet, this, form).draw();
  }

  /** Two directions across an axis: the first level where it can be. */
  frame(axis: Place): [Place, Place] {
    const helper: Place = Math.abs(axis[2]) > 0.9 ? this.#right : [0, 0, 1];
    const w = unit(cross(unit(axis), helper));
    return [unit(cross(w, axis)), w];
  }

  /** Whether a side that looks this way can be seen. */
  sees(direction: Place): boolean {
    return dot(direction, this.toward) > 0.02;
  }
}

/** Hatching reads from left to right, whichever way its edge was drawn. */
const tidy = (angle: number): number =>
  angle > 90 ? angle - 180 : angle <= -90 ? angle + 180 : angle;
