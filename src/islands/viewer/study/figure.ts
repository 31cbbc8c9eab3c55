import { viewWithFigure } from '../figure-place.ts';
import { figureFor } from '../figures.ts';
import { htmlPart } from '../html-part.ts';
import type { StudyTool } from '../interface.ts';
import { FigureLayer } from '../scene/figure-layer.tsx';

/** A hand or a child beside the object, for its size. Opening the drawer puts it there. */
export const figure: StudyTool = ({ state, scene, config }, drawer) => {
  const off = htmlPart<HTMLButtonElement>(drawer, '[data-figure-off]');
  const show = () => {
    state.setState({ figure: true });
    const { bounds, view } = config;
    scene.look(viewWithFigure(scene.goal(), bounds, figureFor(bounds), view.fov), 'fly');
  };
  const hide = () => {
    state.setState({ figure: false, tool: null });
    scene.look(config.view, 'fly');
  };
  off.addEventListener('click', hide);
  const unsubscribe = state.subscribe((now, before) => {
    if (now.tool === 'figure' && before.tool !== 'figure' && !now.figure) show();
  });
  const remove = scene.add(FigureLayer);
  if (state.getState().tool === 'figure' && !state.getState().figure) show();
  return () => {
    remove();
    unsubscribe();
    off.removeEventListener('click', hide);
  };
};
