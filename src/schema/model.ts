import { z } from 'zod';

const vector = z.tuple([z.number(), z.number(), z.number()]);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'sha256');

/** A camera looking at the object: degrees and metres; azimuth 0 is the front (+Z), positive turns towards +X. */
export const cameraView = z.strictObject({
  azimuth: z.number(),
  elevation: z.number().min(-90).max(90),
  distance: z.number().positive(),
  target: vector.optional(),
  /** Vertical field of view in degrees. */
  fov: z.number().optional(),
});
export type CameraView = z.infer<typeof cameraView>;

/** Where an annotation sits on the model, metres in model space. */
export const anchor = z.strictObject({
  at: vector,
  normal: vector.optional(),
  view: cameraView.optional(),
});
export type Anchor = z.infer<typeof anchor>;

/** `model/anchors.json`: anchors by annotation id, written by the modelling script or picked on the model. */
export const anchors = z.record(z.string(), anchor);

const still = z.strictObject({
  file: z.string(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  bytes: z.number().int().positive().optional(),
  type: z.enum(['image/avif', 'image/webp']).optional(),
});

/** A camera with everything said. */
const fullView = cameraView.extend({ target: vector, fov: z.number() });

/** The object turned once round before a camera that stands still, for those who cannot see it in 3D. */
const turntable = z.object({
  /** In order: the first at the poster's azimuth, each next one 15° further. All of one size. */
  frames: z
    .array(
      still.extend({
        bytes: z.number().int().positive(),
        type: z.literal('image/webp'),
        /** The camera of this frame; with it a point of the model is found on the picture. */
        view: fullView,
        /** Ids of the annotations that the object itself hides on this frame. */
        hidden: z.array(z.string()),
      }),
    )
    .length(24),
});

/** `model/model.json`: what `npm run object:model` made, and from what. Not written by hand. */
export const modelManifest = z.object({
  source: z.object({
    sha256,
    file: z.string(),
    /** Triangles of the file as it was handed in. */
    triangles: z.number().int().positive().optional(),
    /** The script that made the source, for models of our own. */
    script: z.string().optional(),
    settings: z.record(z.string(), z.unknown()).optional(),
  }),
  /** `illustrative`: modelled from descriptions; `scan`: measured from the object itself. */
  status: z.enum(['illustrative', 'scan']),
  /** Stated error of lengths taken on the model, millimetres. */
  accuracyMm: z.number().nonnegative().optional(),
  bounds: z.object({ min: vector, max: vector }),
  /** The camera of the poster, and of the first look. */
  view: fullView,
  lods: z
    .array(
      z.object({
        level: z.number().int().min(0),
        file: z.string(),
        bytes: z.number().int().positive(),
        triangles: z.number().int().positive(),
        textureSize: z.number().int().nonnegative(),
        deviationMm: z.number().nonnegative().optional(),
        sha256,
      }),
    )
    .min(1),
  posters: z.array(still.extend({ type: z.enum(['image/avif', 'image/webp']) })).min(1),
  /** One picture per annotation that has a place, from its own camera. */
  stills: z.array(still.extend({ annotation: z.string() })).default([]),
  turntable: turntable.optional(),
  /** Ink drawings without perspective, each with its scale bar. */
  drawings: z
    .array(
      still.extend({
        kind: z.enum(['front', 'side', 'section']),
        bytes: z.number().int().positive(),
        type: z.literal('image/webp'),
        metresPerPixel: z.number().positive(),
      }),
    )
    .optional(),
  /** What the pictures were made from, so that they are not made twice. */
  pictures: z
    .object({
      recipe: z.number().int(),
      /** Level of detail that was photographed. */
      model: sha256,
      /** Hash of the cameras and places. */
      views: sha256,
      /** Pictures that were handed in instead of taken: `poster`, `hero` or an annotation's id → hash of the file. */
      given: z.record(z.string(), sha256),
    })
    .optional(),
});
export type ModelManifest = z.infer<typeof modelManifest>;
