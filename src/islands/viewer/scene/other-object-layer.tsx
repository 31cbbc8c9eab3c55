import { extend, useFrame } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { Group, type Object3D } from 'three';
import { type StoreApi, useStore } from 'zustand';
import type { Bounds } from '../projection.ts';
import { Ground } from './ground.tsx';
import type { LayerProps, SceneLayer } from './layer.ts';

extend({ Group });

/** Another object that is drawn from the same side in the same light. */
export interface OtherObject {
  readonly object: Object3D;
  /** Of the coarsest level, for the shadow on the ground. */
  readonly coarse: Object3D;
  readonly bounds: Bounds;
  /** By how much it is enlarged. */
  readonly enlarged: number;
}

/** What is in three's layer 0 belongs to the first object, what is in this one to the other; the lamps are in both. */
const OTHER = 1;

const isLight = (part: Object3D) => 'isLight' in part;

/**
 * Draws the other object on a canvas of its own (`pane`), as large as the viewer's. One WebGL context does for both: its
 * picture of the other is copied to the pane, and then it draws the first, whose pixels stay.
 */
export function otherObjectLayer(
  pane: HTMLCanvasElement,
  shown: StoreApi<OtherObject | null>,
): SceneLayer {
  return function OtherObjectLayer(props) {
    const other = useStore(shown);
    return other === null ? null : <Beside {...props} {...other} pane={pane} />;
  };
}

type BesideProps = Omit<LayerProps, 'object'> & OtherObject & { readonly pane: HTMLCanvasElement };

function Beside({ object, coarse, bounds, enlarged, pane, wardrobe }: BesideProps) {
  const group = useRef<Group>(null);
  useEffect(() => wardrobe.dressAlike(object), [wardrobe, object]);
  useLayoutEffect(() => {
    group.current?.traverse((part) => part.layers.set(OTHER));
  }, [object, coarse]);
  useFrame(({ gl, scene, camera }) => {
    const { width, height } = gl.domElement;
    if (pane.width !== width) pane.width = width;
    if (pane.height !== height) pane.height = height;
    scene.traverse((part) => {
      if (isLight(part)) part.layers.enable(OTHER);
    });
    camera.layers.set(OTHER);
    gl.render(scene, camera);
    const pen = pane.getContext('2d');
    pen?.clearRect(0, 0, width, height);
    pen?.drawImage(gl.domElement, 0, 0); // its pixels are there until this task ends
    camera.layers.set(0);
    gl.render(scene, camera);
  }, 1);
  return (
    <group ref={group} scale={enlarged}>
      <Ground bounds={bounds} object={coarse} />
      <primitive object={object} />
    </group>
  );
}
