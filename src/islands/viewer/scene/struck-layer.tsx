import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { DoubleSide, Group, MeshBasicMaterial } from 'three';
import { type StoreApi, useStore } from 'zustand';
import type { LayerProps, SceneLayer } from './layer.ts';
import { meshesOf } from './model-file.ts';
import { partNames } from './part-names.ts';
import { skinOver } from './skin-over.ts';

/** Cool, so that it is told from wood, bronze and lacquer alike. */
const LIT = '#74e4f0';

/**
 * Lights up the parts that are being struck. They come and go by the second and no link keeps them, so they have a store
 * of their own, not a place in the viewer's state.
 *
 * @param struck names of the parts
 */
export function struckLayer(struck: StoreApi<readonly string[]>): SceneLayer {
  return function StruckLayer({ object, wardrobe }: LayerProps) {
    const parts = useStore(struck);
    const invalidate = useThree((three) => three.invalidate);
    const material = useMemo(
      () =>
        new MeshBasicMaterial({
          color: LIT,
          transparent: true,
          opacity: 0.85,
          depthWrite: false,
          toneMapped: false,
          side: DoubleSide,
          polygonOffset: true,
          polygonOffsetFactor: -2, // also over what the provenance lays there
          polygonOffsetUnits: -2,
        }),
      [],
    );
    useEffect(() => () => material.dispose(), [material]);
    const skins = useMemo(() => {
      const group = new Group();
      for (const mesh of meshesOf(object)) {
        const lit = partNames(mesh).some((name) => parts.includes(name));
        if (lit) group.add(skinOver(mesh, material));
      }
      return group;
    }, [object, parts, material]);
    useEffect(() => invalidate(), [skins, invalidate]);
    useFrame(() => {
      material.clippingPlanes = [...wardrobe.planes];
    });
    return <primitive object={skins} />;
  };
}
