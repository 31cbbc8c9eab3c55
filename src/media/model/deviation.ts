import type { Document, vec3 } from '@gltf-transform/core';
import { distanceToTriangle, type Triangle } from './triangle-distance.ts';
import { worldTriangles } from './world-triangles.ts';

/** How many points of the source are compared; more change the third digit. */
const SAMPLES = 20_000;

/**
 * How far the surface of a simplified model lies from its source: the largest distance in millimetres from
 * (a regular choice of) the source's vertices to the nearest triangle of the simplified model.
 */
export function deviationMm(source: Document, simplified: Document): number {
  const corners = worldTriangles(source);
  const grid = new TriangleGrid(worldTriangles(simplified));
  const stride = Math.max(1, Math.floor((corners.length * 3) / SAMPLES));
  let largest = 0;
  for (let i = 0; i < corners.length * 3; i += stride) {
    const point = corners[Math.floor(i / 3)]?.[i % 3];
    if (point) largest = Math.max(largest, grid.distance(point));
  }
  return Math.round(largest * 1000 * 100) / 100;
}

/** Triangles sorted into boxes, so that the nearest is found without trying all. */
class TriangleGrid {
  readonly #boxes = new Map<string, Triangle[]>();
  readonly #size: number;
  readonly #reach: number;

  constructor(triangles: Triangle[]) {
    const low: vec3 = [Infinity, Infinity, Infinity];
    const high: vec3 = [-Infinity, -Infinity, -Infinity];
    for (const corner of triangles.flat()) {
      for (const axis of [0, 1, 2] as const) {
        low[axis] = Math.min(low[axis], corner[axis]);
        high[axis] = Math.max(high[axis], corner[axis]);
      }
    }
    const longest = Math.max(...high.map((value, axis) => value - (low[axis] ?? 0)));
    this.#reach = 64;
    this.#size = longest / this.#reach || 1;
    for (const triangle of triangles) {
      const [from, to] = [
        this.#cell(extreme(triangle, Math.min)),
        this.#cell(extreme(triangle, Math.max)),
      ];
      for (let x = from[0]; x <= to[0]; x++)
        for (let y = from[1]; y <= to[1]; y++)
          for (let z = from[2]; z <= to[2]; z++) {
            const key = `${x},${y},${z}`;
            const box = this.#boxes.get(key);
            if (box) box.push(triangle);
            else this.#boxes.set(key, [triangle]);
          }
    }
  }

  /** Distance from a point to the nearest triangle: rings of boxes outward until none can be nearer. */
  distance(point: vec3): number {
    const [cx, cy, cz] = this.#cell(point);
    let best = Infinity;
    for (let ring = 0; ring <= this.#reach && best > (ring - 1) * this.#size; ring++) {
      for (let x = -ring; x <= ring; x++)
        for (let y = -ring; y <= ring; y++)
          for (let z = -ring; z <= ring; z++) {
            if (Math.max(Math.abs(x), Math.abs(y), Math.abs(z)) !== ring) continue;
            for (const triangle of this.#boxes.get(`${cx + x},${cy + y},${cz + z}`) ?? []) {
              best = Math.min(best, distanceToTriangle(point, triangle));
            }
          }
    }
    return best;
  }

  #cell([x, y, z]: vec3): vec3 {
    return [Math.floor(x / this.#size), Math.floor(y / this.#size), Math.floor(z / this.#size)];
  }
}

function extreme([a, b, c]: Triangle, pick: (...values: number[]) => number): vec3 {
  return [pick(a[0], b[0], c[0]), pick(a[1], b[1], c[1]), pick(a[2], b[2], c[2])];
}
