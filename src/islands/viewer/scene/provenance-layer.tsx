import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { Group, type Mesh, type MeshBasicMaterial, type Object3D } from 'three';
import { useStore } from 'zustand';
import type { ViewerProvenance } from '../viewer-config.ts';
import type { LayerProps } from './layer.ts';
import { meshesOf, texturesOf } from './model-file.ts';
import { partNames } from './part-names.ts';
import { materialOfKind, materialOfMask } from './provenance-material.ts';
import { skinOver } from './skin-over.ts';

/** The surface once more, in the materials of its provenance. Areas of the model that nobody described stay as they are. */
function skinOf(
  object: Object3D,
  provenance: ViewerProvenance,
  pixel: number,
  redraw: () => void,
): { readonly group: Group; readonly materials: readonly MeshBasicMaterial[] } {
  const { mask, areas } = provenance;
  const [texture = null] = texturesOf(object);
  const masked =
    mask === undefined
      ? null
      : materialOfMask(
          mask,
          areas.map(({ kind, maskColour = '#000000' }) => ({ kind, maskColour })),
          texture,
          pixel,
          redraw,
        );
  const made = new Map<string, MeshBasicMaterial>();
  const materialOf = (mesh: Mesh): MeshBasicMaterial | null => {
    if (masked !== null) return masked;
    const names = partNames(mesh);
    const kind = areas.find(({ parts }) => parts?.some((part) => names.includes(part)))?.kind;
    if (kind === undefined) return null;
    const material = made.get(kind) ?? materialOfKind(kind, pixel);
    made.set(kind, material);
    return material;
  };
  const group = new Group();
  for (const mesh of meshesOf(object)) {
    const material = materialOf(mesh);
    if (material !== null) group.add(skinOver(mesh, material));
  }
  return { group, materials: masked === null ? [...made.values()] : [masked] };
}

/** Lays over the model what each part of it rests on. */
export function ProvenanceLayer({ object, wardrobe, state, config }: LayerProps) {
  const { provenance } = config;
  const shown = useStore(state, (now) => now.provenance || now.tool === 'provenance');
  const pixel = useThree((three) => three.viewport.dpr);
  const invalidate = useThree((three) => three.invalidate);
  const skin = useMemo(
    () =>
      shown && provenance !== undefined
        ? skinOf(object, provenance, pixel, () => invalidate())
        : null,
    [shown, provenance, object, pixel, invalidate],
  );
  useEffect(() => {
    invalidate();
    return () => {
      for (const material of skin?.materials ?? []) {
        material.map?.dispose();
        material.dispose();
      }
    };
  }, [skin, invalidate]);
  useFrame(() => {
    for (const material of skin?.materials ?? []) material.clippingPlanes = [...wardrobe.planes];
  });
  return skin && <primitive object={skin.group} />;
}
