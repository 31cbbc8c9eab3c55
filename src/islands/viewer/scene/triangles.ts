import { type Object3D, Vector3 } from 'three';
import { meshesOf } from './model-file.ts';

/** The corners of each triangle in model space; the same three vectors are filled anew every time. */
export function* trianglesOf(object: Object3D): Generator<readonly [Vector3, Vector3, Vector3]> {
  const corners = [new Vector3(), new Vector3(), new Vector3()] as const;
  for (const mesh of meshesOf(object)) {
    const { index, attributes } = mesh.geometry;
    const count = index?.count ?? attributes['position']?.count ?? 0;
    for (let first = 0; first + 2 < count; first += 3) {
      corners.forEach((corner, k) => {
        mesh.getVertexPosition(index?.getX(first + k) ?? first + k, corner);
        corner.applyMatrix4(mesh.matrixWorld);
      });
      yield corners;
    }
  }
}
