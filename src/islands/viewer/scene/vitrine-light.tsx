import { useFrame } from '@react-three/fiber';
import { useRef } from 'react';
import type { Group } from 'three';
import { type StoreApi, useStore } from 'zustand';
import type { ViewerState } from '../state.ts';
import { directionOf, LAMPS } from './lamps.ts';

/** The others stand back by this factor where the visitor leads the chief lamp, or its shadows would be filled. */
const STAND_BACK = 0.25;

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
        {LAMPS.map((lamp, index) => (
          <directionalLight
            key={lamp.color}
            position={[...directionOf(index === 0 ? (led ?? lamp) : lamp)]}
            intensity={index === 0 ? lamp.intensity : lamp.intensity * others}
            color={lamp.color}
          />
        ))}
      </group>
    </>
  );
}
