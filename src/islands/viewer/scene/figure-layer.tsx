import { extend, useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import {
  CanvasTexture,
  type Group,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  SRGBColorSpace,
} from 'three';
import { useStore } from 'zustand';
import { type Figure, figureFor } from '../figures.ts';
import { figurePlace } from '../figure-place.ts';
import type { LayerProps } from './layer.ts';
import { SILHOUETTES } from './silhouettes.ts';

extend({ Mesh, MeshBasicMaterial, PlaneGeometry });

/** Pixels of a metre of the tallest figure, so that none is blurred. */
const PIXELS_HIGH = 768;
const COLOR = '#cfc4ab';

/** Something of known size beside the object, on the same ground, always turned to the eye and to its left. */
export function FigureLayer(props: LayerProps) {
  const shown = useStore(props.state, (now) => now.figure);
  return shown ? <Silhouette {...props} /> : null;
}

function Silhouette({ state, config }: LayerProps) {
  const figure = figureFor(config.bounds);
  const texture = useMemo(() => silhouetteOf(figure), [figure]);
  useEffect(() => () => texture.dispose(), [texture]);
  const place = useRef<Group>(null);
  useFrame(() => {
    const { azimuth } = state.getState().camera;
    place.current?.position.set(...figurePlace(config.bounds, figure, azimuth));
    place.current?.rotation.set(0, (azimuth * Math.PI) / 180, 0);
  });
  return (
    <group ref={place}>
      <mesh position={[0, figure.height / 2, 0]} scale={[figure.width, figure.height, 1]}>
        <planeGeometry />
        <meshBasicMaterial map={texture} transparent depthWrite={false} toneMapped={false} />
      </mesh>
    </group>
  );
}

function silhouetteOf({ id, width, height }: Figure): CanvasTexture {
  const canvas = document.createElement('canvas');
  const pixels = PIXELS_HIGH / (height * 100);
  canvas.height = PIXELS_HIGH;
  canvas.width = Math.round(width * 100 * pixels);
  const pen = canvas.getContext('2d');
  if (pen !== null) {
    pen.setTransform(pixels, 0, 0, -pixels, canvas.width / 2, canvas.height);
    pen.lineCap = pen.lineJoin = 'round';
    pen.strokeStyle = COLOR;
    for (const stroke of SILHOUETTES[id]) {
      pen.lineWidth = stroke.width;
      pen.beginPath();
      for (const [x, y] of stroke.points) pen.lineTo(x, y);
      pen.stroke();
    }
  }
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = 4;
  return texture;
}
