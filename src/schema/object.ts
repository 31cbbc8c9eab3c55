import { z } from 'zod';
import { isEdtf } from '../domain/edtf.ts';
import { id } from './id.ts';
import { licence } from './licence.ts';
import { localized, words } from './localized.ts';
import { anchor } from './model.ts';
import { picture } from './picture.ts';
import { recording } from './recording.ts';
import { confidence, source } from './source.ts';

/** How a spelling in a language is known: `seen` on a cited page, `standard` ordinary spelling, `constructed` built by us. */
const nameBasis = z.enum(['seen', 'standard', 'constructed']);

const annotation = z.strictObject({
  id,
  label: localized,
  note: localized.optional(),
  picture: picture.optional(),
  audio: recording.optional(),
  /** Where to read on. */
  link: z.strictObject({ label: localized, url: z.url({ protocol: /^https?$/ }) }).optional(),
  /** Where it sits on the 3D model; may also stand in `model/anchors.json`. */
  at: anchor.shape.at.optional(),
  normal: anchor.shape.normal,
  view: anchor.shape.view,
});

/** `content/objects/<id>/object.yaml`: the facts of an object, once; its prose is in `text.<lang>.md` beside it. */
export const object = z.strictObject({
  /** Equal to the name of its folder. */
  id,
  /** `piece`: one particular known object; `type`: a kind of object, no particular piece; `monument-part`. */
  kind: z.enum(['piece', 'type', 'monument-part']),
  name: localized,
  /** Khmer (or other non-Latin) name in Latin letters. */
  romanisation: words.optional(),
  /** Basis of the spelling of a name, by language. */
  nameBasis: z.record(z.string(), nameBasis).default({}),
  /** Other names that visitors may type. */
  otherNames: z.array(words).default([]),
  /** vocabularies: objectTypes */
  type: id,
  /** vocabularies: materials, for the facet; the exact words are in `materialText`. */
  materials: z.array(id).default([]),
  materialText: localized.optional(),
  /** vocabularies: communities. Only where a source states it. */
  community: id.optional(),
  period: z.strictObject({
    /** vocabularies: periods */
    id: id.optional(),
    text: localized,
    /** EDTF (ISO 8601-2), only where the source allows one. */
    edtf: z.string().refine(isEdtf, 'edtf').optional(),
  }),
  dimensions: z
    .strictObject({
      text: localized,
      /** `measured` on this piece; `published` for the type; `comparison` with another piece; `estimate` for the model only. */
      basis: z.enum(['measured', 'published', 'comparison', 'estimate']),
      /** Centimetres, by name of the measure. */
      valuesCm: z.record(z.string(), z.number()).default({}),
      note: localized.optional(),
    })
    .optional(),
  /** Inventory number given by the museum that keeps it. */
  accessionNumber: words.optional(),
  /** Where it is kept, or where the type is found. */
  keptAt: localized.optional(),
  /** Place it comes from (content/places). Only where a source states it. */
  place: id.optional(),
  /** Facts of the dossier, each in the languages it exists in. */
  facts: z
    .strictObject({
      function: localized.optional(),
      making: localized.optional(),
      use: localized.optional(),
      form: localized.optional(),
    })
    .default({}),
  /** How to treat it with respect. */
  sensitivities: localized.optional(),
  annotations: z.array(annotation).default([]),
  images: z.array(picture).default([]),
  /** What the still of the 3D model shows, for those who cannot see it. Required where there is a model. */
  modelAlt: localized.optional(),
  /** Licence of the 3D model; left out = the licence of the museum's texts. */
  modelLicence: licence.optional(),
  /** Objects to look at next, beyond those of the same exhibition. */
  related: z.array(id).default([]),
  confidence,
  confidenceNote: localized.optional(),
  sources: z.array(source).min(1),
});
export type ObjectFacts = z.infer<typeof object>;
