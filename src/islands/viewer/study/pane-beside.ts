import { htmlPart } from '../html-part.ts';
import type { Viewer } from '../interface.ts';
import type { ComparedObject } from './compare-objects.ts';

/** The second half of the picture, from the template of the drawer, with the names of both objects. */
export interface PaneBeside {
  readonly canvas: HTMLCanvasElement;
  /** Names the object that is seen in it; null while there is none. */
  show(other: ComparedObject | null): void;
  /** Whether the other is still on its way. */
  busy(coming: boolean): void;
  end(): void;
}

/** A press or a wheel on the pane is one on the viewer's own canvas, which then holds the pointer. */
function handOn(from: HTMLElement, to: HTMLElement, signal: AbortSignal): void {
  from.addEventListener(
    'pointerdown',
    (event) => to.dispatchEvent(new PointerEvent(event.type, event)),
    {
      signal,
    },
  );
  from.addEventListener(
    'wheel',
    (event) => {
      if (!to.dispatchEvent(new WheelEvent(event.type, event))) event.preventDefault();
    },
    { signal, passive: false },
  );
}

export function paneBeside({ root, scene }: Viewer, drawer: HTMLElement): PaneBeside {
  const template = htmlPart<HTMLTemplateElement>(drawer, '[data-compare-template]');
  const parts = [...document.importNode(template.content, true).children];
  const vitrine = htmlPart(root, '[data-stage]').parentElement;
  vitrine?.after(...parts);
  const canvas = htmlPart<HTMLCanvasElement>(root, '[data-compare-pane]');
  const name = htmlPart<HTMLAnchorElement>(root, '[data-compare-name]');
  const stop = new AbortController();
  handOn(canvas, scene.canvas, stop.signal);
  return {
    canvas,
    show(other) {
      name.textContent = other?.name ?? '';
      name.lang = other?.lang ?? '';
      name.href = other?.page ?? '';
      canvas.setAttribute('aria-label', other?.name ?? '');
    },
    busy: (coming) => canvas.setAttribute('aria-busy', String(coming)),
    end() {
      stop.abort();
      for (const part of parts) part.remove();
    },
  };
}
