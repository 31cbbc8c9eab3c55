import type { Viewer } from '../interface.ts';
import { percent } from '../percent.ts';
import { placeOnStage, type StagePlace, stageSide } from '../projection.ts';
import type { Places } from './places.ts';

/** Asking what the object hides costs a ray per pin: while the camera moves, no more often than this, in milliseconds. */
const DEPTH_PACE = 90;

/** Whether a place on the stage is within the canvas, which may crop the stage or reach beyond it. */
function isInFrame(place: StagePlace | null, canvas: HTMLCanvasElement): boolean {
  if (place === null) return false;
  const { clientWidth, clientHeight } = canvas;
  const side = stageSide(clientWidth, clientHeight);
  const across = Math.abs(place.x - 0.5) * side;
  const down = Math.abs(place.y - 0.5) * side;
  return across < clientWidth / 2 && down < clientHeight / 2;
}

/**
 * The numbers on the object. The poster has them as links into the list; while the viewer is open they are buttons
 * that follow the object and hide behind it.
 */
export function placePins(viewer: Viewer, places: Places): () => void {
  const { root, state, scene, config } = viewer;
  const stop = new AbortController();
  const { signal } = stop;
  const pins = config.annotations.flatMap(({ id, at, normal }) => {
    const pin = root.querySelector<SVGAElement>(`[data-pin="${CSS.escape(id)}"]`);
    return pin === null || at === undefined ? [] : [{ id, at, normal, pin }];
  });

  const position = () => {
    const { camera } = state.getState();
    for (const { at, pin } of pins) {
      const place = placeOnStage(at, camera, config.view.fov);
      if (place === null) continue;
      pin.parentElement?.setAttribute('x', percent(place.x));
      pin.parentElement?.setAttribute('y', percent(place.y));
    }
  };
  const hide = () => {
    const { camera } = state.getState();
    for (const { at, normal, pin } of pins) {
      const seen = isInFrame(placeOnStage(at, camera, config.view.fov), scene.canvas);
      const hidden = !seen || scene.hides(at, normal);
      pin.toggleAttribute('data-hidden', hidden && pin !== document.activeElement);
    }
  };
  let asked = 0;
  let later: ReturnType<typeof setTimeout> | undefined;
  const follow = () => {
    position();
    clearTimeout(later);
    const wait = asked + DEPTH_PACE - performance.now();
    const ask = () => {
      asked = performance.now();
      hide();
    };
    if (wait <= 0) ask();
    else later = setTimeout(ask, wait);
  };
  const mark = (annotation: string | null) => {
    for (const { id, pin } of pins) pin.setAttribute('aria-pressed', String(id === annotation));
  };
  const unsubscribe = state.subscribe(({ annotation }) => mark(annotation));
  const stopFollowing = scene.afterFrame(follow);

  for (const { id, pin } of pins) {
    const choose = (event: Event) => {
      event.preventDefault();
      places.choose(id, pin);
    };
    pin.setAttribute('role', 'button');
    pin.addEventListener('click', choose, { signal });
    pin.addEventListener('keydown', (event) => event.key === ' ' && choose(event), { signal });
  }
  mark(state.getState().annotation);
  follow();
  return () => {
    stopFollowing();
    unsubscribe();
    clearTimeout(later);
    stop.abort();
    position(); // the state has gone back to the poster's view
    for (const { pin } of pins) {
      pin.removeAttribute('role');
      pin.removeAttribute('aria-pressed');
      pin.removeAttribute('data-hidden');
    }
  };
}
