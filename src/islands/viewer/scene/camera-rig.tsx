import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { PerspectiveCamera, TOUCH } from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';
import { type StoreApi, useStore } from 'zustand';
import { nearestDistance, radiusOf, targetWithin, type ViewLimits } from '../limits.ts';
import { type CameraView, eyeOf, frameFov, type Point, viewBetween } from '../projection.ts';
import type { ViewerState } from '../state.ts';
import type { CameraDriver } from './camera-driver.ts';

export interface CameraRigProps {
  readonly state: StoreApi<ViewerState>;
  readonly driver: CameraDriver;
  readonly limits: () => ViewLimits;
  readonly reach: (view: CameraView) => number;
  /** Field of view of the stage, degrees. */
  readonly fov: number;
  readonly calm: () => boolean;
  /** Told the controls when they are there, and null when they go. */
  readonly onControls: (controls: OrbitControls | null) => void;
}

/** Smaller movements than these are rest: degrees, and parts of the distance. */
const STILL = { angle: 0.005, part: 0.0001 };

const radians = (degrees: number) => (degrees * Math.PI) / 180;

function isStill(a: CameraView, b: CameraView): boolean {
  const shift = Math.hypot(
    a.target[0] - b.target[0],
    a.target[1] - b.target[1],
    a.target[2] - b.target[2],
  );
  return (
    Math.abs(a.azimuth - b.azimuth) < STILL.angle &&
    Math.abs(a.elevation - b.elevation) < STILL.angle &&
    Math.abs(a.distance - b.distance) + shift < STILL.part * a.distance
  );
}

/** Brings the target back into its box, and the eye along with it, so that the direction of sight stays. */
function keepTargetWithin({ target, object }: OrbitControls, limits: ViewLimits): void {
  const before = target.clone();
  target.set(...targetWithin(target.toArray(), limits.target));
  object.position.add(target).sub(before);
}

/** Joins the visitor's hand (three's OrbitControls), the driver's flights and the state into one camera. */
export function CameraRig(props: CameraRigProps) {
  const { state, driver, limits: limitsNow, reach, fov, calm, onControls } = props;
  const limits = useStore(state, limitsNow);
  const camera = useThree((three) => three.camera);
  const canvas = useThree((three) => three.gl.domElement);
  const size = useThree((three) => three.size);
  const invalidate = useThree((three) => three.invalidate);

  const controls = useMemo(() => new OrbitControls(camera, null), [camera]);
  useEffect(() => {
    controls.minPolarAngle = radians(90 - limits.elevation.max);
    controls.maxPolarAngle = radians(90 - limits.elevation.min);
    controls.maxDistance = limits.distance.max;
    controls.rotateSpeed = 0.7;
    controls.touches.TWO = TOUCH.DOLLY_PAN;
    const takeInHand = () => {
      controls.enableDamping = !calm();
      driver.stop();
    };
    const draw = () => invalidate();
    controls.addEventListener('start', takeInHand);
    controls.addEventListener('change', draw);
    controls.connect(canvas);
    onControls(controls);
    return () => {
      onControls(null);
      controls.removeEventListener('start', takeInHand);
      controls.removeEventListener('change', draw);
      controls.dispose();
    };
  }, [controls, canvas, limits, driver, calm, invalidate, onControls]);

  useEffect(() => {
    if (!(camera instanceof PerspectiveCamera)) return;
    const radius = radiusOf(limits.target);
    camera.fov = frameFov(size.width, size.height, fov);
    camera.near = limits.distance.min / 4;
    camera.far = limits.distance.max + 4 * radius;
    camera.updateProjectionMatrix();
    invalidate();
  }, [camera, size, fov, limits, invalidate]);

  useFrame(() => {
    const before = state.getState().camera;
    const flown = driver.step(performance.now());
    if (flown === null) {
      keepTargetWithin(controls, limits);
      const seen = viewBetween(camera.position.toArray(), controls.target.toArray());
      controls.minDistance = nearestDistance(limits, reach(seen));
      controls.update();
    } else {
      controls.target.set(...flown.target);
      camera.position.set(...eyeOf(flown));
      camera.lookAt(controls.target);
    }
    const target: Point = controls.target.toArray();
    const after = flown ?? viewBetween(camera.position.toArray(), target);
    const moved = !isStill(before, after);
    if (moved) state.setState({ camera: after });
    if (moved || flown !== null) invalidate();
  });
  return null;
}
