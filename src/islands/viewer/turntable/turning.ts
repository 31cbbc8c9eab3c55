import { htmlPart } from '../html-part.ts';
import type { Showing, ViewerTool } from '../interface.ts';
import { turn } from '../limits.ts';
import { directionSentence } from '../spoken-view.ts';

/** A drag across the whole picture turns the object by this much, degrees; as in 3D. */
const ACROSS = 250;

/** The object is turned by a drag on the picture, by the slider (with its arrow keys), and by a button on either side of it. */
export const turning: ViewerTool<Showing> = (viewer) => {
  const { root, config, state, scene } = viewer;
  const { frames } = config.turntable ?? { frames: [] };
  const slider = htmlPart<HTMLInputElement>(root, '[data-turn]');
  const stop = new AbortController();
  const { signal } = stop;
  const step = 360 / frames.length;
  const first = frames[0]?.azimuth ?? 0;

  const look = (azimuth: number) =>
    scene.look({ ...state.getState().camera, azimuth: turn(azimuth) }, 'cut');
  const draw = () => {
    const { camera } = state.getState();
    const steps = Math.round(turn(camera.azimuth - first) / step);
    // Both ends of the slider are the view from behind: it stays at the end where it is.
    if ((slider.valueAsNumber - steps) % frames.length !== 0) slider.value = String(steps);
    slider.ariaValueText = directionSentence(config.says, camera);
  };

  slider.addEventListener('input', () => look(first + slider.valueAsNumber * step), { signal });
  for (const [selector, by] of [
    ['[data-turn-left]', -step],
    ['[data-turn-right]', step],
  ] as const) {
    const onPress = () => look(state.getState().camera.azimuth + by);
    htmlPart(root, selector).addEventListener('click', onPress, { signal });
  }

  const picture = scene.canvas;
  let hold: { readonly x: number; readonly azimuth: number } | null = null;
  picture.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isPrimary) return;
      hold = { x: event.clientX, azimuth: state.getState().camera.azimuth };
      picture.setPointerCapture(event.pointerId);
      slider.focus({ preventScroll: true });
      event.preventDefault(); // or the press would take the focus from the slider again
    },
    { signal },
  );
  picture.addEventListener(
    'pointermove',
    (event) => {
      if (hold === null || !event.isPrimary) return;
      look(hold.azimuth - ((event.clientX - hold.x) / picture.clientWidth) * ACROSS);
    },
    { signal },
  );
  const release = () => (hold = null);
  picture.addEventListener('pointerup', release, { signal });
  picture.addEventListener('pointercancel', release, { signal });

  const opener = htmlPart(root, '[data-open-turntable]');
  const close = () => {
    viewer.close();
    opener.focus({ preventScroll: true });
  };
  htmlPart(root, '[data-close-turntable]').addEventListener('click', close, { signal });

  const unsubscribe = state.subscribe(({ camera }, before) => {
    if (camera === before.camera) return;
    draw();
    viewer.show(null); // what was said on opening has been read
  });
  draw();
  return () => {
    unsubscribe();
    stop.abort();
  };
};
