import type { ModelManifest } from '../../../schema/model.ts';

/** Raise when the same shot must give another picture. */
export const STUDIO_RECIPE = 1;

/** A camera with everything said: degrees and metres. */
export type FullView = ModelManifest['view'];

/** What the studio needs to know to put a model under its lamps. */
export interface Stage {
  bounds: ModelManifest['bounds'];
  /** The camera of the poster: the pool of light on the floor is as large as what it sees. */
  view: FullView;
}

/** Places on the model by annotation id, metres. */
export type Points = Record<string, readonly [number, number, number]>;

/** One picture to take: perspective, in the vitrine's light. */
export interface Shot {
  view: FullView;
  width: number;
  height: number;
  /** Exposures laid over each other; more make softer shadows and smoother edges. */
  exposures: number;
}

/** One drawing: ink on paper, seen level and without perspective, with a scale bar under it. */
export interface DrawingShot {
  /** Pixels of the object's part of the picture; the bar comes below it. */
  width: number;
  height: number;
  metresPerPixel: number;
  /** The eye's direction, degrees; 0 is the front. */
  azimuth: number;
  /** What is in the middle, metres. */
  centre: readonly [number, number, number];
  /** Whether everything before the centre is cut away. */
  isCut: boolean;
  bar: ScaleBar;
}

/** A scale bar: its length on the drawing, and what is written at its end. */
export interface ScaleBar {
  pixels: number;
  label: string;
}

/** A model under the vitrine's lamps. */
export interface Studio {
  /** @returns PNG */
  photograph: (shot: Shot) => Promise<Buffer>;
  /** @returns PNG */
  draw: (shot: DrawingShot) => Promise<Buffer>;
  /** Ids of those points that the model itself hides from this view. */
  hidden: (view: FullView, points: Points) => Promise<string[]>;
  close: () => Promise<void>;
}

/** Puts a placed model (GLB; meshopt and WebP are understood) under the lamps. */
export type OpenStudio = (glb: Uint8Array, stage: Stage) => Studio;

/** What the studio's page offers to whoever opened it (page.ts). Pictures are PNG data addresses. */
export interface StudioHook {
  load: (address: string, stage: Stage) => Promise<void>;
  photograph: (shot: Shot) => string;
  draw: (shot: DrawingShot) => Promise<string>;
  hidden: (view: FullView, points: Points) => string[];
}
