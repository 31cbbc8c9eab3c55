import { htmlPart } from '../html-part.ts';
import type { SurfacePoint, ViewerTool } from '../interface.ts';
import { percent } from '../percent.ts';
import { facesEye, placeOnStage } from '../projection.ts';
import { onTap } from '../study/on-tap.ts';
import { SurfaceTap } from '../surface-tap.ts';

/**
 * Where the page asks for a place on the object (a task: `[data-tap-mark]` is in the vitrine), a tap on the surface, or
 * Enter for the middle of the picture, tells the page which one. The mark stays on that place as the object turns;
 * whether it is shown is the page's affair.
 */
export const pointing: ViewerTool = ({ root, state, scene, config, say }) => {
  const mark = root.querySelector<SVGElement>('[data-tap-mark]');
  if (mark === null) return () => undefined;
  const stage = htmlPart(root, '[data-stage]');
  const stop = new AbortController();
  const { signal } = stop;
  let met: SurfacePoint | null = null;

  const follow = () => {
    const { camera } = state.getState();
    const place = met && placeOnStage(met.point, camera, config.view.fov);
    const seen = met !== null && place !== null && facesEye(met.point, met.normal, camera);
    mark.toggleAttribute('data-hidden', !seen);
    mark.setAttribute('x', percent(place?.x ?? 0));
    mark.setAttribute('y', percent(place?.y ?? 0));
  };
  const pointAt = (x: number, y: number): boolean => {
    const surface = scene.pick(x, y);
    if (surface === null) return false;
    met = surface;
    follow();
    root.dispatchEvent(new SurfaceTap(surface));
    return true;
  };

  onTap(stage, ({ clientX, clientY }) => pointAt(clientX, clientY), signal);
  stage.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || event.target !== stage) return;
      event.preventDefault();
      const { left, top, width, height } = stage.getBoundingClientRect();
      if (!pointAt(left + width / 2, top + height / 2)) say(config.says.nothingMet);
    },
    { signal },
  );
  const stopFollowing = scene.afterFrame(follow);
  follow();
  return () => {
    stopFollowing();
    stop.abort();
  };
};
