import { useFrame } from '@react-three/fiber';
import { useRef } from 'react';
import type { Group } from 'three';
import { type StoreApi, useStore } from 'zustand';
import { VITRINE_LAMPS } from '../../../domain/vitrine-lamps.ts';
import type { ViewerState } from '../state.ts';
import type { LightDirection } from '../study-settings.ts';
import { directionToEye } from '../projection.ts';

/** The others stand back by this factor where the visitor leads the chief lamp, or its shadows would be filled. */
const STAND_BACK = 0.25;

/** A direction as a unit vector, for an eye before the object. */
const towards = ({ azimuth, elevation }: LightDirection) =>
  directionToEye({ azimuth, elevation, distance: 1, target: [0, 0, 0] });

/**
 * Simple lights that go round with the eye, so that the side one looks at is always the lit one. The visitor may lead
 * the chief lamp.
 */
export function VitrineLight({ state }: { readonly state: StoreApi<ViewerState> }) {
  const lamps = useRef<Group>(null);
  const led = useStore(state, ({ light }) => light);
  const others = led === null ? 1 : STAND_BACK;
  useFrame(() => {
    lamps.current?.rotation.set(0, (state.getState().camera.azimuth * Math.PI) / 180, 0);
  });
  return (
    <>
      <hemisphereLight args={['#dfe4ec', '#6b6258']} intensity={0.7 * others} />
      <group ref={lamps}>
        {VITRINE_LAMPS.map((lamp, index) => (
          <directionalLight
            key={lamp.colour}
            position={[...towards(index === 0 ? (led ?? lamp) : lamp)]}
            intensity={index === 0 ? lamp.intensity : lamp.intensity * others}
            color={lamp.colour}
          />
        ))}
      </group>
    </>
  );
}
