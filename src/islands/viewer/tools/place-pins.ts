import type { Showing, Viewer } from '../interface.ts';
import { percent } from '../percent.ts';
import { clustersOf } from '../pin-clusters.ts';
import { placeOnStage, type StagePlace, stageSide } from '../projection.ts';
import { pinBadge } from './pin-badge.ts';
import type { Places } from './places.ts';

/** Asking what the object hides costs a ray per pin: while the camera moves, no more often than this, in milliseconds. */
const DEPTH_PACE = 90;
/** Pins nearer than this (pixels) cannot be touched apart: one stands for both. */
const TOUCH = 36;

/** Whether a place on the stage is within the canvas, which may crop the stage or reach beyond it. */
function isInFrame(place: StagePlace | null, canvas: HTMLElement): boolean {
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
export function placePins(viewer: Viewer<Showing>, places: Places): () => void {
  const { root, state, scene, config } = viewer;
  const stop = new AbortController();
  const { signal } = stop;
  const pins = config.annotations.flatMap(({ id, at, normal }) => {
    const pin = root.querySelector<SVGAElement>(`[data-pin="${CSS.escape(id)}"]`);
    if (pin === null || at === undefined) return [];
    return [{ id, at, normal, pin, badge: pinBadge(pin, config) }];
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
    const { camera, annotation } = state.getState();
    const side = stageSide(scene.canvas.clientWidth, scene.canvas.clientHeight);
    const seen = pins.flatMap(({ id, at, normal, pin, badge }) => {
      const place = placeOnStage(at, camera, config.view.fov);
      const hidden =
        place === null || !isInFrame(place, scene.canvas) || scene.hides({ id, at, normal });
      const stays = !hidden || pin === document.activeElement;
      pin.toggleAttribute('data-hidden', !stays);
      badge.standFor(0);
      if (hidden) return [];
      return [{ id, pin, badge, x: place.x * side, y: place.y * side }];
    });
    // The chosen one, and the one that has the focus, stand for those they cover.
    const weight = ({ id, pin }: (typeof seen)[number]) =>
      pin === document.activeElement ? 2 : id === annotation ? 1 : 0;
    const ordered = seen.toSorted((a, b) => weight(b) - weight(a));
    for (const [first, ...covered] of clustersOf(ordered, TOUCH)) {
      ordered[first ?? 0]?.badge.standFor(covered.length);
      for (const index of covered) ordered[index]?.pin.setAttribute('data-hidden', '');
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
    for (const { pin, badge } of pins) {
      badge.standFor(0);
      pin.removeAttribute('role');
      pin.removeAttribute('aria-pressed');
      pin.removeAttribute('data-hidden');
    }
  };
}
