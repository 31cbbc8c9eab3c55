import type { Document, mat4, vec3 } from '@gltf-transform/core';
import type { Triangle } from './triangle-distance.ts';

/** All triangles that a document's scene draws, in world coordinates. */
export function worldTriangles(document: Document): Triangle[] {
  const triangles: Triangle[] = [];
  document
    .getRoot()
    .getDefaultScene()
    ?.traverse((node) => {
      const matrix = node.getWorldMatrix();
      for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
        const position = primitive.getAttribute('POSITION');
        const index = primitive.getIndices();
        if (!position || primitive.getMode() !== 4) continue;
        const corner = (k: number): vec3 => {
          const element: number[] = [];
          position.getElement(index ? index.getScalar(k) : k, element);
          return transformed(matrix, element);
        };
        const count = index ? index.getCount() : position.getCount();
        for (let k = 0; k + 2 < count; k += 3) {
          triangles.push([corner(k), corner(k + 1), corner(k + 2)]);
        }
      }
    });
  return triangles;
}

function transformed(m: mat4, [x = 0, y = 0, z = 0]: number[]): vec3 {
  return [
    m[0] * x + m[4] * y + m[8] * z + m[12],
    m[1] * x + m[5] * y + m[9] * z + m[13],
    m[2] * x + m[6] * y + m[10] * z + m[14],
  ];
}
