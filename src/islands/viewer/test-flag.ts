/**
 * The test flag of an address: `?viewer-test` (level 0) or `?viewer-test=1`; with `?viewer-test=live` all is as for
 * visitors, but 3D stays however slow the machine is.
 */
const flagOf = (search: string) => new URLSearchParams(search).get('viewer-test');

/**
 * The level of detail that the test flag fixes; null without one. A test then sees the same frame on every run: no
 * finer model, no flights, one pixel per pixel.
 */
export function testLevel(search: string): number | null {
  const flag = flagOf(search);
  return flag === null || flag === 'live' ? null : Number.parseInt(flag, 10) || 0;
}

/** Whether the test flag keeps 3D on a slow machine. */
export const staysIn3d = (search: string): boolean => flagOf(search) !== null;

/** Whether the test flag (`?viewer-test=1-finish`) asks for the third step, which a slow machine does without. */
export const finishesInTest = (search: string): boolean =>
  flagOf(search)?.endsWith('-finish') === true;
