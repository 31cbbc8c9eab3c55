/** A finger or a mouse that goes farther (pixels) or stays longer (milliseconds) turns the object instead. */
const FAR = 8;
const LONG = 600;

/** Calls back for a press that is a tap and no drag. */
export function onTap(
  stage: HTMLElement,
  listener: (event: PointerEvent) => void,
  signal: AbortSignal,
): void {
  let down: PointerEvent | null = null;
  stage.addEventListener(
    'pointerdown',
    (event) => (down = event.isPrimary && event.button === 0 ? event : null),
    { signal },
  );
  stage.addEventListener(
    'pointerup',
    (event) => {
      if (down === null || event.pointerId !== down.pointerId) return;
      const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY);
      if (far <= FAR && event.timeStamp - down.timeStamp <= LONG) listener(event);
      down = null;
    },
    { signal },
  );
}
