import { thisDevice, tierOf } from '../device-tier.ts';
import { htmlPart } from '../html-part.ts';
import type { Scene, Showing, StudyTool, StudyTools, Viewer, ViewerTool } from '../interface.ts';
import { STUDY_TOOLS } from '../study/list.ts';
import { isSet } from '../study-settings.ts';
import { whenIdle } from '../when-idle.ts';

/** A button, its drawer, and the tool, which comes when it is needed. */
function studyTool<Shown extends Showing>(
  viewer: Viewer<Shown>,
  fetchTool: () => Promise<StudyTool<Shown>>,
  button: HTMLButtonElement,
  drawer: HTMLElement,
  onReady: () => void,
) {
  const { state, config, show } = viewer;
  const id = button.dataset['study'] ?? '';
  let end: (() => void) | null = null;
  let open = true;
  let coming: Promise<void> | null = null;
  const load = async () => {
    const begin = await fetchTool().catch(() => null);
    if (begin === null) {
      coming = null; // the next press tries again
      if (state.getState().tool === id) show(config.says.codeMissing);
    } else if (open) {
      drawer.hidden = state.getState().tool !== id; // what is hidden cannot take the focus
      end = begin(viewer, drawer);
      onReady();
    }
  };
  return {
    drawer,
    /** Fetches the code, once, and begins. */
    fetch: () => void (coming ??= load()),
    /** Shows what the state says, once the code is here; fetches it where the state needs it. */
    draw() {
      const now = state.getState();
      const chosen = now.tool === id;
      const set = isSet(id, now);
      drawer.hidden = !chosen || end === null;
      button.setAttribute('aria-expanded', String(chosen));
      button.toggleAttribute('data-set', set);
      if (chosen || set) this.fetch();
    },
    end() {
      open = false;
      end?.();
      drawer.hidden = true;
    },
  };
}

/**
 * The row of study tools: each button opens a drawer, one at a time, and Escape closes it. What a tool has set stays
 * when its drawer closes, and its button shows that. The code of the tools comes in idle time, or, where data is dear,
 * with the first press.
 */
export function studyToolsOf<Shown extends Showing>(list: StudyTools<Shown>): ViewerTool<Shown> {
  return (viewer) => {
    const { root, state, testing } = viewer;
    const stop = new AbortController();
    const { signal } = stop;
    const buttons = [...root.querySelectorAll<HTMLButtonElement>('[data-study]')];
    const tools = buttons.flatMap((button) => {
      const id = button.dataset['study'] ?? '';
      const fetchTool = list[id];
      button.hidden = fetchTool === undefined;
      if (fetchTool === undefined) return [];
      const drawer = htmlPart(root, `[data-drawer="${CSS.escape(id)}"]`);
      const toggle = () =>
        state.setState(({ tool }) => ({ tool: tool === id ? null : id, annotation: null }));
      const onKey = (event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        state.setState({ tool: null });
        button.focus();
      };
      button.addEventListener('click', toggle, { signal });
      drawer.addEventListener('keydown', onKey, { signal });
      return [studyTool(viewer, fetchTool, button, drawer, () => draw())];
    });
    const draw = () => {
      for (const tool of tools) tool.draw();
      root.toggleAttribute(
        'data-drawer-open',
        tools.some(({ drawer }) => !drawer.hidden),
      );
    };
    const unsubscribe = state.subscribe((now, before) => {
      if (now.camera === before.camera) draw();
    });
    draw();
    const frugal = testing || tierOf(thisDevice()) === 0;
    const callOff = frugal
      ? () => undefined
      : whenIdle(() => {
          for (const tool of tools) tool.fetch();
        });
    return () => {
      callOff();
      unsubscribe();
      stop.abort();
      for (const tool of tools) tool.end();
      root.removeAttribute('data-drawer-open');
    };
  };
}

export const studyTools: ViewerTool<Scene> = studyToolsOf(STUDY_TOOLS);
