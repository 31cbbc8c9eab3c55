import { type Camera, type Object3D, type Plane, Raycaster, Vector2, Vector3 } from 'three';
import type { SurfacePoint } from '../interface.ts';

const ray = new Raycaster();

/**
 * The nearest point of the drawn surface on the line of sight through a place of the canvas.
 *
 * @param x, y place on the canvas: −1 at its left and lower edge, 1 at its right and upper edge
 * @param planes what they cut away is not met
 */
export function pick(
  object: Object3D,
  camera: Camera,
  place: { readonly x: number; readonly y: number },
  planes: readonly Plane[],
): SurfacePoint | null {
  camera.updateMatrixWorld();
  ray.setFromCamera(new Vector2(place.x, place.y), camera);
  ray.far = Infinity;
  const met = ray
    .intersectObject(object, true)
    .find(({ point }) => planes.every((plane) => plane.distanceToPoint(point) >= 0));
  if (met === undefined) return null;
  const normal = met.face?.normal.clone().transformDirection(met.object.matrixWorld);
  const facing = normal ?? new Vector3().subVectors(camera.position, met.point).normalize();
  return { point: met.point.toArray(), normal: facing.toArray() };
}
