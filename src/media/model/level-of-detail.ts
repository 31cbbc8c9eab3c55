import { type Document, type NodeIO } from '@gltf-transform/core';
import {
  cloneDocument,
  dedup,
  meshopt,
  prune,
  simplify,
  textureCompress,
  weld,
} from '@gltf-transform/functions';
import { MeshoptEncoder, MeshoptSimplifier } from 'meshoptimizer';
import sharp from 'sharp';
import { ModelRefused } from './refusal.ts';
import { countTriangles } from './read-model.ts';
import type { Tier } from './tiers.ts';

/** One finished level: its bytes and the document they were written from (before compression). */
export interface LevelOfDetail {
  bytes: Uint8Array;
  triangles: number;
  textureSize: number;
  shape: Document;
}

/** Errors the simplifier may make, as a fraction of a part's size, from unseen to plain. */
const ERRORS = [0.0005, 0.002, 0.006, 0.02, 0.06, 0.2] as const;

/** WebP qualities, from best to still acceptable. */
const QUALITIES = [88, 80, 70, 58] as const;

/**
 * Make one level of detail of a placed model: fewer triangles, smaller textures, meshopt and WebP.
 *
 * @throws ModelRefused when it stays over the tier's budget at the lowest acceptable quality
 */
export async function makeLevel(io: NodeIO, source: Document, tier: Tier): Promise<LevelOfDetail> {
  const shape = cloneDocument(source);
  if (tier.colourOnly) keepColourOnly(shape);
  await shape.transform(weld(), dedup(), prune({ keepExtras: true, keepAttributes: false }));
  await reduce(shape, tier.triangles);
  let smallest = Number.POSITIVE_INFINITY;
  for (const quality of QUALITIES) {
    const packed = cloneDocument(shape);
    await packed.transform(
      textureCompress({
        encoder: sharp,
        targetFormat: 'webp',
        resize: [tier.textureSize, tier.textureSize],
        quality,
        effort: 90,
      }),
      meshopt({
        encoder: MeshoptEncoder,
        level: 'medium',
        quantizePosition: 14,
        quantizeNormal: 10,
        quantizeTexcoord: 13,
      }),
    );
    const bytes = await io.writeBinary(packed);
    smallest = Math.min(smallest, bytes.byteLength);
    if (bytes.byteLength <= tier.budget) {
      const sizes = packed
        .getRoot()
        .listTextures()
        .map((texture) => Math.max(...(texture.getSize() ?? [0])));
      return { bytes, triangles: countTriangles(shape), textureSize: Math.max(0, ...sizes), shape };
    }
  }
  throw overBudget(tier, smallest);
}

/** Simplify until at most `most` triangles are left, allowing more error only where less does not reach. */
async function reduce(document: Document, most: number): Promise<void> {
  await MeshoptSimplifier.ready;
  for (const error of ERRORS) {
    const triangles = countTriangles(document);
    if (triangles <= most) return;
    await document.transform(
      simplify({
        simplifier: MeshoptSimplifier,
        ratio: most / triangles,
        error,
        lockBorder: error < 0.02,
      }),
    );
  }
}

function keepColourOnly(document: Document): void {
  for (const material of document.getRoot().listMaterials()) {
    if (material.getMetallicRoughnessTexture())
      material.setMetallicFactor(0).setRoughnessFactor(0.8);
    material.setNormalTexture(null).setOcclusionTexture(null).setMetallicRoughnessTexture(null);
  }
}

const overBudget = (tier: Tier, bytes: number) =>
  new ModelRefused({
    vi: `Bản LOD${tier.level} còn ${kb(bytes)} KB, quá mức ${kb(tier.budget)} KB. Hãy gộp vật liệu hoặc giảm số ảnh phủ (texture) của mô hình rồi thử lại.`,
    en: `LOD${tier.level} still weighs ${kb(bytes)} KB, over its ${kb(tier.budget)} KB. Merge materials or reduce the number of textures of the model and try again.`,
  });

const kb = (bytes: number) => Math.round(bytes / 1000);
