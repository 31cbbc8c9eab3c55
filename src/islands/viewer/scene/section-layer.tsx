import { extend, useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import {
  AlwaysStencilFunc,
  BackSide,
  DecrementWrapStencilOp,
  DoubleSide,
  FrontSide,
  Group,
  IncrementWrapStencilOp,
  Mesh,
  MeshBasicMaterial,
  NotEqualStencilFunc,
  Plane,
  PlaneGeometry,
  ReplaceStencilOp,
  Vector3,
} from 'three';
import { useStore } from 'zustand';
import { radiusOf } from '../limits.ts';
import type { Section } from '../study-settings.ts';
import { closedSurface } from './closed-surface.ts';
import { hatching } from './hatching.ts';
import type { LayerProps } from './layer.ts';
import { placePlane } from './section-plane.ts';

extend({ Group, Mesh, MeshBasicMaterial, PlaneGeometry });

/** The plane of the cut, while there is one. */
export function SectionLayer(props: LayerProps) {
  const section = useStore(props.state, (now) => now.section);
  return section === null ? null : <Cut {...props} section={section} />;
}

/**
 * Takes away what is before the plane, and closes the cut with a hatched face. Where the face is, is counted in the
 * stencil: along each line of sight, every back of the solid's surface behind the plane adds one and every front takes
 * one off, so that a remainder means that the plane is inside matter there.
 */
function Cut({ object, wardrobe, config, section }: LayerProps & { readonly section: Section }) {
  const { bounds } = config;
  const plane = useMemo(() => new Plane(), []);
  const invalidate = useThree((three) => three.invalidate);
  const surface = useMemo(() => closedSurface(object, bounds), [object, bounds]);
  useEffect(() => () => surface.dispose(), [surface]);
  const side = 4 * radiusOf(bounds);
  const hatch = useMemo(() => hatching(side, radiusOf(bounds)), [side, bounds]);
  useEffect(() => () => hatch.dispose(), [hatch]);

  useLayoutEffect(() => {
    placePlane(plane, section, bounds);
    invalidate();
  }, [plane, section, bounds, invalidate]);
  useLayoutEffect(() => {
    wardrobe.clip([plane]);
    return () => wardrobe.clip([]);
  }, [wardrobe, plane]);

  const middle = new Vector3(
    (bounds.min[0] + bounds.max[0]) / 2,
    (bounds.min[1] + bounds.max[1]) / 2,
    (bounds.min[2] + bounds.max[2]) / 2,
  );
  placePlane(plane, section, bounds);
  const at = plane.projectPoint(middle, new Vector3());
  const facing = at.clone().add(plane.normal);
  const counting = {
    colorWrite: false,
    depthWrite: false,
    depthTest: false,
    stencilWrite: true,
    stencilFunc: AlwaysStencilFunc,
    clippingPlanes: [plane],
  };
  return (
    <>
      <mesh geometry={surface} renderOrder={1}>
        <meshBasicMaterial
          {...counting}
          side={BackSide}
          stencilFail={IncrementWrapStencilOp}
          stencilZFail={IncrementWrapStencilOp}
          stencilZPass={IncrementWrapStencilOp}
        />
      </mesh>
      <mesh geometry={surface} renderOrder={1}>
        <meshBasicMaterial
          {...counting}
          side={FrontSide}
          stencilFail={DecrementWrapStencilOp}
          stencilZFail={DecrementWrapStencilOp}
          stencilZPass={DecrementWrapStencilOp}
        />
      </mesh>
      <mesh
        position={at}
        scale={side}
        renderOrder={2}
        onUpdate={(mesh: Mesh) => mesh.lookAt(facing)}
      >
        <planeGeometry />
        <meshBasicMaterial
          map={hatch}
          side={DoubleSide}
          toneMapped={false}
          stencilWrite
          stencilRef={0}
          stencilFunc={NotEqualStencilFunc}
          stencilFail={ReplaceStencilOp}
          stencilZFail={ReplaceStencilOp}
          stencilZPass={ReplaceStencilOp}
        />
      </mesh>
    </>
  );
}
