/** Keeps what is written but not yet checked, in this browser. Where storage is refused it lasts as long as the page. */
export class DraftStore {
  readonly #prefix: string;

  /** `scope` tells museums and programmes on one host apart. */
  constructor(scope: string) {
    this.#prefix = `sala:draft:${scope}:`;
  }

  of(task: string): string | null {
    try {
      return localStorage.getItem(this.#prefix + task);
    } catch {
      return null;
    }
  }

  /** Keeps a text; an empty one is let go. */
  keep(task: string, text: string): void {
    try {
      if (text === '') localStorage.removeItem(this.#prefix + task);
      else localStorage.setItem(this.#prefix + task, text);
    } catch {
      // Storage is full or refused (private windows): the text stands in its field.
    }
  }
}
