import { z } from 'zod';
import { id } from './id.ts';
import { localized, words } from './localized.ts';
import { confidence, source } from './source.ts';

/** `content/places/places.yaml`: a list of these. */
export const place = z.strictObject({
  id,
  name: localized,
  /** vocabularies: placeKinds */
  kind: id,
  /** Official listing as a monument, in words. */
  ranking: localized.optional(),
  /** Addresses with the days they are valid (territories change). */
  addresses: z
    .array(
      z.strictObject({
        text: localized,
        from: z.iso.date().optional(),
        until: z.iso.date().optional(),
      }),
    )
    .default([]),
  /** WGS 84. Left out when no source gives a position. */
  position: z
    .strictObject({
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      /** Honest radius: how far the point may be off, metres. Over 300 it is drawn as approximate. */
      precisionMetres: z.number().positive(),
      basis: words,
      verify: z.boolean(),
    })
    .optional(),
  note: localized.optional(),
  confidence,
  sources: z.array(source).default([]),
});
export type Place = z.infer<typeof place>;
