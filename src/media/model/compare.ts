import { writeFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Document } from '@gltf-transform/core';
import sharp from 'sharp';
import type { ModelManifest } from '../../schema/model.ts';
import type { Placement } from './place.ts';
import { modelIo, type SourceModel } from './read-model.ts';
import type { FullView, OpenStudio, Studio } from './studio/shot.ts';
import { summaryPage, type ComparedLevel } from './summary.ts';

/** Above this the original is too heavy for a browser without a graphics card. */
const MOST_PHOTOGRAPHED = 2_000_000;
const SHOT = { width: 560, height: 560, exposures: 8 };
/** The second row of pictures is taken from this part of the distance. */
const CLOSE = 0.45;

/** What a summary tells of: the model as it came, and what was made from it. */
export interface Comparison {
  id: string;
  model: SourceModel;
  placement: Placement;
  manifest: ModelManifest;
  levels: readonly Uint8Array[];
  /** Where the original is kept, if it is. */
  kept: string | undefined;
}

/** Writes the summary for the curator: one HTML file with all pictures inside. */
export async function writeSummary(
  path: string,
  { model, manifest, levels, ...rest }: Comparison,
  openStudio: OpenStudio,
): Promise<void> {
  const { view, bounds, lods } = manifest;
  const views = [view, { ...view, distance: view.distance * CLOSE }];
  const photograph = async (glb: Uint8Array): Promise<string[]> => {
    const studio = openStudio(glb, { bounds, view });
    try {
      const pictures: string[] = [];
      for (const from of views) pictures.push(await embedded(studio, from));
      return pictures;
    } finally {
      await studio.close();
    }
  };
  const compared: ComparedLevel[] = [
    {
      level: undefined,
      bytes: model.size,
      triangles: model.triangles,
      textureSize: model.textureSize,
      deviationMm: 0,
      pictures:
        model.triangles > MOST_PHOTOGRAPHED ? [] : await photograph(await plain(model.document)),
    },
  ];
  for (const [index, lod] of lods.entries()) {
    const pictures = await photograph(levels[index] ?? new Uint8Array());
    compared.push({ ...lod, deviationMm: lod.deviationMm ?? 0, pictures });
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, summaryPage({ ...rest, model, manifest, compared }));
}

const plain = async (document: Document) => (await modelIo()).writeBinary(document);

async function embedded(studio: Studio, view: FullView): Promise<string> {
  const png = await studio.photograph({ ...SHOT, view });
  const webp = await sharp(png).webp({ quality: 88 }).toBuffer();
  return `data:image/webp;base64,${webp.toString('base64')}`;
}
