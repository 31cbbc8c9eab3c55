import { z } from 'zod';
import { localized, words } from './localized.ts';
import { source } from './source.ts';

/**
 * What a part of the surface rests on. `original`: the object itself; `restored`: added later to the object;
 * `documented`: modelled from published figures or pictures; `conjecture`: estimated for the model; `unknown`: no data.
 */
export const PROVENANCES = ['original', 'restored', 'documented', 'conjecture', 'unknown'] as const;
export type ProvenanceKind = (typeof PROVENANCES)[number];

const area = z.strictObject({
  label: localized,
  kind: z.enum(PROVENANCES),
  /** How this is known: what was measured, read or estimated. */
  note: localized,
  sources: z.array(source).default([]),
  /** Names of parts of the model, as the modelling program has them. */
  parts: z.array(words).min(1).optional(),
  /** Or the colour that the area has in the mask. */
  maskColour: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'colour')
    .optional(),
});

/** `content/objects/<id>/provenance.yaml`: what each part of the 3D model rests on, by named parts or by a mask. */
export const provenance = z
  .strictObject({
    /** Picture beside this file, painted in flat colours over the model's texture layout. */
    mask: z
      .string()
      .regex(/^[\w.-]+\.png$/, 'maskFile')
      .optional(),
    areas: z.array(area).min(1),
  })
  .refine(
    ({ mask, areas }) =>
      areas.every(({ parts, maskColour }) =>
        mask === undefined ? parts !== undefined : maskColour !== undefined,
      ),
    'provenanceArea',
  );
export type Provenance = z.infer<typeof provenance>;
