/** Pixels from the window's edge at which a drag begins to scroll, and how far per frame. */
const EDGE = 72;
const PACE = 9;

/**
 * Scrolls the page while something is dragged to the window's upper or lower edge.
 * @param height where the pointer is now, from the window's top.
 * @param scrolled called after each step, for what is dragged has to follow.
 */
export function scrollAtEdges(
  height: () => number,
  scrolled: () => void,
): { start: () => void; stop: () => void } {
  let frame = 0;
  const step = (): void => {
    const y = height();
    const pace = y < EDGE ? -PACE : y > window.innerHeight - EDGE ? PACE : 0;
    if (pace !== 0) {
      window.scrollBy({ top: pace, behavior: 'instant' });
      scrolled();
    }
    frame = requestAnimationFrame(step);
  };
  return {
    start: () => {
      frame = requestAnimationFrame(step);
    },
    stop: () => {
      cancelAnimationFrame(frame);
    },
  };
}
