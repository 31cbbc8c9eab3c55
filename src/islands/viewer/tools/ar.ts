import { arWay, thisArBrowser, type ArWay } from '../ar/ar-way.ts';
import { sceneViewerIntent } from '../ar/scene-viewer.ts';
import { modelsToFetch } from '../download.ts';
import { htmlPart } from '../html-part.ts';
import type { Viewer, ViewerTool } from '../interface.ts';

/**
 * The object in the visitor's own room, at its true size. The button is there only where a way works; what a way needs
 * is a chunk of its own, fetched with the first press.
 */
export const ar: ViewerTool = (viewer) => {
  const button = viewer.root.querySelector<HTMLButtonElement>('[data-ar]');
  if (button === null) return () => undefined; // a task shows the object without the study tools
  const end = new AbortController();
  void thisArBrowser().then((browser) => {
    const way = arWay(browser);
    if (way === null || end.signal.aborted) return;
    button.addEventListener('click', () => void open(viewer, way), { signal: end.signal });
    button.hidden = false;
  });
  return () => {
    end.abort();
    button.hidden = true;
  };
};

async function open(viewer: Viewer, way: ArWay): Promise<void> {
  const { config, show } = viewer;
  const { says } = config;
  try {
    if (way === 'scene-viewer') openSceneViewer(viewer);
    else if (way === 'webxr') await openRoom(viewer);
    else {
      show(says.arMaking);
      const { openQuickLook } = await import('../ar/quick-look.ts');
      await openQuickLook(await modelOf(viewer));
      show(null);
    }
  } catch {
    show(says.arFailed);
  }
}

/** The finest model that suits this device; the browser has it from the 3D view. */
async function modelOf({ config }: Viewer): Promise<ArrayBuffer> {
  const lod = modelsToFetch(config.lods).at(-1);
  const answer = await fetch(lod?.url ?? '');
  if (!answer.ok) throw new Error(`HTTP ${String(answer.status)}`);
  return answer.arrayBuffer();
}

function openSceneViewer({ config }: Viewer): void {
  const link = document.createElement('a');
  link.target = '_self';
  link.href = sceneViewerIntent({
    file: new URL(config.plainModel, location.href).href,
    title: config.name,
    page: new URL(config.page, location.href).href,
  });
  link.click();
}

async function openRoom(viewer: Viewer): Promise<void> {
  const { says } = viewer.config;
  const overlay = htmlPart(viewer.root, '[data-ar-room]');
  const sentence = htmlPart(overlay, '[data-ar-says]');
  const leave = htmlPart<HTMLButtonElement>(overlay, '[data-ar-leave]');
  const sentences = { looking: says.arLook, ready: says.arTap, placed: says.arPlaced };
  const over = new AbortController();
  const { signal } = over;
  overlay.hidden = false;
  sentence.textContent = says.opening;
  let session: XRSession | undefined;
  try {
    // First of all: the browser wants the press to be fresh.
    session = await navigator.xr?.requestSession('immersive-ar', {
      requiredFeatures: ['hit-test'],
      optionalFeatures: ['dom-overlay'],
      domOverlay: { root: overlay },
    });
    if (session === undefined) throw new Error('no session');
    leave.addEventListener('click', () => void session?.end(), { signal });
    // A press on the way out is no place for the object.
    leave.addEventListener('beforexrselect', (event) => event.preventDefault(), { signal });
    const [{ showInRoom }, file] = await Promise.all([import('../ar/room.ts'), modelOf(viewer)]);
    await showInRoom(session, file, (stage) => (sentence.textContent = sentences[stage]));
  } catch (problem) {
    await session?.end().catch(() => undefined); // it may have ended already
    throw problem;
  } finally {
    over.abort();
    overlay.hidden = true;
    viewer.scene.redraw();
  }
}
