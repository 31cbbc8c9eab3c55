import { DoubleSide, MeshBasicMaterial, type Object3D } from 'three';
import { meshesOf } from './model-file.ts';

/**
 * The model as rays meet it: the same geometry, whatever it wears, met from outside and from inside. It is never drawn.
 */
export function standInOf(object: Object3D): Object3D {
  const standIn = object.clone();
  const material = new MeshBasicMaterial({ side: DoubleSide });
  for (const mesh of meshesOf(standIn)) mesh.material = material;
  return standIn;
}
