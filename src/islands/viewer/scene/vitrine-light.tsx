import { useFrame } from '@react-three/fiber';
import { useRef } from 'react';
import type { Group } from 'three';
import { type StoreApi, useStore } from 'zustand';
import { directionToEye } from '../projection.ts';
import type { ViewerState } from '../state.ts';
import { CHIEF_LAMP, type LightDirection } from '../study-settings.ts';

/** A lamp of the vitrine: degrees from the line of sight (to the right) and above level. */
interface Lamp {
  readonly azimuth: number;
  readonly elevation: number;
  readonly intensity: number;
  readonly color: string;
}

/**
 * The lamps of the posters (src/modelling/still.py), in their proportions: a warm key from the upper left, a cool rim
 * from behind right, a warm glow from behind left, a weak wide fill.
 */
const LAMPS: readonly Lamp[] = [
  { ...CHIEF_LAMP, intensity: 2.9, color: '#fff2dd' },
  { azimuth: 142, elevation: 34, intensity: 2, color: '#dcefff' },
  { azimuth: -150, elevation: 40, intensity: 0.6, color: '#fff5e9' },
  { azimuth: 62, elevation: 18, intensity: 0.45, color: '#eff6ff' },
];

/** The others stand back by this factor where the visitor leads the chief lamp, or its shadows would be filled. */
const STAND_BACK = 0.25;

const placeOf = ({ azimuth, elevation }: LightDirection) =>
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
        {LAMPS.map((lamp, index) => (
          <directionalLight
            key={lamp.color}
            position={[...placeOf(index === 0 ? (led ?? lamp) : lamp)]}
            intensity={index === 0 ? lamp.intensity : lamp.intensity * others}
            color={lamp.color}
          />
        ))}
      </group>
    </>
  );
}
