import { type Intersection, type Object3D, type Plane, type Raycaster, Vector3 } from 'three';

/** What a ray meets first of a model that planes cut. */
interface Met {
  readonly point: Vector3;
  readonly normal: Vector3;
  /** Metres from the ray's origin. */
  readonly distance: number;
  /** What has the surface; null for the face of a cut. */
  readonly object: Object3D | null;
}

/**
 * The first that a ray meets of a stand-in (stand-in.ts): its surface, or, where the ray comes from within what a plane
 * has opened, the face of the cut.
 *
 * @param planes what is behind one of them is not there
 */
export function firstMet(
  ray: Raycaster,
  standIn: Object3D,
  planes: readonly Plane[],
): Met | undefined {
  const kept = (point: Vector3) => planes.every((plane) => plane.distanceToPoint(point) >= 0);
  const met = ray.intersectObject(standIn, true).find(({ point }) => kept(point));
  if (met === undefined) return undefined;
  const { point, distance, object } = met;
  const normal = outward(met);
  const surface = { point, normal, distance, object };
  if (normal.dot(ray.ray.direction) < 0 || planes.length === 0) return surface;
  // From inside: the ray has come in through the cut that is nearest before it.
  const cuts = planes.flatMap((plane) => {
    const where = ray.ray.intersectPlane(plane, new Vector3());
    const from = where === null ? Infinity : where.distanceTo(ray.ray.origin);
    if (where === null || from > distance) return [];
    return [{ point: where, normal: plane.normal.clone().negate(), distance: from, object: null }];
  });
  return cuts.sort((a, b) => b.distance - a.distance)[0] ?? surface;
}

function outward({ face, object, point }: Intersection): Vector3 {
  const normal = face?.normal.clone() ?? point.clone().normalize();
  return normal.transformDirection(object.matrixWorld);
}
