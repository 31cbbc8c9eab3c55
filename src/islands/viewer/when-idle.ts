/** Milliseconds to wait where the browser does not tell when it is idle. */
const SOON = 400;

/** Does the work when the browser has nothing better to do; the returned function calls it off. */
export function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const handle = requestIdleCallback(work, { timeout: 2000 });
    return () => cancelIdleCallback(handle);
  }
  const handle = setTimeout(work, SOON);
  return () => clearTimeout(handle);
}
