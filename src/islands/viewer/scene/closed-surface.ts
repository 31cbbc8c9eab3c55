import { BufferGeometry, Float32BufferAttribute, type Object3D, Vector3 } from 'three';
import type { Bounds } from '../projection.ts';
import { createGroups } from './groups.ts';
import { trianglesOf } from './triangles.ts';

/** Corners nearer than this part of the object's size are one corner. */
const SAME = 1 / 2 ** 16;
/** A hole of at most this part of a component's edges is a crack, not an opening. */
const CRACK = 0.01;
/** A hole whose rim is in this lowest part of the object is the underside, which a scan does not see. */
const UNDERSIDE = 0.04;

interface Surface {
  readonly corners: Vector3[];
  /** Three corners after three. */
  readonly triangles: number[];
}

/**
 * The surface of an object's solid parts, in model space: what is inside it is matter. Cracks and a missing underside
 * are closed. Parts that are open in another way are mere sheets, which have no inside, and are left out.
 */
export function closedSurface(object: Object3D, bounds: Bounds): BufferGeometry {
  const { corners, triangles } = welded(object, bounds);
  const parts = createGroups();
  eachEdge(triangles, (from, to) => parts.join(from, to));
  const edgesOf = new Map<number, number>();
  eachEdge(triangles, (from) => {
    edgesOf.set(parts.of(from), (edgesOf.get(parts.of(from)) ?? 0) + 1);
  });

  const sheets = new Set<number>();
  const lids: number[] = [];
  const low = bounds.min[1] + UNDERSIDE * (bounds.max[1] - bounds.min[1]);
  for (const rim of rimsOf(triangles, corners.length)) {
    const places = rim.flatMap(([from]) => corners[from] ?? []);
    const part = parts.of(rim[0]?.[0] ?? 0);
    const isCrack = rim.length <= CRACK * (edgesOf.get(part) ?? 0);
    if (isCrack || places.every(({ y }) => y <= low)) {
      const middle = places.reduce((sum, place) => sum.add(place), new Vector3());
      const top = corners.push(middle.divideScalar(places.length)) - 1;
      for (const [from, to] of rim) {
        lids.push(to, from, top);
        parts.join(top, from);
      }
    } else sheets.add(part);
  }
  const open = new Set([...sheets].map((part) => parts.of(part)));
  const solid = [...triangles, ...lids];
  const geometry = new BufferGeometry();
  geometry.setAttribute(
    'position',
    new Float32BufferAttribute(
      corners.flatMap((corner) => corner.toArray()),
      3,
    ),
  );
  return geometry.setIndex(
    solid.filter((_, index) => !open.has(parts.of(solid[index - (index % 3)] ?? 0))),
  );
}

/** The triangles with each corner once, in model space; those without an area are left out. */
function welded(object: Object3D, { min, max }: Bounds): Surface {
  const cell = SAME * Math.max(max[0] - min[0], max[1] - min[1], max[2] - min[2]);
  const corners: Vector3[] = [];
  const triangles: number[] = [];
  const known = new Map<number, number>();
  const cornerAt = (place: Vector3): number => {
    // 17 bits each: together a number that a double holds exactly.
    const [x, y, z] = place.toArray().map((value, axis) => {
      return Math.round((value - (min[axis] ?? 0)) / cell) + 2 ** 8;
    });
    const key = ((x ?? 0) * 2 ** 17 + (y ?? 0)) * 2 ** 17 + (z ?? 0);
    const corner = known.get(key) ?? corners.push(place.clone()) - 1;
    known.set(key, corner);
    return corner;
  };
  for (const places of trianglesOf(object)) {
    const [a, b, c] = [cornerAt(places[0]), cornerAt(places[1]), cornerAt(places[2])];
    if (a !== b && b !== c && c !== a) triangles.push(a, b, c);
  }
  return { corners, triangles };
}

function eachEdge(triangles: readonly number[], visit: (from: number, to: number) => void): void {
  for (let index = 0; index < triangles.length; index += 1) {
    const next = index % 3 === 2 ? index - 2 : index + 1;
    visit(triangles[index] ?? 0, triangles[next] ?? 0);
  }
}

type Edge = readonly [from: number, to: number];

/** The edges that have a triangle on one side only, by the hole that they surround. */
function rimsOf(triangles: readonly number[], count: number): Edge[][] {
  /** By edge: how many triangles more go along it from the lower corner to the higher one than back. */
  const balance = new Map<number, number>();
  eachEdge(triangles, (from, to) => {
    const key = Math.min(from, to) * count + Math.max(from, to);
    balance.set(key, (balance.get(key) ?? 0) + Math.sign(to - from));
  });
  const open = [...balance].flatMap(([key, surplus]): Edge[] => {
    const [low, high] = [Math.floor(key / count), key % count];
    const edge: Edge = surplus > 0 ? [low, high] : [high, low];
    return Array.from({ length: Math.abs(surplus) }, () => edge);
  });
  const holes = createGroups();
  for (const [from, to] of open) holes.join(from, to);
  const rims = new Map<number, Edge[]>();
  for (const edge of open) {
    const hole = holes.of(edge[0]);
    rims.set(hole, [...(rims.get(hole) ?? []), edge]);
  }
  return [...rims.values()];
}
