import { modelsToFetch } from '../download.ts';
import type { Scene, ViewerTool } from '../interface.ts';
import { finishesInTest } from '../test-flag.ts';
import { whenIdle } from '../when-idle.ts';

/** Milliseconds a frame: so fast the first look must be, and so slow the finished one must not be. */
const FAST = 24;
const TOO_SLOW = 40;
const FRAMES = 5;

/** The middle one of the times that a few frames take, drawn one after the other. */
function frameTime(scene: Scene): Promise<number> {
  return new Promise((resolve) => {
    const times: number[] = [];
    let before: number | null = null;
    const stop = scene.afterFrame(() => {
      const now = performance.now();
      if (before !== null) times.push(now - before);
      before = now;
      if (times.length < FRAMES) return queueMicrotask(scene.redraw); // once the loop of this frame has ended
      stop();
      resolve(times.toSorted((a, b) => a - b)[Math.floor(FRAMES / 2)] ?? Infinity);
    });
    scene.redraw();
  });
}

/**
 * The third step, in idle time after the detail that suits the device: the model's own materials, where the device draws
 * so fast that it can afford them.
 */
export const finish: ViewerTool = ({ root, scene, config, testing, lean }) => {
  const forced = finishesInTest(location.search);
  const level = testing ? 0 : (modelsToFetch(config.lods).at(-1)?.level ?? 0);
  if (!forced && (testing || lean || level === 0)) return () => undefined;
  let open = true;
  let remove: () => void = () => undefined;
  const begin = async () => {
    if (!forced && (await frameTime(scene)) > FAST) return;
    const { FinishLayer } = await import('../scene/finish-layer.tsx');
    if (!open) return;
    remove = scene.add(FinishLayer);
    if (!forced && (await frameTime(scene)) > TOO_SLOW) remove();
    else root.toggleAttribute('data-finished', open);
  };
  let callOff: () => void = () => undefined;
  const stop = scene.afterFrame(() => {
    if (scene.stats().level < level) return;
    stop();
    callOff = whenIdle(() => void begin().catch(() => undefined)); // the first look stays
  });
  scene.redraw();
  return () => {
    open = false;
    stop();
    callOff();
    remove();
    root.removeAttribute('data-finished');
  };
};
