import type { Material, Mesh, Object3D, Plane } from 'three';
import { meshesOf } from './model-file.ts';

/** Makes, of a material as it came in the model's file, the one to draw instead. Asked once for each material. */
export type Dress = (material: Material) => Material;

/** What the model wears. Whatever level of detail is drawn wears the same. */
export interface Wardrobe {
  /** Puts a dress over the model's own look; null takes it off. */
  wear(dress: Dress | null): void;
  /** Changes the model's own look. */
  setLook(look: Dress): void;
  /** Draws only what is on the positive side of every plane. */
  clip(planes: readonly Plane[]): void;
  readonly planes: readonly Plane[];
  /** Dresses another model alike, uncut, until the returned function is called. */
  dressAlike(object: Object3D): () => void;
}

interface DressingRoom extends Wardrobe {
  /** Dresses a model that is about to be shown. The former one gets its own materials back. */
  show(object: Object3D): void;
}

export function createWardrobe(first: Dress, redraw: () => void): DressingRoom {
  let look = first;
  let over: Dress | null = null;
  let planes: readonly Plane[] = [];
  let shown: Object3D | null = null;
  const guests = new Set<Object3D>();
  const own = new WeakMap<Mesh, Material | Material[]>();
  const made = new Map<Material, Material>();
  const worn = () => [...(shown === null ? [] : [shown]), ...guests];
  const cut = () => {
    for (const mesh of shown === null ? [] : meshesOf(shown))
      for (const material of [mesh.material].flat()) material.clippingPlanes = [...planes];
  };

  const undress = () => {
    for (const mesh of worn().flatMap(meshesOf)) mesh.material = own.get(mesh) ?? mesh.material;
    for (const [original, material] of made) if (material !== original) material.dispose();
    made.clear();
  };
  const dressed = (original: Material): Material => {
    const known = made.get(original);
    if (known !== undefined) return known;
    const material = (over ?? look)(original);
    made.set(original, material);
    return material;
  };
  const dress = () => {
    undress();
    for (const mesh of worn().flatMap(meshesOf)) {
      own.set(mesh, mesh.material);
      mesh.material = Array.isArray(mesh.material)
        ? mesh.material.map(dressed)
        : dressed(mesh.material);
    }
    cut();
    redraw();
  };
  return {
    wear(next) {
      over = next;
      dress();
    },
    setLook(next) {
      look = next;
      if (over === null) dress();
    },
    clip(next) {
      planes = next;
      cut();
      redraw();
    },
    get planes() {
      return planes;
    },
    dressAlike(object) {
      guests.add(object);
      dress();
      return () => {
        undress();
        guests.delete(object);
        dress();
      };
    },
    show(object) {
      undress();
      shown = object;
      dress();
    },
  };
}
