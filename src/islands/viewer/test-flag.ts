/**
 * The test flag of an address: `?viewer-test` (level 0) or `?viewer-test=1`. Null without it.
 * A test then sees the same frame on every run: fixed level of detail, no flights, one pixel per pixel.
 */
export function testLevel(search: string): number | null {
  const flag = new URLSearchParams(search).get('viewer-test');
  return flag === null ? null : Number.parseInt(flag, 10) || 0;
}
