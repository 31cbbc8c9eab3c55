import type { ComponentType } from 'react';
import type { Object3D } from 'three';
import type { StoreApi } from 'zustand';
import type { ViewerState } from '../state.ts';
import type { ViewerConfig } from '../viewer-config.ts';
import type { Wardrobe } from './wardrobe.ts';

/** What a layer of the scene is told. It is drawn anew when one of them changes. */
export interface LayerProps {
  /** The model as it is drawn now, in metres; another one when a finer level has come. Not for a layer to change. */
  readonly object: Object3D;
  /** The materials of the model, and the planes that cut it. */
  readonly wardrobe: Wardrobe;
  readonly state: StoreApi<ViewerState>;
  readonly config: ViewerConfig;
}

/**
 * Something more in the scene: a React Three Fiber component that a study tool adds (`scene.add`). Its classes of three
 * must be registered by its own file (`extend`). What it has changed it puts back when it goes.
 */
export type SceneLayer = ComponentType<LayerProps>;
