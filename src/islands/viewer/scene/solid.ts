import { type Object3D, type Plane, Raycaster, Vector3 } from 'three';
import { directionToEye, facesEye, eyeOf, type CameraView, type Point } from '../projection.ts';
import { firstMet } from './first-met.ts';

/** The object as something that stands in the way: the coarse model, whatever detail is drawn. */
export interface Solid {
  /** Whether the object, or a plane that cuts it, hides a point of its surface from the eye. */
  hides(point: Point, normal: Point | undefined, view: CameraView): boolean;
  /** How far the object reaches from the target of a view towards the eye, metres; 0 where nothing is in between. */
  reach(view: CameraView): number;
}

/** A point on the surface of a fine model may lie this far (part of the radius) below that of the coarse one. */
const SKIN = 0.02;

/** @param planes tells what cuts the object now */
export function solidOf(standIn: Object3D, radius: number, planes: () => readonly Plane[]): Solid {
  const ray = new Raycaster();
  const origin = new Vector3();
  const direction = new Vector3();
  const firstHit = (far: number) => {
    ray.set(origin, direction);
    ray.far = far;
    return firstMet(ray, standIn, planes())?.distance;
  };
  return {
    hides(point, normal, view) {
      if (normal !== undefined && !facesEye(point, normal, view)) return true;
      direction.set(...point);
      if (planes().some((plane) => plane.distanceToPoint(direction) < -SKIN * radius)) return true;
      origin.set(...eyeOf(view));
      direction.sub(origin);
      const distance = direction.length();
      direction.divideScalar(distance);
      const hit = firstHit(distance + SKIN * radius);
      return hit !== undefined && hit < distance - SKIN * radius;
    },
    reach(view) {
      const outside = 3 * radius;
      direction.set(...directionToEye(view));
      origin.set(...view.target).addScaledVector(direction, outside);
      direction.negate();
      const hit = firstHit(2 * outside);
      return hit === undefined ? 0 : Math.max(0, outside - hit);
    },
  };
}
