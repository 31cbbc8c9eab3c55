import type { LightDirection } from '../study-settings.ts';

/** A place on the pad: its middle is 0,0, its rim 1 away from it; x to the right, y down. */
interface PadPlace {
  readonly x: number;
  readonly y: number;
}

/** The lamp does not go under the floor, degrees. */
const LOWEST = -10;
const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;

/** Where a lamp stands on the pad: the half of the sky before the object, seen by the eye. In the middle it shines from the eye. */
export function placeOnPad({ azimuth, elevation }: LightDirection): PadPlace {
  return {
    x: Math.sin(radians(azimuth)) * Math.cos(radians(elevation)),
    y: -Math.sin(radians(elevation)),
  };
}

/** The lamp at a place of the pad; beyond the rim it stays on the rim. */
export function directionOnPad({ x, y }: PadPlace): LightDirection {
  const away = Math.max(1, Math.hypot(x, y));
  const [right, up] = [x / away, -y / away];
  const forth = Math.sqrt(Math.max(0, 1 - right ** 2 - up ** 2));
  return {
    azimuth: degrees(Math.atan2(right, forth)),
    elevation: Math.max(LOWEST, degrees(Math.asin(up))),
  };
}
