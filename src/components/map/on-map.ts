import { EXACT_WITHIN_METRES, type MappedPlace } from './insets.ts';
import type { MapFrame } from './map-frame.ts';

/** A place as a map shows it: with the number that it has in the list beside. */
export interface NumberedPlace extends MappedPlace {
  number: number;
  /** For the link's accessible name. */
  name: string;
  href: string;
}

/** A length in units of the map as a share of the whole: the base scales with the window, what is written on it not. */
export const percent = (value: number, whole: number): string =>
  `${String(Number(((value / whole) * 100).toFixed(2)))}%`;

/** Where a place lies, in units of the map. */
export function spotOf({ position }: MappedPlace, frame: MapFrame): { x: number; y: number } {
  const [x, y] = frame.toMap(position);
  return { x, y };
}

export const isApproximate = ({ position }: MappedPlace): boolean =>
  position.precisionMetres > EXACT_WITHIN_METRES;
