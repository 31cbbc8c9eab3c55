import { addAfterEffect } from '@react-three/fiber';
import type { Scene } from 'three';

/** The frames that have been drawn. */
interface Frames {
  readonly count: number;
  /** Calls back after every frame drawn; returns the end of it. */
  after(listener: () => void): () => void;
  /** Resolves after the next frame. */
  next(): Promise<void>;
  stop(): void;
}

/** Counts the frames in which this scene was really drawn: not those of a lost context, nor of other viewers. */
export function countFrames(scene: Scene): Frames {
  const listeners = new Set<() => void>();
  let count = 0;
  let drawn = false;
  scene.onAfterRender = () => (drawn = true);
  const stopCounting = addAfterEffect(() => {
    if (!drawn) return;
    drawn = false;
    count += 1;
    for (const listener of listeners) listener();
  });
  const after = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    get count() {
      return count;
    },
    after,
    next: () =>
      new Promise((resolve) => {
        const end = after(() => {
          end();
          resolve();
        });
      }),
    stop() {
      stopCounting();
      listeners.clear();
    },
  };
}
