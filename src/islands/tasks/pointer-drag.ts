/** What follows the pointer during a drag. Coordinates are those of the window. */
export interface Drag {
  move: (x: number, y: number) => void;
  /** The pointer was let go. */
  drop: (x: number, y: number) => void;
  /** The browser took the pointer away (a scroll, a second finger), or the pupil pressed Escape. */
  cancel: () => void;
}

/** A smaller move is a tap. Pixels. */
const THRESHOLD = 6;

/**
 * Lets things inside `area` be dragged by mouse, pen and finger. Taps stay clicks. What a finger may drag needs
 * `touch-action` in CSS, or the browser scrolls instead.
 * @param start is asked at each press, and declines with `undefined`.
 */
export function letDrag(area: HTMLElement, start: (press: PointerEvent) => Drag | undefined): void {
  area.addEventListener('pointerdown', (press) => {
    const drag = press.isPrimary && press.button === 0 ? start(press) : undefined;
    if (drag) follow(area, press, drag);
  });
}

function follow(area: HTMLElement, press: PointerEvent, drag: Drag): void {
  const listening = new AbortController();
  const { signal } = listening;
  let moving = false;

  const stop = (finish: () => void): void => {
    listening.abort();
    if (moving) finish();
  };
  window.addEventListener(
    'pointermove',
    ({ pointerId, clientX, clientY }) => {
      if (pointerId !== press.pointerId) return;
      if (!moving) {
        if (Math.hypot(clientX - press.clientX, clientY - press.clientY) < THRESHOLD) return;
        moving = true;
        // The area, not the thing itself: the thing may change its place in the document meanwhile.
        area.setPointerCapture(pointerId);
      }
      drag.move(clientX, clientY);
    },
    { signal },
  );
  window.addEventListener(
    'pointerup',
    ({ pointerId, clientX, clientY }) => {
      if (pointerId !== press.pointerId) return;
      stop(() => {
        swallowClickOf(area);
        drag.drop(clientX, clientY);
      });
    },
    { signal },
  );
  window.addEventListener(
    'pointercancel',
    ({ pointerId }) => {
      if (pointerId === press.pointerId) stop(drag.cancel);
    },
    { signal },
  );
  window.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') stop(drag.cancel);
    },
    { signal },
  );
}

/** Letting go is a click to the browser, but not to the pupil. */
function swallowClickOf(area: HTMLElement): void {
  const swallow = (event: Event): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  area.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => {
    area.removeEventListener('click', swallow, { capture: true });
  });
}
