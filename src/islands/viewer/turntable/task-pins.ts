import type { Showing, ViewerTool } from '../interface.ts';
import { percent } from '../percent.ts';
import { isOnNearSide, placeOnStage, type Point } from '../projection.ts';

/**
 * The signs of a task's places on the object (`[data-pick]` with `data-at`) follow its pictures, and are hidden while the
 * place is on the far side.
 */
export const taskPins: ViewerTool<Showing> = ({ root, state, scene, config }) => {
  const pins = [...root.querySelectorAll<SVGElement>('[data-pick][data-at]')].map((pin) => {
    const at: Point = JSON.parse(pin.dataset['at'] ?? '');
    return { pin, at };
  });
  const follow = () => {
    const { camera } = state.getState();
    for (const { pin, at } of pins) {
      const place = placeOnStage(at, camera, config.view.fov);
      pin.toggleAttribute(
        'data-hidden',
        place === null || !isOnNearSide(at, config.bounds, camera),
      );
      if (place === null) continue;
      pin.parentElement?.setAttribute('x', percent(place.x));
      pin.parentElement?.setAttribute('y', percent(place.y));
    }
  };
  const stop = scene.afterFrame(follow);
  follow();
  return () => {
    stop();
    follow(); // the state has gone back to the poster's view
    for (const { pin } of pins) pin.removeAttribute('data-hidden');
  };
};
