import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { anchor, cameraView, type ModelManifest } from '../../schema/model.ts';
import { ModelRefused } from './refusal.ts';

/**
 * The sheet a modelling script writes beside its GLB: where the model comes from and from where to look at it.
 * Lengths are metres in the model's own space, before it is placed.
 */
const sheet = z.object({
  script: z.string(),
  accuracyMm: z.number().nonnegative(),
  view: cameraView.extend({
    target: z.tuple([z.number(), z.number(), z.number()]),
    fov: z.number(),
  }),
  anchors: z.record(z.string(), anchor),
});
export type Sheet = z.infer<typeof sheet>;

/** Read and check a sheet. */
export async function readSheet(path: string): Promise<Sheet> {
  try {
    return sheet.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new ModelRefused(
      {
        vi: `Tờ ghi kèm mô hình ${path} không đọc được. Hãy chạy lại script tạo mô hình.`,
        en: `The model's sheet ${path} cannot be read. Run the modelling script again.`,
      },
      cause,
    );
  }
}

const FOV = 30;
/** Share of the picture's height that the object's bounding sphere takes when nobody chose a view. */
const FILL = 0.78;

/** A three-quarter view from slightly above that shows the whole object with air around it. */
export function defaultView(bounds: ModelManifest['bounds']): ModelManifest['view'] {
  const [x, y, z] = bounds.max.map((value, axis) => value - (bounds.min[axis] ?? 0));
  const radius = Math.hypot(x ?? 0, y ?? 0, z ?? 0) / 2;
  const distance = radius / FILL / Math.sin((FOV / 2) * (Math.PI / 180));
  return {
    azimuth: 30,
    elevation: 14,
    distance: Math.round(distance * 1e4) / 1e4,
    target: [0, Math.round(((y ?? 0) / 2) * 1e5) / 1e5, 0],
    fov: FOV,
  };
}
