import type { Vector2 } from 'three';
import { type Camera, type Object3D, type Plane, Raycaster } from 'three';
import type { SurfacePoint } from '../interface.ts';
import { firstMet } from './first-met.ts';
import { partNames } from './part-names.ts';

/**
 * The nearest point of the surface, or of the face of a cut, on the line of sight through a place of the canvas.
 *
 * @param place on the canvas: −1 at its left and lower edge, 1 at its right and upper edge
 */
export function pick(
  standIn: Object3D,
  camera: Camera,
  place: Vector2,
  planes: readonly Plane[],
): SurfacePoint | null {
  camera.updateMatrixWorld();
  const ray = new Raycaster();
  ray.setFromCamera(place, camera);
  const met = firstMet(ray, standIn, planes);
  return met === undefined
    ? null
    : {
        point: met.point.toArray(),
        normal: met.normal.toArray(),
        parts: partNames(met.object),
      };
}
