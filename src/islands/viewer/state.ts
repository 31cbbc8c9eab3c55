import type { CameraView } from './projection.ts';

/**
 * All that a visitor has set in the viewer, as one value. What a link to a view holds is exactly this:
 * a tool that has something to remember adds a field here and a key to the codec below.
 */
export interface ViewerState {
  readonly camera: CameraView;
  /** Id of the annotation that is chosen. */
  readonly annotation: string | null;
}

const HASH = '#view=';
/** Largest number a link may hold: metres and degrees of anything in a museum stay far below. */
const LARGEST = 10_000;

const short = (value: number, digits: number) => String(Number(value.toFixed(digits)));

/**
 * The state as the fragment of an address: `#view=o:30,12;d:2.1;t:0,0.4,0;a:spout`
 * (o: azimuth and elevation in degrees, d: distance, t: target in metres, a: annotation).
 * Angles keep two decimals and lengths a tenth of a millimetre: read back, the view is within 0.5°.
 */
export function hashOf({ camera, annotation }: ViewerState): string {
  const fields = [
    `o:${short(camera.azimuth, 2)},${short(camera.elevation, 2)}`,
    `d:${short(camera.distance, 4)}`,
    `t:${camera.target.map((value) => short(value, 4)).join(',')}`,
  ];
  if (annotation !== null) fields.push(`a:${encodeURIComponent(annotation)}`);
  return HASH + fields.join(';');
}

/** Numbers of a field, or null unless there are exactly `count` finite ones of sensible size. */
function numbers(field: string | undefined, count: number): number[] | null {
  if (field === undefined) return null;
  const parts = field.split(',');
  if (parts.length !== count || parts.some((part) => part.trim() === '')) return null;
  const values = parts.map(Number);
  return values.every((value) => Math.abs(value) <= LARGEST) ? values : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/**
 * Reads the fragment of an address. Anything that is not a whole, sensible view gives null, and the viewer opens
 * its default view; keys it does not know are left aside, so that older pages open newer links.
 * Whether the annotation exists and the view is within the limits is for the caller to see.
 */
export function stateFromHash(hash: string): ViewerState | null {
  if (!hash.startsWith(HASH)) return null;
  const fields = new Map(
    hash
      .slice(HASH.length)
      .split(';')
      .map((field): [string, string] => [field.slice(0, 1), field.slice(2)]),
  );
  const [azimuth, elevation] = numbers(fields.get('o'), 2) ?? [];
  const [distance] = numbers(fields.get('d'), 1) ?? [];
  const [x, y, z] = numbers(fields.get('t'), 3) ?? [];
  if (azimuth === undefined || elevation === undefined) return null;
  if (distance === undefined || distance <= 0) return null;
  if (x === undefined || y === undefined || z === undefined) return null;
  const annotation = fields.get('a');
  return {
    camera: { azimuth, elevation, distance, target: [x, y, z] },
    annotation: annotation === undefined || annotation === '' ? null : decoded(annotation),
  };
}
