import { useEffect, useMemo } from 'react';
import { DataTexture, LinearFilter, type Object3D, SRGBColorSpace } from 'three';
import type { Bounds } from '../projection.ts';
import { GROUND_PIXELS, groundPicture, groundSide } from './ground-picture.ts';

interface GroundProps {
  readonly bounds: Bounds;
  /** The coarse model, whose footprint is the shadow. */
  readonly object: Object3D;
}

/** The floor that the object stands on, without the cost of cast shadows. From below it is not there. */
export function Ground({ bounds, object }: GroundProps) {
  const picture = useMemo(() => {
    const pixels = groundPicture(object, bounds);
    const texture = new DataTexture(pixels, GROUND_PIXELS, GROUND_PIXELS);
    texture.colorSpace = SRGBColorSpace;
    texture.minFilter = texture.magFilter = LinearFilter;
    texture.flipY = true;
    texture.needsUpdate = true;
    return texture;
  }, [object, bounds]);
  useEffect(() => () => picture.dispose(), [picture]);
  const side = groundSide(bounds);
  return (
    <mesh
      position={[
        (bounds.min[0] + bounds.max[0]) / 2,
        bounds.min[1],
        (bounds.min[2] + bounds.max[2]) / 2,
      ]}
      rotation={[-Math.PI / 2, 0, 0]}
      scale={[side, side, 1]}
      renderOrder={-1}
    >
      <planeGeometry />
      <meshBasicMaterial map={picture} transparent depthWrite={false} toneMapped={false} />
    </mesh>
  );
}
