import type { ViewerTool } from '../interface.ts';

/** Browsers give a context back within a second or two, or not at all. Milliseconds. */
const PATIENCE = 6000;

/**
 * When the device takes the drawing memory back: the poster, with a sentence, until the context returns and the same
 * view is drawn again (three uploads everything anew). Where it does not return, the viewer closes and can be opened again.
 */
export const contextLoss: ViewerTool = (viewer) => {
  const { root, scene, config, show } = viewer;
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  const onLost = () => {
    root.dataset['state'] = 'lost';
    show(config.says.contextLost);
    giveUp = setTimeout(() => {
      viewer.close();
      show(config.says.contextGone);
    }, PATIENCE);
  };
  const onRestored = () => {
    clearTimeout(giveUp);
    const stop = scene.afterFrame(() => {
      stop();
      root.dataset['state'] = 'open';
      show(null);
    });
    scene.redraw();
  };
  scene.canvas.addEventListener('webglcontextlost', onLost);
  scene.canvas.addEventListener('webglcontextrestored', onRestored);
  return () => {
    clearTimeout(giveUp);
    scene.canvas.removeEventListener('webglcontextlost', onLost);
    scene.canvas.removeEventListener('webglcontextrestored', onRestored);
  };
};
