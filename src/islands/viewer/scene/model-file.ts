import { type Mesh, type Object3D, Texture } from 'three';
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';

/** Why a model is not shown: it could not be fetched, what came is not a model, or there is no memory to draw it. */
export class ModelProblem extends Error {
  readonly reason: 'missing' | 'broken' | 'memory';

  constructor(reason: ModelProblem['reason'], cause?: unknown) {
    super(`3D model ${reason}`, { cause });
    this.reason = reason;
  }
}

/**
 * Reads the body of a model file, telling the part that has come (0…1) of the `size` that is expected.
 * @throws ModelProblem 'missing' when it does not arrive whole
 */
export async function readModelFile(
  coming: Promise<Response>,
  size: number,
  onProgress?: (part: number) => void,
): Promise<ArrayBuffer> {
  try {
    const response = await coming;
    if (!response.ok || response.body === null) throw new Error(`HTTP ${String(response.status)}`);
    let come = 0;
    const counted = response.body.pipeThrough(
      new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(chunk, controller) {
          come += chunk.byteLength;
          onProgress?.(Math.min(1, come / size));
          controller.enqueue(chunk);
        },
      }),
    );
    return await new Response(counted).arrayBuffer();
  } catch (cause) {
    throw new ModelProblem('missing', cause);
  }
}

/**
 * The model in a binary glTF file (meshopt and WebP are understood).
 * @throws ModelProblem 'broken' when it cannot be read or has nothing to draw
 */
export async function parseModel(file: ArrayBuffer): Promise<Object3D> {
  try {
    const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
    const { scene } = await loader.parseAsync(file, '');
    if (meshesOf(scene).length === 0) throw new Error('nothing to draw');
    scene.updateMatrixWorld(true);
    return scene;
  } catch (cause) {
    throw new ModelProblem('broken', cause);
  }
}

const isMesh = (object: Object3D): object is Mesh => 'isMesh' in object;

export function meshesOf(object: Object3D): Mesh[] {
  const meshes: Mesh[] = [];
  object.traverse((part) => {
    if (isMesh(part)) meshes.push(part);
  });
  return meshes;
}

/** The textures that the materials of a model use, each once. */
export function texturesOf(object: Object3D): Texture[] {
  const textures = new Set<Texture>();
  for (const mesh of meshesOf(object)) {
    for (const material of [mesh.material].flat()) {
      for (const value of Object.values(material)) {
        if (value instanceof Texture) textures.add(value);
      }
    }
  }
  return [...textures];
}

/** Frees the memory a model has on the graphics card. */
export function disposeModel(object: Object3D): void {
  for (const texture of texturesOf(object)) texture.dispose();
  for (const mesh of meshesOf(object)) {
    mesh.geometry.dispose();
    for (const material of [mesh.material].flat()) material.dispose();
  }
}
