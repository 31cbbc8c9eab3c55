import { readNumbers, textField, writeNumbers } from './link-fields.ts';
import type { CameraView } from './projection.ts';
import { settingsAsFields, settingsFromFields, type StudySettings } from './study-settings.ts';

/** All that a visitor has set in the viewer, as one value. What a link to a view holds is exactly this. */
export interface ViewerState extends StudySettings {
  readonly camera: CameraView;
  /** Id of the annotation that is chosen. */
  readonly annotation: string | null;
}

const HASH = '#view=';
const annotationField = textField('a');

/**
 * The state as the fragment of an address: `#view=o:30,12;d:2.1;t:0,0.4,0;a:spout;v:clay`
 * (o: azimuth and elevation in degrees, d: distance, t: target in metres, a: annotation, then what the study tools have
 * set). Angles keep two decimals and lengths a tenth of a millimetre: read back, the view is within 0.5°.
 */
export function hashOf(state: ViewerState): string {
  const { azimuth, elevation, distance, target } = state.camera;
  const fields = [
    `o:${writeNumbers([azimuth, elevation], 2)}`,
    `d:${writeNumbers([distance], 4)}`,
    `t:${writeNumbers(target, 4)}`,
  ];
  const annotation = annotationField.write(state.annotation);
  if (annotation !== '') fields.push(`${annotationField.key}:${annotation}`);
  return HASH + [...fields, ...settingsAsFields(state)].join(';');
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
  const [azimuth, elevation] = readNumbers(fields.get('o'), 2);
  const [distance] = readNumbers(fields.get('d'), 1);
  const [x, y, z] = readNumbers(fields.get('t'), 3);
  const settings = settingsFromFields(fields);
  if (azimuth === undefined || elevation === undefined || settings === null) return null;
  if (distance === undefined || distance <= 0) return null;
  if (x === undefined || y === undefined || z === undefined) return null;
  return {
    ...settings,
    camera: { azimuth, elevation, distance, target: [x, y, z] },
    annotation: annotationField.read(fields.get(annotationField.key) ?? '') ?? null,
  };
}
