import { parseProgress, type Progress } from '../../domain/task-progress.ts';

/** Keeps the progress of one programme in this browser. Where storage is refused it lasts as long as the page. */
export class ProgressStore {
  readonly #key: string;
  #inMemory: Progress = {};

  /** `scope` tells museums and programmes on one host apart. */
  constructor(scope: string) {
    this.#key = `sala:tasks:${scope}`;
  }

  /** Read afresh each time: another tab may have answered meanwhile. */
  read(): Progress {
    try {
      const kept = localStorage.getItem(this.#key);
      return kept === null ? this.#inMemory : parseProgress(kept);
    } catch {
      return this.#inMemory;
    }
  }

  write(progress: Progress): void {
    this.#inMemory = progress;
    try {
      localStorage.setItem(this.#key, JSON.stringify(progress));
    } catch {
      // Storage is full or refused (private windows): the pupil goes on with what is in memory.
    }
  }

  clear(): void {
    this.#inMemory = {};
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // Nothing was kept, so nothing is left.
    }
  }
}
