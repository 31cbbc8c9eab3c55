import { z } from 'zod';
import { id } from './id.ts';
import { localized } from './localized.ts';

const point = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

/**
 * `content/places/base-map.yaml`: a list of these. What the museum adds by hand to the drawn coast (Natural Earth):
 * names of waters and towns, and waters that the coast data lacks, drawn as schematic lines.
 */
export const baseMapFeature = z.strictObject({
  id,
  kind: z.enum(['sea', 'river', 'town']),
  name: localized,
  /** Where the name is written (its middle). */
  at: point,
  /** Degrees by which the name is turned, clockwise, so that it follows a river. */
  angle: z.number().min(-90).max(90).default(0),
  /** Points of the schematic line, from source to mouth. Left out where the coast already shows the water. */
  course: z.array(point).min(2).optional(),
  /** How wide the schematic line is drawn, metres. */
  widthMetres: z.number().positive().default(300),
});
