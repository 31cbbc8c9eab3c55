import { htmlPart } from '../html-part.ts';
import type { ViewerTool } from '../interface.ts';
import { type CameraView, pictureAxes, type Point, stageWidth } from '../projection.ts';

/** Degrees a key turns, factor it zooms, and part of the picture it moves. */
const TURN = 10;
export const ZOOM = 1.25;
const SHIFT = 0.08;

function moved(view: CameraView, right: number, up: number, fov: number): CameraView {
  const axes = pictureAxes(view);
  const step = SHIFT * stageWidth(view, fov);
  const along = (index: 0 | 1 | 2) =>
    view.target[index] + step * (right * axes.right[index] + up * axes.up[index]);
  const target: Point = [along(0), along(1), along(2)];
  return { ...view, target };
}

/** The view after a key, or null for a key that is not the viewer's. An arrow is the way the visitor goes round the object. */
export function viewAfterKey(
  key: string,
  shift: boolean,
  view: CameraView,
  first: CameraView & { readonly fov: number },
): CameraView | null {
  const { azimuth, elevation, distance } = view;
  switch (key) {
    case 'ArrowLeft':
      return shift ? moved(view, -1, 0, first.fov) : { ...view, azimuth: azimuth - TURN };
    case 'ArrowRight':
      return shift ? moved(view, 1, 0, first.fov) : { ...view, azimuth: azimuth + TURN };
    case 'ArrowUp':
      return shift ? moved(view, 0, 1, first.fov) : { ...view, elevation: elevation + TURN };
    case 'ArrowDown':
      return shift ? moved(view, 0, -1, first.fov) : { ...view, elevation: elevation - TURN };
    case '+':
    case '=':
      return { ...view, distance: distance / ZOOM };
    case '-':
    case '_':
      return { ...view, distance: distance * ZOOM };
    case 'Home':
      return first;
    default:
      return null;
  }
}

/** The keyboard on the stage. */
export const keys: ViewerTool = ({ root, scene, config }) => {
  const stage = htmlPart(root, '[data-stage]');
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const view = viewAfterKey(event.key, event.shiftKey, scene.goal(), config.view);
    if (view === null) return;
    event.preventDefault();
    scene.look(view, event.key === 'Home' ? 'fly' : 'glide');
  };
  stage.addEventListener('keydown', onKey);
  return () => stage.removeEventListener('keydown', onKey);
};
