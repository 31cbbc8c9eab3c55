import { htmlPart } from '../html-part.ts';
import type { ViewerTool } from '../interface.ts';

/** How long the hint stays, in milliseconds, and how far a finger must go to be a scroll, in pixels. */
const HINT = 2500;
const SCROLL = 24;

/**
 * Whether the visitor is in the viewer. Opening it, a tap, a mouse button, two fingers or the keyboard enter;
 * a press elsewhere, Escape, or scrolling it away leave, and then one finger and the wheel scroll the page again.
 */
export const entering: ViewerTool = ({ root, scene, config, show }) => {
  const stage = htmlPart(root, '[data-stage]');
  const end = new AbortController();
  const { signal } = end;
  const fingers = new Map<number, { readonly x: number; readonly y: number }>();
  let entered = false;
  let hint: ReturnType<typeof setTimeout> | undefined;

  const setEntered = (next: boolean) => {
    if (entered === next) return;
    entered = next;
    scene.setEntered(next);
    root.toggleAttribute('data-entered', next);
    if (next) show(null);
  };
  const hintAtFingers = () => {
    show(config.says.touchHint);
    clearTimeout(hint);
    hint = setTimeout(() => show(null), HINT);
  };
  const lift = (event: PointerEvent) => {
    const down = fingers.get(event.pointerId);
    fingers.delete(event.pointerId);
    if (down === undefined || entered) return;
    const way = Math.hypot(event.clientX - down.x, event.clientY - down.y);
    if (event.type === 'pointerup' && way < SCROLL) setEntered(true);
    else hintAtFingers();
  };

  // Before three's own listeners on the canvas, so that the press that enters is already theirs.
  const before = { signal, capture: true };
  stage.addEventListener(
    'pointerdown',
    (event) => {
      if (event.pointerType === 'touch') {
        fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
        if (fingers.size > 1) setEntered(true);
      } else {
        setEntered(true);
        stage.focus({ preventScroll: true });
      }
    },
    before,
  );
  stage.addEventListener('pointerup', lift, before);
  stage.addEventListener('pointercancel', lift, before);
  stage.addEventListener(
    'touchmove',
    (event) => {
      if (entered && event.touches.length > 1) event.preventDefault();
    },
    { signal, passive: false },
  );
  stage.addEventListener('focus', () => stage.matches(':focus-visible') && setEntered(true), {
    signal,
  });
  root.addEventListener('keydown', (event) => event.key === 'Escape' && setEntered(false), {
    signal,
  });
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (event.target instanceof Node && !root.contains(event.target)) setEntered(false);
    },
    { signal, capture: true },
  );
  const seen = new IntersectionObserver(([entry]) => {
    if (entry?.isIntersecting === false) setEntered(false);
  });
  seen.observe(stage);

  stage.tabIndex = 0;
  setEntered(true);
  if (root.contains(document.activeElement)) stage.focus({ preventScroll: true });
  return () => {
    clearTimeout(hint);
    seen.disconnect();
    end.abort();
    stage.removeAttribute('tabindex');
    root.removeAttribute('data-entered');
  };
};
