import { type Object3D, Vector3 } from 'three';
import { radiusOf } from '../limits.ts';
import type { Bounds } from '../projection.ts';
import { trianglesOf } from './triangles.ts';

/** Pixels of a side of the ground. */
export const GROUND_PIXELS = 256;
/** The ground is this many radii of the object wide. */
const WIDE = 7;
/** Parts higher above the ground than this (part of the radius) cast no shadow on it that one would see. */
const HIGH = 0.3;
/** sRGB of the lit floor and of a shadow on it, as in the posters. */
const FLOOR = [124, 118, 112] as const;
const SHADOW = [20, 17, 15] as const;

/** Side of the square ground in metres. */
export function groundSide(bounds: Bounds): number {
  return WIDE * radiusOf(bounds);
}

/**
 * The floor of the vitrine as RGBA pixels (sRGB, rows from the back to the front): a pool of light that fades into the
 * dark, with the shadow of what stands on it, softened from the object's own footprint. Drawn once, for all angles.
 */
export function groundPicture(object: Object3D, bounds: Bounds): Uint8Array {
  const footprint = footprintOf(object, bounds);
  const close = softened(footprint, 2);
  const wide = softened(footprint, 6);
  const pixels = new Uint8Array(GROUND_PIXELS ** 2 * 4);
  const half = GROUND_PIXELS / 2;
  for (let pixel = 0; pixel < GROUND_PIXELS ** 2; pixel += 1) {
    const x = (pixel % GROUND_PIXELS) - half + 0.5;
    const z = Math.floor(pixel / GROUND_PIXELS) - half + 0.5;
    const away = Math.min(1, Math.hypot(x, z) / half);
    const light = (0.5 + 0.5 * Math.cos(Math.PI * away)) ** 1.4;
    const shade = Math.min(0.92, 0.55 * (close[pixel] ?? 0) + 0.6 * (wide[pixel] ?? 0));
    for (const channel of [0, 1, 2] as const) {
      pixels[pixel * 4 + channel] = FLOOR[channel] * (1 - shade) + SHADOW[channel] * shade;
    }
    pixels[pixel * 4 + 3] = 255 * light;
  }
  return pixels;
}

/** How near (1) or far (0) the object is above each pixel of the ground. */
function footprintOf(object: Object3D, bounds: Bounds): Float32Array {
  const grid = new Float32Array(GROUND_PIXELS ** 2);
  const side = groundSide(bounds);
  const left = (bounds.min[0] + bounds.max[0] - side) / 2;
  const back = (bounds.min[2] + bounds.max[2] - side) / 2;
  const high = HIGH * radiusOf(bounds);
  const cell = side / GROUND_PIXELS;
  const mark = ({ x, y, z }: Vector3) => {
    const column = Math.floor((x - left) / cell);
    const row = Math.floor((z - back) / cell);
    if (Math.min(column, row) < 0 || Math.max(column, row) >= GROUND_PIXELS) return;
    const near = Math.max(0, 1 - (y - bounds.min[1]) / high) ** 2;
    const index = row * GROUND_PIXELS + column;
    grid[index] = Math.max(grid[index] ?? 0, near);
  };
  const point = new Vector3();
  for (const [a, b, c] of trianglesOf(object)) {
    if (Math.min(a.y, b.y, c.y) - bounds.min[1] > high) continue;
    const longest = Math.max(a.distanceTo(b), b.distanceTo(c), c.distanceTo(a));
    const steps = Math.max(1, Math.ceil(longest / cell));
    for (let i = 0; i <= steps; i += 1) {
      for (let j = 0; j <= steps - i; j += 1) {
        point.copy(a).multiplyScalar((steps - i - j) / steps);
        mark(point.addScaledVector(b, i / steps).addScaledVector(c, j / steps));
      }
    }
  }
  return grid;
}

/** Three box blurs of this radius in both directions: close to a Gaussian. */
function softened(grid: Float32Array, radius: number): Float32Array {
  let result = grid;
  for (let pass = 0; pass < 3; pass += 1) {
    result = blurred(blurred(result, radius, 1, GROUND_PIXELS), radius, GROUND_PIXELS, 1);
  }
  return result;
}

/** A box blur along lines whose pixels are `step` apart and which begin `line` apart. */
function blurred(grid: Float32Array, radius: number, step: number, line: number): Float32Array {
  const result = new Float32Array(grid.length);
  const at = (row: number, place: number) =>
    place < 0 || place >= GROUND_PIXELS ? 0 : (grid[row * line + place * step] ?? 0);
  for (let row = 0; row < GROUND_PIXELS; row += 1) {
    let sum = 0;
    for (let place = -radius; place < radius; place += 1) sum += at(row, place);
    for (let place = 0; place < GROUND_PIXELS; place += 1) {
      sum += at(row, place + radius);
      result[row * line + place * step] = sum / (2 * radius + 1);
      sum -= at(row, place - radius);
    }
  }
  return result;
}
