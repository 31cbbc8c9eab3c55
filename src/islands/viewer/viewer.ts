import { createStore } from 'zustand/vanilla';
import { firstState } from './first-state.ts';
import { htmlPart } from './html-part.ts';
import type { Beyond } from './interface.ts';
import { noteOnDevice } from './on-device.ts';
import { runViewer } from './run-viewer.ts';
import { openScene } from './scene/open-scene.tsx';
import { readModelFile } from './scene/model-file.ts';
import type { ViewerState } from './state.ts';
import { testLevel } from './test-flag.ts';
import type { ViewerConfig, ViewerLod } from './viewer-config.ts';

/** What a visitor has had of an object when 3D ends against the visitor's will. */
export interface Handover {
  readonly state: ViewerState;
  /** Level of detail that was shown. */
  readonly level: number;
}

export interface ViewerStart {
  readonly root: HTMLElement;
  readonly config: ViewerConfig;
  readonly canvas: HTMLCanvasElement;
  readonly context: WebGL2RenderingContext;
  /** The file of `level`, on its way. */
  readonly model: Promise<Response>;
  readonly level: ViewerLod;
  /** Names this version of the code, for the note of what is on the device. */
  readonly code: string;
  /** The visitor has gone elsewhere. */
  readonly signal: AbortSignal;
  /** The HTML of the tools, on its way. */
  readonly controls: Promise<void>;
  /** What the visitor had before 3D ended; null for the view of the address or of the poster. */
  readonly before: ViewerState | null;
  /** As `Viewer.lean`. */
  readonly lean: boolean;
  /** Something simpler than 3D stands ready, and the visitor has not insisted on 3D. */
  readonly mayGiveUp: boolean;
  /** Told when 3D is more than the device can do; closes the viewer. */
  readonly onBeyond: (why: Beyond, handover: Handover) => void;
}

/**
 * Opens the viewer over its poster. Resolves, when the first frame is drawn, to the function that closes it.
 * @throws ModelProblem
 */
export async function startViewer(start: ViewerStart): Promise<() => void> {
  const { root, config, canvas, context, level, lean, signal } = start;
  const stage = htmlPart(root, '[data-stage]');
  const progress = htmlPart<HTMLProgressElement>(root, '[data-progress]');
  const flag = testLevel(location.search);
  const testing = flag !== null;
  const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');

  const file = await readModelFile(start.model, level.bytes, (come) => (progress.value = come));
  signal.throwIfAborted();
  noteOnDevice(level.sha256, level.url);
  noteOnDevice(start.code, import.meta.url);

  const state = createStore<ViewerState>(() => start.before ?? firstState(config));
  stage.append(canvas);
  const scene = await openScene({
    canvas,
    context,
    frame: stage,
    config,
    state,
    file,
    level: level.level,
    calm: () => testing || lessMotion.matches,
    pixelRatio: testing ? 1 : Math.min(devicePixelRatio, 2),
    signal,
  }).catch((problem: unknown) => {
    canvas.remove();
    throw problem;
  });

  const focused = root.contains(document.activeElement);
  root.dataset['state'] = 'open'; // the button that had the focus is gone now
  if (focused) {
    stage.tabIndex = 0;
    stage.focus({ preventScroll: true });
  }
  const viewer = await runViewer({
    root,
    config,
    state,
    scene,
    testing,
    lean,
    as: 'open',
    tools: async () => {
      await seen(stage); // the first frame is on the screen before the tools are asked for
      const [{ toolsFor }] = await Promise.all([import('./viewer-tools.ts'), start.controls]);
      return toolsFor(start.mayGiveUp);
    },
    giveUp: (why) => start.onBeyond(why, { state: state.getState(), level: scene.stats().level }),
  });
  viewer.say(config.says.opened);
  return viewer.close;
}

/** Resolves when what has been drawn is on the screen, faded in. A page that is not seen draws nothing: it waits no longer. */
async function seen(stage: HTMLElement): Promise<void> {
  if (document.visibilityState === 'hidden') return;
  await new Promise(requestAnimationFrame);
  await Promise.allSettled(stage.getAnimations().map(({ finished }) => finished));
}
