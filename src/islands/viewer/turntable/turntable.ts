import { createStore } from 'zustand/vanilla';
import { firstState } from '../first-state.ts';
import { htmlPart } from '../html-part.ts';
import type { Beyond, Showing, ViewerTool } from '../interface.ts';
import { runViewer } from '../run-viewer.ts';
import type { ViewerState } from '../state.ts';
import { address } from '../tools/address.ts';
import { fullScreen } from '../tools/full-screen.ts';
import { places } from '../tools/places.ts';
import { scaleBar } from '../tools/scale-bar.ts';
import { WITHOUT_3D } from '../study/list.ts';
import { spokenViews } from '../tools/spoken-views.ts';
import { studyToolsOf } from '../tools/study-tools.ts';
import type { ViewerConfig, ViewerTurntable } from '../viewer-config.ts';
import { taskPins } from './task-pins.ts';
import { turning } from './turning.ts';
import { openTurntable } from './turntable-scene.ts';

/** As in viewer-tools.ts: delete a line, and the turntable works without that tool. */
const TOOLS: readonly ViewerTool<Showing>[] = [
  turning,
  places,
  taskPins,
  scaleBar,
  spokenViews,
  fullScreen,
  studyToolsOf(WITHOUT_3D),
  address,
];

export interface TurntableStart {
  readonly root: HTMLElement;
  readonly config: ViewerConfig;
  readonly turntable: ViewerTurntable;
  /** The visitor has gone elsewhere. */
  readonly signal: AbortSignal;
  /** The HTML of the tools, on its way. */
  readonly controls: Promise<void>;
  /** What the visitor had before; null for the view of the address or of the poster. */
  readonly before: ViewerState | null;
  /** Why there is no 3D; null where the visitor chose the turntable. */
  readonly why: Beyond | null;
  /** The focus was in the viewer, and stays in it. */
  readonly focused: boolean;
}

/**
 * Opens the turntable over the poster: the object in pictures from all round, with its numbered places, for devices
 * that cannot draw in 3D and for whoever wants it light. Resolves, when the first picture is seen, to the function that
 * closes it.
 * @throws Error with the reason 'pictures' when it does not come
 */
export async function startTurntable(start: TurntableStart): Promise<() => void> {
  const { root, config, turntable, signal, why, before } = start;
  const { says } = config;
  const state = createStore<ViewerState>(() => before ?? firstState(config));
  const scene = await openTurntable({
    stage: htmlPart(root, '[data-turntable]'),
    turntable,
    state,
    onMissing: () => viewer.show(says.turntableMissing),
  }).catch((cause: unknown) => {
    throw Object.assign(new Error('no turntable', { cause }), { reason: 'pictures' });
  });
  if (signal.aborted) scene.dispose();
  signal.throwIfAborted();

  const viewer = await runViewer({
    root,
    config,
    state,
    scene,
    testing: false,
    lean: true,
    as: 'turntable',
    tools: async () => {
      await start.controls;
      return TOOLS;
    },
    giveUp: () => undefined,
  });
  const reasons = { webgl: says.beyondWebgl, slow: says.beyondSlow, memory: says.beyondMemory };
  viewer.show(why === null ? says.turntableHint : reasons[why]);
  if (start.focused) htmlPart(root, '[data-turn]').focus({ preventScroll: true });
  return viewer.close;
}
