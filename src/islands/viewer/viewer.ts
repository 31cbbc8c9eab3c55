import { createStore } from 'zustand/vanilla';
import { htmlPart } from './html-part.ts';
import type { Viewer } from './interface.ts';
import { noteOnDevice } from './on-device.ts';
import { openScene } from './scene/open-scene.tsx';
import { readModelFile } from './scene/model-file.ts';
import { stateFromHash, type ViewerState } from './state.ts';
import { AT_REST } from './study-settings.ts';
import { testLevel } from './test-flag.ts';
import type { ViewerConfig, ViewerLod } from './viewer-config.ts';

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
}

/**
 * Opens the viewer over its poster. Resolves, when the first frame is drawn, to the function that closes it.
 * @throws ModelProblem
 */
export async function startViewer(start: ViewerStart): Promise<() => void> {
  const { root, config, canvas, context, level } = start;
  const stage = htmlPart(root, '[data-stage]');
  const progress = htmlPart<HTMLProgressElement>(root, '[data-progress]');
  const flag = testLevel(location.search);
  const testing = flag !== null;
  const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');

  const file = await readModelFile(start.model, level.bytes, (come) => (progress.value = come));
  noteOnDevice(level.sha256, level.url);
  noteOnDevice(start.code, import.meta.url);

  const state = createStore<ViewerState>(() => firstState(config));
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
  }).catch((problem: unknown) => {
    canvas.remove();
    throw problem;
  });

  const ends: (() => void)[] = [];
  let open = true;
  const viewer: Viewer = {
    root,
    config,
    state,
    scene,
    testing,
    say: (sentence) => (htmlPart(root, '[data-spoken]').textContent = sentence),
    show: (sentence) => (htmlPart(root, '[data-status]').textContent = sentence ?? ''),
    close() {
      if (!open) return;
      open = false;
      state.setState(firstLook(config)); // the HTML goes back to the poster's view
      for (const end of ends) end();
      scene.dispose();
      canvas.remove();
      root.dataset['state'] = 'poster';
      viewer.say('');
      viewer.show(null);
    },
  };
  const hasFocus = root.contains(document.activeElement);
  root.dataset['state'] = 'open'; // the button that had the focus is gone now
  if (hasFocus) {
    stage.tabIndex = 0;
    stage.focus({ preventScroll: true });
  }
  viewer.show(null);
  const { TOOLS } = await import('./viewer-tools.ts').catch((problem: unknown) => {
    viewer.close();
    throw problem;
  });
  for (const tool of open ? TOOLS : []) ends.push(tool(viewer));
  offerHook(viewer);
  viewer.say(config.says.opened);
  return viewer.close;
}

/** The view of the poster, with nothing chosen and nothing set. */
function firstLook({ view: { azimuth, elevation, distance, target } }: ViewerConfig): ViewerState {
  return { ...AT_REST, camera: { azimuth, elevation, distance, target }, annotation: null };
}

/** What the address asks for, where it speaks of this viewer and makes sense; the first look otherwise. */
function firstState(config: ViewerConfig): ViewerState {
  const { linked, annotations } = config;
  const asked = linked ? stateFromHash(location.hash) : null;
  if (asked === null) return firstLook(config);
  const known = annotations.some(({ id }) => id === asked.annotation);
  return { ...asked, annotation: known ? asked.annotation : null };
}

function offerHook({ state, scene }: Viewer): void {
  if (window.__viewer === undefined) return;
  Object.defineProperties(window.__viewer, {
    state: { get: () => state.getState(), configurable: true },
    stats: { get: () => scene.stats(), configurable: true },
  });
  window.__viewer.setView = (view) => scene.look(view, 'cut');
}
