import type { ViewerTool } from '../interface.ts';

/** Slower than this, in milliseconds a frame, nobody can turn an object; so many frames tell. */
const TOO_SLOW = 200;
const FRAMES = 10;

/**
 * Draws a few frames one after the other, once, and gives up where the middle one of their times is too long. A single
 * long one (a finer model comes, the tab was behind others) says nothing.
 */
export const pace: ViewerTool = ({ scene, giveUp }) => {
  const times: number[] = [];
  let before: number | null = null;
  const stop = scene.afterFrame(() => {
    const now = performance.now();
    if (before !== null) times.push(now - before);
    before = now;
    if (times.length < FRAMES) {
      queueMicrotask(scene.redraw); // once the loop of this frame has ended
      return;
    }
    stop();
    const middle = times.toSorted((a, b) => a - b)[FRAMES / 2] ?? 0;
    if (middle > TOO_SLOW) giveUp('slow');
  });
  scene.redraw();
  return stop;
};
