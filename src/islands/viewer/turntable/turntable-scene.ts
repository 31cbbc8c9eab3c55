import type { StoreApi } from 'zustand';
import type { Showing } from '../interface.ts';
import type { ViewerState } from '../state.ts';
import type { ViewerTurntable } from '../viewer-config.ts';
import { coarseToFine, frameView, nearestFrame } from './frame-choice.ts';
import { framePictures } from './frame-pictures.ts';

interface TurntableOptions {
  /** The square that the pictures fill. */
  readonly stage: HTMLElement;
  readonly turntable: ViewerTurntable;
  /** Its camera becomes that of the nearest picture. */
  readonly state: StoreApi<ViewerState>;
  /** A picture that was asked for has not come; the former one is still seen. */
  readonly onMissing: () => void;
}

/**
 * Shows the object in pictures from all round, one at a time. Resolves when the first is seen; the others come after it.
 * @throws Error when the first does not come
 */
export async function openTurntable(options: TurntableOptions): Promise<Showing> {
  const { stage, turntable, state, onMissing } = options;
  const { frames } = turntable;
  const pictures = framePictures(frames.map(({ url }) => url));
  const listeners = new Set<() => void>();
  const { camera, annotation } = state.getState();
  let wanted = nearestFrame(turntable, camera.azimuth, annotation);
  let shown = wanted;
  state.setState({ camera: frameView(turntable, wanted) });
  stage.replaceChildren(await pictures.get(wanted));
  for (const index of coarseToFine(frames.length)) {
    pictures.get((shown + index) % frames.length).catch(() => undefined); // asked again when it is wanted
  }

  const showWanted = async () => {
    const index = wanted;
    try {
      const picture = await pictures.get(index);
      if (index !== wanted) return; // the visitor has turned on
      shown = index;
      stage.replaceChildren(picture);
      for (const listener of listeners) listener();
    } catch {
      if (index === wanted) onMissing();
    }
  };
  return {
    canvas: stage,
    goal: () => state.getState().camera,
    look({ azimuth }, manner) {
      const place = manner === 'fly' ? state.getState().annotation : null;
      wanted = nearestFrame(turntable, azimuth, place);
      state.setState({ camera: frameView(turntable, wanted) });
      void showWanted();
    },
    hides: ({ id }) => frames[shown]?.hidden.includes(id) === true,
    afterFrame(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      wanted = -1;
      listeners.clear();
      stage.replaceChildren();
    },
  };
}
