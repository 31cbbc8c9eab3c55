import { useFrame, useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { type HemisphereLight, type Object3D, PMREMGenerator } from 'three';
import { brightnessOf, fitted } from './brightness.ts';
import { firstLook } from './first-look.ts';
import type { LayerProps } from './layer.ts';
import { ROOM_PIXELS, vitrineRoom } from './vitrine-room.ts';

/** Materials that mirror are brighter: the exposure is brought down by at most a half, or up by a fifth. */
const EXPOSURES = [0.5, 1.2] as const;

const isHemisphere = (part: Object3D): part is HemisphereLight => 'isHemisphereLight' in part;

function hemisphereOf(scene: Object3D): HemisphereLight | undefined {
  let found: HemisphereLight | undefined;
  scene.traverse((part) => {
    if (isHemisphere(part)) found = part;
  });
  return found;
}

/** What a light of an intensity sheds on a surface, a room sheds that is 1/π as bright. */
const roomIntensity = (light: HemisphereLight | undefined) => (light?.intensity ?? 0) / Math.PI;

/**
 * The third step: the model's own materials, with a small room to mirror in the place of the hemisphere light. As bright
 * as the first look, so that nothing jumps.
 */
export function FinishLayer({ object, wardrobe }: LayerProps) {
  const gl = useThree((three) => three.gl);
  const scene = useThree((three) => three.scene);
  const camera = useThree((three) => three.camera);
  const invalidate = useThree((three) => three.invalidate);

  useEffect(() => {
    const hemisphere = hemisphereOf(scene);
    if (hemisphere === undefined) return;
    const before = brightnessOf(object, gl, scene, camera);
    const exposure = gl.toneMappingExposure;
    const { room, dispose } = vitrineRoom(hemisphere.color, hemisphere.groundColor);
    const maker = new PMREMGenerator(gl);
    const mirrored = maker.fromScene(room, 0, 0.1, 100, { size: ROOM_PIXELS });
    maker.dispose();
    dispose();
    scene.environment = mirrored.texture;
    scene.environmentIntensity = roomIntensity(hemisphere);
    hemisphere.visible = false;
    wardrobe.setLook((material) => material);
    gl.toneMappingExposure = fitted(
      before,
      [exposure * EXPOSURES[0], exposure * EXPOSURES[1]],
      (setting) => {
        gl.toneMappingExposure = setting;
        return brightnessOf(object, gl, scene, camera);
      },
    );
    invalidate();
    return () => {
      wardrobe.setLook(firstLook);
      hemisphere.visible = true;
      scene.environment = null;
      gl.toneMappingExposure = exposure;
      mirrored.dispose();
      invalidate();
    };
    // Once for the model it began with: a finer one is as bright.
  }, [gl, scene, camera, wardrobe, invalidate]);

  useFrame(() => {
    scene.environmentIntensity = roomIntensity(hemisphereOf(scene));
  });
  return null;
}
