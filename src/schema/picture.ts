import { z } from 'zod';
import { licence } from './licence.ts';
import { localized, words } from './localized.ts';

/** A picture file that lies in the record's own `images/` folder, with its rights. */
export const picture = z.strictObject({
  /** File name inside `images/`. */
  file: z.string().regex(/^[\w.-]+\.(svg|png|jpe?g|webp|avif)$/, 'pictureFile'),
  /** What the picture shows, for those who cannot see it. Required in the museum's first language. */
  alt: localized,
  caption: localized.optional(),
  /** Who made it. */
  creator: words,
  /** Year or date it was made, EDTF. */
  date: z.string().optional(),
  licence,
  /** `drawing`: drawn by script or hand; `render`: a still of a 3D model; `photograph`. */
  kind: z.enum(['drawing', 'render', 'photograph']),
});
export type Picture = z.infer<typeof picture>;
