import type { Accessor, Document, mat4, Node, Primitive, Skin, vec3 } from '@gltf-transform/core';

/**
 * Takes the movement out of a model, so that it stands as it stood when nothing moved it: an object of a museum is
 * looked at and measured, and those who ask for less motion get none. What a skeleton held is held by the vertices
 * themselves afterwards.
 *
 * @returns whether there was anything that moved
 */
export function standStill(document: Document): boolean {
  const root = document.getRoot();
  const moved = root.listAnimations().length + root.listSkins().length > 0;
  for (const animation of root.listAnimations()) {
    for (const part of [...animation.listChannels(), ...animation.listSamplers()]) part.dispose();
    animation.dispose();
  }
  for (const node of root.listNodes()) {
    const [skin, mesh] = [node.getSkin(), node.getMesh()];
    if (!skin || !mesh) continue;
    const own = mesh.clone().setExtras({});
    for (const primitive of own.listPrimitives()) {
      const posed = primitive.clone();
      own.swap(primitive, posed);
      pose(posed, skin);
    }
    // A skinned mesh stands where its joints are, wherever its own node is.
    const stand = document.createNode(node.getName()).setMesh(own);
    for (const scene of root.listScenes()) {
      if (isIn(scene.listChildren(), node)) scene.addChild(stand);
    }
    node.setMesh(null).setSkin(null);
  }
  for (const skin of root.listSkins()) skin.dispose();
  for (const mesh of root.listMeshes()) {
    for (const primitive of mesh.listPrimitives()) {
      for (const target of primitive.listTargets()) target.dispose();
    }
    mesh.setWeights([]);
  }
  return moved;
}

function isIn(nodes: Node[], wanted: Node): boolean {
  return nodes.some((node) => node === wanted || isIn(node.listChildren(), wanted));
}

/** Moves the vertices of a part to where the skeleton holds them. */
function pose(primitive: Primitive, skin: Skin): void {
  const [joints, weights] = [
    primitive.getAttribute('JOINTS_0'),
    primitive.getAttribute('WEIGHTS_0'),
  ];
  const position = primitive.getAttribute('POSITION');
  if (!joints || !weights || !position) return;
  const inverse = skin.getInverseBindMatrices();
  const matrices = skin.listJoints().map((joint, index) => {
    const bind: number[] = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
    inverse?.getElement(index, bind);
    return product(joint.getWorldMatrix(), bind);
  });
  const blended = (vertex: number): number[] => {
    const [which, how]: [number[], number[]] = [[], []];
    joints.getElement(vertex, which);
    weights.getElement(vertex, how);
    const sum = how.reduce((total, value) => total + value, 0) || 1;
    return Array.from({ length: 16 }, (_, cell) =>
      which.reduce(
        (total, joint, k) => total + ((matrices[joint]?.[cell] ?? 0) * (how[k] ?? 0)) / sum,
        0,
      ),
    );
  };
  const moveAll = (name: 'POSITION' | 'NORMAL', w: 0 | 1) => {
    const accessor = primitive.getAttribute(name);
    if (accessor) primitive.setAttribute(name, moved(accessor, blended, w));
  };
  moveAll('POSITION', 1);
  moveAll('NORMAL', 0);
  for (const name of ['JOINTS_0', 'WEIGHTS_0', 'TANGENT']) primitive.setAttribute(name, null);
}

function moved(accessor: Accessor, matrixOf: (vertex: number) => number[], w: 0 | 1): Accessor {
  const result = accessor
    .clone()
    .setArray(new Float32Array(accessor.getCount() * 3))
    .setNormalized(false);
  const from: number[] = [];
  for (let vertex = 0; vertex < accessor.getCount(); vertex += 1) {
    const m = matrixOf(vertex);
    const [x = 0, y = 0, z = 0] = accessor.getElement(vertex, from);
    const at = (row: number) =>
      (m[row] ?? 0) * x + (m[4 + row] ?? 0) * y + (m[8 + row] ?? 0) * z + (m[12 + row] ?? 0) * w;
    const to: vec3 = [at(0), at(1), at(2)];
    const length = w === 1 ? 1 : Math.hypot(...to) || 1;
    result.setElement(vertex, [to[0] / length, to[1] / length, to[2] / length]);
  }
  return result;
}

/** a × b, columns first. */
function product(a: mat4, b: number[]): number[] {
  return Array.from({ length: 16 }, (_, cell) => {
    const [row, column] = [cell % 4, Math.floor(cell / 4)];
    return [0, 1, 2, 3].reduce(
      (sum, k) => sum + (a[k * 4 + row] ?? 0) * (b[column * 4 + k] ?? 0),
      0,
    );
  });
}
