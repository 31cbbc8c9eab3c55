import { type Document, type NodeIO } from '@gltf-transform/core';
import {
  cloneDocument,
  dedup,
  join,
  meshopt,
  prune,
  simplify,
  textureCompress,
  weld,
} from '@gltf-transform/functions';
import { MeshoptEncoder, MeshoptSimplifier, type SimplifierFlags } from 'meshoptimizer';
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

/**
 * What the simplifier may do, from unseen to plain: its error as a fraction of a part's size, and whether it may cross
 * the seams of the texture, without which some scans stay far too large. Parts smaller than the error (specks that
 * float beside a scan) go.
 */
const STEPS: readonly { error: number; flags: SimplifierFlags[] }[] = [
  { error: 0.0005, flags: ['Prune', 'LockBorder'] },
  { error: 0.002, flags: ['Prune', 'LockBorder'] },
  { error: 0.006, flags: ['Prune', 'LockBorder'] },
  { error: 0.006, flags: ['Prune', 'Permissive'] },
  { error: 0.02, flags: ['Prune', 'Permissive'] },
  { error: 0.06, flags: ['Prune', 'Permissive'] },
  { error: 0.2, flags: ['Prune', 'Permissive'] },
];

/** What is tried until the budget is met: parts of the tier's triangles, and WebP qualities for each. */
const ATTEMPTS = [
  { share: 1, qualities: [88, 80, 70, 58] },
  { share: 0.75, qualities: [70, 58] },
  { share: 0.55, qualities: [70, 58] },
  { share: 0.4, qualities: [58] },
] as const;

/**
 * Make one level of detail of a placed model: fewer triangles, smaller textures, meshopt and WebP.
 *
 * @throws ModelRefused when it stays over the tier's budget with the fewest triangles and at the lowest quality
 */
export async function makeLevel(io: NodeIO, source: Document, tier: Tier): Promise<LevelOfDetail> {
  const shape = cloneDocument(source);
  if (tier.colourOnly) await keepColourOnly(shape);
  await shape.transform(
    dedup(),
    join({ keepNamed: true }),
    weld(),
    prune({ keepExtras: true, keepAttributes: false }),
  );
  let smallest = Number.POSITIVE_INFINITY;
  for (const { share, qualities } of ATTEMPTS) {
    await reduce(shape, tier.triangles * share);
    for (const quality of qualities) {
      const packed = await pack(shape, tier, quality);
      const bytes = await io.writeBinary(packed);
      smallest = Math.min(smallest, bytes.byteLength);
      if (bytes.byteLength > tier.budget) continue;
      const sizes = packed
        .getRoot()
        .listTextures()
        .map((texture) => Math.max(...(texture.getSize() ?? [0])));
      return { bytes, triangles: countTriangles(shape), textureSize: Math.max(0, ...sizes), shape };
    }
  }
  throw overBudget(tier, smallest);
}

async function pack(shape: Document, tier: Tier, quality: number): Promise<Document> {
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
  return packed;
}

/** Simplify until at most `most` triangles are left, allowing more error only where less does not reach. */
async function reduce(document: Document, most: number): Promise<void> {
  await MeshoptSimplifier.ready;
  for (const { error, flags } of STEPS) {
    const triangles = countTriangles(document);
    if (triangles <= most) return;
    const simplifier: Pick<typeof MeshoptSimplifier, 'simplify'> = {
      simplify: (indices, positions, stride, target, limit) =>
        MeshoptSimplifier.simplify(indices, positions, stride, target, limit, flags),
    };
    await document.transform(simplify({ simplifier, ratio: most / triangles, error }));
  }
}

/**
 * One texture is all that the first look draws. A scan without a colour of its own would be plain grey: the shadows of
 * its hollows take the place of the colour.
 */
async function keepColourOnly(document: Document): Promise<void> {
  for (const material of document.getRoot().listMaterials()) {
    const occlusion = material.getOcclusionTexture()?.getImage();
    if (material.getBaseColorTexture() === null && occlusion) {
      const shadows = document.createTexture('occlusion').setMimeType('image/png');
      material.setBaseColorTexture(shadows.setImage(await greyOf(occlusion)));
      const uv = material.getOcclusionTextureInfo()?.getTexCoord() ?? 0;
      material.getBaseColorTextureInfo()?.setTexCoord(uv);
    }
    if (material.getMetallicRoughnessTexture())
      material.setMetallicFactor(0).setRoughnessFactor(0.8);
    material.setNormalTexture(null).setOcclusionTexture(null).setMetallicRoughnessTexture(null);
  }
}

/** The occlusion of a texture (its red channel, linear) as a grey that is multiplied with the colour (sRGB), PNG. */
async function greyOf(occlusion: Uint8Array): Promise<Uint8Array> {
  const { data, info } = await sharp(occlusion)
    .extractChannel('red')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const grey = data.map((value) => SRGB[value] ?? value);
  const { width, height } = info;
  return new Uint8Array(
    await sharp(grey, { raw: { width, height, channels: 1 } })
      .png()
      .toBuffer(),
  );
}

/** Linear light to sRGB, both in bytes (IEC 61966-2-1). */
const SRGB = Array.from({ length: 256 }, (_, byte) => {
  const linear = byte / 255;
  return Math.round(
    255 * (linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055),
  );
});

const overBudget = (tier: Tier, bytes: number) =>
  new ModelRefused({
    vi: `Bản LOD${tier.level} còn ${kb(bytes)} KB, quá mức ${kb(tier.budget)} KB. Hãy gộp vật liệu hoặc giảm số ảnh phủ (texture) của mô hình rồi thử lại.`,
    en: `LOD${tier.level} still weighs ${kb(bytes)} KB, over its ${kb(tier.budget)} KB. Merge materials or reduce the number of textures of the model and try again.`,
  });

const kb = (bytes: number) => Math.round(bytes / 1000);
