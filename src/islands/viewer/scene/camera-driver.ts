import type { StoreApi } from 'zustand';
import type { Manner } from '../interface.ts';
import { type ViewLimits, viewWithin } from '../limits.ts';
import type { CameraView } from '../projection.ts';
import type { ViewerState } from '../state.ts';
import { alongFlight, type Flight } from './camera-flight.ts';

/** Milliseconds. */
const DURATION: Readonly<Record<Manner, number>> = { fly: 700, glide: 160, cut: 0 };

/** Decides where the camera is; the rig puts the real camera there. */
export interface CameraDriver {
  goal(): CameraView;
  look(view: CameraView, manner: Manner): void;
  /** The visitor takes the camera in hand. */
  stop(): void;
  /** The view for this moment while the camera flies, null when it stands. */
  step(now: number): CameraView | null;
}

export interface DriverOptions {
  readonly state: StoreApi<ViewerState>;
  /** Read at every move: what stands in the scene may change. */
  readonly limits: () => ViewLimits;
  /** How far the object reaches from the target towards the eye, metres. */
  readonly reach: (view: CameraView) => number;
  /** Read at every move, because a visitor may change the setting while the viewer is open. */
  readonly calm: () => boolean;
  /** A flight has begun and needs frames. */
  readonly wake: () => void;
}

export function createCameraDriver(options: DriverOptions): CameraDriver {
  const { state, limits, reach, calm, wake } = options;
  let flight: Flight | null = null;
  const within = (view: CameraView) => viewWithin(view, limits(), reach(view));
  return {
    goal: () => flight?.to ?? state.getState().camera,
    look(view, manner) {
      flight = {
        from: state.getState().camera,
        to: within(view),
        start: performance.now(),
        duration: calm() ? 0 : DURATION[manner],
      };
      wake();
    },
    stop() {
      flight = null;
    },
    step(now) {
      if (flight === null) return null;
      const { view, landed } = alongFlight(flight, now);
      if (landed) flight = null;
      return landed ? view : within(view);
    },
  };
}
