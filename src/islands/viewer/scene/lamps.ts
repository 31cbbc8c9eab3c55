import { directionToEye, type Point } from '../projection.ts';
import { CHIEF_LAMP, type LightDirection } from '../study-settings.ts';

/** A lamp of the vitrine: degrees from the line of sight (to the right) and above level. */
interface Lamp extends LightDirection {
  readonly intensity: number;
  readonly color: string;
}

/**
 * The lamps of the posters (src/modelling/still.py), in their proportions: a warm key from the upper left, a cool rim
 * from behind right, a warm glow from behind left, a weak wide fill.
 */
export const LAMPS: readonly Lamp[] = [
  { ...CHIEF_LAMP, intensity: 2.9, color: '#fff2dd' },
  { azimuth: 142, elevation: 34, intensity: 2, color: '#dcefff' },
  { azimuth: -150, elevation: 40, intensity: 0.6, color: '#fff5e9' },
  { azimuth: 62, elevation: 18, intensity: 0.45, color: '#eff6ff' },
];

/** A direction as a unit vector, for an eye before the object. */
export function directionOf({ azimuth, elevation }: LightDirection): Point {
  return directionToEye({ azimuth, elevation, distance: 1, target: [0, 0, 0] });
}
