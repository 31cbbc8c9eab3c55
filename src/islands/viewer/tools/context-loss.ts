import type { ViewerTool } from '../interface.ts';

/** Browsers give a context back within a second or two, or not at all. Milliseconds. */
const PATIENCE = 6000;

/**
 * When the device takes the drawing memory back: the poster, with a sentence, until the context returns and the same
 * view is drawn again (three uploads everything anew), from the second time on with the coarsest model, for memory is
 * short. Where the context does not return, the viewer gives up.
 */
export const contextLoss: ViewerTool = (viewer) => {
  const { root, scene, config, show } = viewer;
  const coarsest = Math.min(...config.lods.map(({ level }) => level));
  let losses = 0;
  let lost = false;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(patience);
    // Behind other tabs a context may stay away until the page is seen again.
    if (lost && !document.hidden) patience = setTimeout(() => viewer.giveUp('memory'), PATIENCE);
  };
  const onLost = () => {
    losses += 1;
    lost = true;
    root.dataset['state'] = 'lost';
    show(config.says.contextLost);
    wait();
  };
  const redraw = () => {
    const stop = scene.afterFrame(() => {
      stop();
      root.dataset['state'] = 'open';
      show(null);
    });
    scene.redraw();
  };
  const onRestored = () => {
    lost = false;
    clearTimeout(patience);
    if (losses === 1) redraw();
    else void scene.showLevel(coarsest).then(redraw, redraw);
  };
  scene.canvas.addEventListener('webglcontextlost', onLost);
  scene.canvas.addEventListener('webglcontextrestored', onRestored);
  document.addEventListener('visibilitychange', wait);
  if (scene.canvas.getContext('webgl2')?.isContextLost()) onLost(); // while the tools were on their way
  return () => {
    clearTimeout(patience);
    scene.canvas.removeEventListener('webglcontextlost', onLost);
    scene.canvas.removeEventListener('webglcontextrestored', onRestored);
    document.removeEventListener('visibilitychange', wait);
  };
};
