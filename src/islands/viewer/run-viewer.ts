import { firstLook } from './first-state.ts';
import { htmlPart } from './html-part.ts';
import type { Showing, Viewer, ViewerTool } from './interface.ts';

interface ViewerParts<Shown extends Showing> extends Omit<Viewer<Shown>, 'say' | 'show' | 'close'> {
  /** `data-state` of the root while it is open. */
  readonly as: 'open' | 'turntable';
  /** Fetches the tools: what shows the object needs none of them for its first frame. */
  readonly tools: () => Promise<readonly ViewerTool<Shown>[]>;
}

/**
 * Joins HTML, state, what shows the object, and the tools to a viewer that runs until it is closed.
 * @throws Error when the tools do not come; the viewer has closed then
 */
export async function runViewer<Shown extends Showing>(
  parts: ViewerParts<Shown>,
): Promise<Viewer<Shown>> {
  const { root, config, state, scene, as } = parts;
  const ends: (() => void)[] = [];
  let open = true;
  const viewer: Viewer<Shown> = {
    ...parts,
    say: (sentence) => (htmlPart(root, '[data-spoken]').textContent = sentence),
    show: (sentence) => (htmlPart(root, '[data-status]').textContent = sentence ?? ''),
    close() {
      if (!open) return;
      open = false;
      state.setState(firstLook(config)); // the HTML goes back to the poster's view
      for (const end of ends) end();
      scene.dispose();
      root.dataset['state'] = 'poster';
      viewer.say('');
      viewer.show(null);
    },
  };
  root.dataset['state'] = as;
  viewer.show(null);
  const tools = await parts.tools().catch((problem: unknown) => {
    viewer.close();
    throw problem;
  });
  for (const tool of tools) ends.push(tool(viewer));
  offerHook(viewer);
  return viewer;
}

function offerHook({ state, scene }: Viewer<Showing>): void {
  if (window.__viewer === undefined) return;
  Object.defineProperties(window.__viewer, {
    state: { get: () => state.getState(), configurable: true },
    stats: { get: () => scene.stats?.(), configurable: true },
  });
  window.__viewer.setView = (view) => scene.look(view, 'cut');
}
