/**
 * The one interface between the three parts of the viewer:
 *
 *   HTML (components/viewer/)  ──▶  tools  ──▶  state  ◀──  scene (React Three Fiber)
 *
 * All HTML is made on the server, with its words: the picture and its places stand in the page before any script, the tools
 * come with the tap that opens the viewer (ViewerControls.astro, controls.ts). The state is one value (state.ts). The scene draws the state
 * and is the only part that knows three. A tool ties a piece of the HTML to the state and the scene: it is one file in
 * tools/, a function from the viewer to its own end, named once in viewer-tools.ts.
 *
 * Where there is no 3D, the turntable takes the place of the scene: pictures from all round (turntable/), without three,
 * with those of the tools that need no more than a `Showing`.
 *
 * A study tool (measuring, cutting, …) is a chunk of its own that comes in idle time or when it is first used:
 * - its id is one line of study/list.ts: without the line the tool is gone;
 * - its drawer is components/viewer/study/<id>.astro, HTML with all its words;
 * - its behaviour is study/<id>.ts, a `StudyTool`;
 * - what it remembers is a field of StudySettings (study-settings.ts), which links and the change of language keep;
 * - what it draws in three dimensions is a layer in scene/ that it adds with `scene.add`; what lasts less than a second
 *   and no link keeps, as the light on a struck bar, it hands to its layer itself.
 */
import type { StoreApi } from 'zustand';
import type { Bounds, CameraView, Point } from './projection.ts';
import type { SceneLayer } from './scene/layer.ts';
import type { ViewerState } from './state.ts';
import type { ViewerConfig } from './viewer-config.ts';

/** How the camera gets to a view: a flight to a place, a short glide for a key, or at once. */
export type Manner = 'fly' | 'glide' | 'cut';

/** Why 3D is beyond a device: it cannot draw it, draws too slowly, or has no memory for it. */
export type Beyond = 'webgl' | 'slow' | 'memory';

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

/** A point that was met on the surface, metres in model space. */
export interface SurfacePoint {
  readonly point: Point;
  /** Outward unit vector. */
  readonly normal: Point;
  /** Names, as the model's file has them, of the part that was met and of those it belongs to; none on the face of a cut. */
  readonly parts: readonly string[];
}

/** A numbered place on the object, metres in model space. */
interface Place {
  /** Id of the annotation. */
  readonly id: string;
  readonly at: Point;
  readonly normal?: Point | undefined;
}

/** What shows the object: the scene in 3D, or the turntable of pictures (turntable/). */
export interface Showing {
  /** What the object is seen on. */
  readonly canvas: HTMLElement;
  /** Where the camera is going, or where it is: what a step of a key starts from. */
  goal(): CameraView;
  /** Takes the camera to a view, brought within what can be shown. Cuts where the visitor asked for less motion. */
  look(view: CameraView, manner: Manner): void;
  /** Whether the object stands between the eye and a place on its surface. */
  hides(place: Place): boolean;
  /** Calls back after every frame drawn; returns the end of it. */
  afterFrame(listener: () => void): () => void;
  stats?(): ViewerStats;
  dispose(): void;
}

/** The object in 3D. */
export interface Scene extends Showing {
  readonly canvas: HTMLCanvasElement;
  /** The surface under a place of the window (CSS pixels, as in pointer events), null beside the object. */
  pick(clientX: number, clientY: number): SurfacePoint | null;
  /** Draws something more (scene/layer.ts) until the returned function is called. A layer draws what the state says. */
  add(layer: SceneLayer): () => void;
  /** Something else is seen beside the object: how far the camera may go for both (metres); null when it has gone. */
  makeRoomFor(around: Bounds | null): void;
  /** While entered, one finger turns the object and the wheel zooms; otherwise both scroll the page. */
  setEntered(entered: boolean): void;
  /**
   * Fetches and shows another level of detail with the same camera and light.
   * @throws ModelProblem and the former level stays: 'memory' when the graphics card has no room for the new one
   */
  showLevel(level: number): Promise<void>;
  /** What the canvas shows, as a canvas of its own; where nothing stands it is transparent. */
  picture(): HTMLCanvasElement;
  /** Draws a frame although nothing has changed. */
  redraw(): void;
  /** While nobody can see it, no frame is drawn, whatever changes; the latest view is drawn when it is seen again. */
  setSeen(seen: boolean): void;
  stats(): ViewerStats;
}

export interface Viewer<Shown extends Showing = Scene> {
  /** The <sala-viewer> element with the HTML of the viewer in it. */
  readonly root: HTMLElement;
  readonly config: ViewerConfig;
  readonly state: StoreApi<ViewerState>;
  readonly scene: Shown;
  /** A test flag (`?viewer-test`) makes frames deterministic: no flights, one pixel ratio, one level of detail. */
  readonly testing: boolean;
  /** The device has run out of memory before: the first look is all it gets unasked. */
  readonly lean: boolean;
  /** Tells screen readers, politely; nothing is seen. */
  say(sentence: string): void;
  /** Shows a sentence over the picture, or takes it away. */
  show(sentence: string | null): void;
  /** Back to the poster. */
  close(): void;
  /** 3D is more than this device can do: the page closes the viewer and shows the object in a simpler way. */
  giveUp(why: Beyond): void;
}

/** Ties HTML, state and scene together until the returned function is called. A tool of a `Showing` serves both. */
export type ViewerTool<Shown extends Showing = Scene> = (viewer: Viewer<Shown>) => () => void;

/** As a tool, with the drawer that holds its part of the HTML. It begins once and lives until the viewer closes. */
export type StudyTool<Shown extends Showing = Scene> = (
  viewer: Viewer<Shown>,
  drawer: HTMLElement,
) => () => void;

/** Study tools by their ids, each fetched when it is needed. @throws Error when its code does not come */
export type StudyTools<Shown extends Showing = Scene> = Readonly<
  Record<string, () => Promise<StudyTool<Shown>>>
>;

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
