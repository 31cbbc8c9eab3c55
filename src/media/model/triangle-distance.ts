import type { vec3 } from '@gltf-transform/core';

export type Triangle = [vec3, vec3, vec3];

const minus = (a: vec3, b: vec3): vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const dot = (a: vec3, b: vec3) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const along = (a: vec3, d: vec3, t: number): vec3 => [
  a[0] + d[0] * t,
  a[1] + d[1] * t,
  a[2] + d[2] * t,
];
const between = (p: vec3, q: vec3) => Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);

/** Distance from a point to a triangle (Ericson, Real-Time Collision Detection, 5.1.5). */
export function distanceToTriangle(p: vec3, [a, b, c]: Triangle): number {
  const [ab, ac, ap] = [minus(b, a), minus(c, a), minus(p, a)];
  const [d1, d2] = [dot(ab, ap), dot(ac, ap)];
  if (d1 <= 0 && d2 <= 0) return between(p, a);
  const bp = minus(p, b);
  const [d3, d4] = [dot(ab, bp), dot(ac, bp)];
  if (d3 >= 0 && d4 <= d3) return between(p, b);
  const vc = d1 * d4 - d3 * d2;
  if (vc <= 0 && d1 >= 0 && d3 <= 0) return between(p, along(a, ab, d1 / (d1 - d3)));
  const cp = minus(p, c);
  const [d5, d6] = [dot(ab, cp), dot(ac, cp)];
  if (d6 >= 0 && d5 <= d6) return between(p, c);
  const vb = d5 * d2 - d1 * d6;
  if (vb <= 0 && d2 >= 0 && d6 <= 0) return between(p, along(a, ac, d2 / (d2 - d6)));
  const va = d3 * d6 - d5 * d4;
  if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
    return between(p, along(b, minus(c, b), (d4 - d3) / (d4 - d3 + (d5 - d6))));
  }
  const whole = 1 / (va + vb + vc);
  return between(p, along(along(a, ab, vb * whole), ac, vc * whole));
}
