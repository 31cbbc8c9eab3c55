import { type Material, Mesh } from 'three';

/** The surface of a part of the model once more, in another material. */
export function skinOver(mesh: Mesh, material: Material): Mesh {
  const skin = new Mesh(mesh.geometry, material);
  skin.matrixAutoUpdate = false;
  skin.matrix.copy(mesh.matrixWorld);
  return skin;
}
