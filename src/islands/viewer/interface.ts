/**
 * The one interface between the three parts of the viewer:
 *
 *   HTML (ObjectViewer.astro)  ──▶  tools  ──▶  state  ◀──  scene (React Three Fiber)
 *
 * The HTML is there before any script, with all its words. The state is one value (state.ts). The scene draws the state
 * and is the only part that knows three. A tool ties a piece of the HTML to the state and the scene: it is one file in
 * tools/, a function from the viewer to its own end, named once in viewer.ts.
 */
import type { StoreApi } from 'zustand';
import type { CameraView, Point } from './projection.ts';
import type { ViewerState } from './state.ts';
import type { ViewerConfig } from './viewer-config.ts';

/** How the camera gets to a view: a flight to a place, a short glide for a key, or at once. */
export type Manner = 'fly' | 'glide' | 'cut';

/** What has been drawn, for tests and benches. */
interface ViewerStats {
  /** Frames drawn since the viewer opened. */
  readonly frames: number;
  /** Triangles of the last frame. */
  readonly triangles: number;
  /** Memory of the textures on the graphics card, mipmaps included. */
  readonly textureBytes: number;
  /** Level of detail that is shown. */
  readonly level: number;
}

export interface Scene {
  readonly canvas: HTMLCanvasElement;
  /** Where the camera is going, or where it is: what a step of a key starts from. */
  goal(): CameraView;
  /** Takes the camera to a view, brought within the limits. Cuts where the visitor asked for less motion. */
  look(view: CameraView, manner: Manner): void;
  /** Whether the object stands between the eye and a point on its surface. */
  hides(point: Point, normal: Point | undefined): boolean;
  /** While entered, one finger turns the object and the wheel zooms; otherwise both scroll the page. */
  setEntered(entered: boolean): void;
  /** Fetches and shows another level of detail with the same camera and light. @throws ModelProblem */
  showLevel(level: number): Promise<void>;
  /** Draws a frame although nothing has changed. */
  redraw(): void;
  /** Calls back after every frame drawn; returns the end of it. */
  afterFrame(listener: () => void): () => void;
  stats(): ViewerStats;
  dispose(): void;
}

export interface Viewer {
  /** The <sala-viewer> element with the HTML of the viewer in it. */
  readonly root: HTMLElement;
  readonly config: ViewerConfig;
  readonly state: StoreApi<ViewerState>;
  readonly scene: Scene;
  /** A test flag (`?viewer-test`) makes frames deterministic: no flights, one pixel ratio, one level of detail. */
  readonly testing: boolean;
  /** Tells screen readers, politely; nothing is seen. */
  say(sentence: string): void;
  /** Shows a sentence over the picture, or takes it away. */
  show(sentence: string | null): void;
  /** Back to the poster. */
  close(): void;
}

/** Ties HTML, state and scene together until the returned function is called. */
export type ViewerTool = (viewer: Viewer) => () => void;

/** `window.__viewer`, for tests and benches. */
interface ViewerHook {
  /** True once the first textured frame is on the screen; false if there will be none. */
  readonly ready: Promise<boolean>;
  readonly state?: ViewerState;
  readonly stats?: ViewerStats;
  setView?(view: CameraView): void;
}

declare global {
  interface Window {
    __viewer?: ViewerHook;
  }
}
