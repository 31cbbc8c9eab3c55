/**
 * Draws the provenance mask of the crystal linga-yoni: the piece is one stone and one node, so what is estimated on it
 * (lip, recess, groove: see linga-yoni-luu-cu.py) is told from what is published by where it lies.
 *
 *     node src/modelling/draw-linga-yoni-mask.ts
 */
import { NodeIO, type Node, type Primitive } from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import { MeshoptDecoder } from 'meshoptimizer';
import sharp from 'sharp';

const FOLDER = 'content/objects/linga-yoni-luu-cu';
const SIZE = 512;
/** Pixels by which the areas are drawn over the edges of their islands, so that no seam shows. */
const BLEED = 4;
const PUBLISHED = [255, 255, 255] as const;
const ESTIMATED = [255, 0, 0] as const;
/** The axis of the stone, cm: the spout makes it stand behind the middle of the model's box. */
const AXIS_Z = -0.15;

type Vector = readonly [number, number, number];

/** Whether a place of the surface is one that no source measures. Cm: x to the right, y up, z to the spout. */
function isEstimated([x, y, z]: Vector): boolean {
  const radius = Math.hypot(x, z - AXIS_Z);
  const inSpout = z - AXIS_Z > 1.2 && Math.abs(x) < 0.48;
  const groove = inSpout && Math.abs(x) < 0.165 && y > 0.9;
  const lip = !inSpout && radius > 1.29 && y > 1.09;
  const recess = radius > 0.31 && radius <= 1.3 && y > 1.03;
  return groove || lip || recess;
}

/** The three corners of each triangle: their places in cm and on the mask in pixels. */
function* trianglesOf(node: Node, primitive: Primitive) {
  const index = primitive.getIndices();
  const position = primitive.getAttribute('POSITION');
  const uv = primitive.getAttribute('TEXCOORD_0');
  if (!index || !position || !uv)
    throw new Error('the model lacks indices, places or texture places');
  const m: readonly number[] = node.getWorldMatrix();
  const cornerOf = (vertex: number) => {
    const [x = 0, y = 0, z = 0] = position.getElement(vertex, []);
    const [u = 0, v = 0] = uv.getElement(vertex, []);
    const along = (row: number) =>
      [x, y, z, 1].reduce((sum, value, k) => sum + 100 * value * (m[row + 4 * k] ?? 0), 0);
    return { at: [along(0), along(1), along(2)] as const, x: u * SIZE, y: v * SIZE };
  };
  for (let first = 0; first < index.getCount(); first += 3) {
    yield [0, 1, 2].map((corner) => cornerOf(index.getScalar(first + corner)));
  }
}

const io = new NodeIO()
  .registerExtensions(ALL_EXTENSIONS)
  .registerDependencies({ 'meshopt.decoder': MeshoptDecoder });
await MeshoptDecoder.ready;
const document = await io.read(`${FOLDER}/model/lod1.glb`);
const pixels = Buffer.alloc(SIZE * SIZE * 3);
const drawn = new Float32Array(SIZE * SIZE).fill(Number.POSITIVE_INFINITY);
for (const node of document.getRoot().listNodes()) {
  for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
    for (const [a, b, c] of trianglesOf(node, primitive)) {
      if (!a || !b || !c) continue;
      const area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
      if (area === 0) continue;
      const range = (low: number, high: number) =>
        [
          Math.max(0, Math.floor(low) - BLEED),
          Math.min(SIZE - 1, Math.ceil(high) + BLEED),
        ] as const;
      const [left, right] = range(Math.min(a.x, b.x, c.x), Math.max(a.x, b.x, c.x));
      const [top, bottom] = range(Math.min(a.y, b.y, c.y), Math.max(a.y, b.y, c.y));
      for (let y = top; y <= bottom; y += 1) {
        for (let x = left; x <= right; x += 1) {
          const [px, py] = [x + 0.5, y + 0.5];
          const wb = ((px - a.x) * (c.y - a.y) - (py - a.y) * (c.x - a.x)) / area;
          const wc = ((b.x - a.x) * (py - a.y) - (b.y - a.y) * (px - a.x)) / area;
          // Outside the triangle the nearest place inside it, roughly, is enough for the bleed.
          const weights = [1 - wb - wc, wb, wc].map((weight) => Math.max(0, weight));
          const sum = (weights[0] ?? 0) + (weights[1] ?? 0) + (weights[2] ?? 0);
          const mix = (axis: 0 | 1 | 2, pick = (corner: typeof a) => corner.at[axis]) =>
            [a, b, c].reduce(
              (total, corner, k) => total + ((weights[k] ?? 0) / sum) * pick(corner),
              0,
            );
          const away = Math.hypot(mix(0, ({ x: u }) => u) - px, mix(0, ({ y: v }) => v) - py);
          const pixel = y * SIZE + x;
          if (away > BLEED || away >= (drawn[pixel] ?? 0)) continue;
          drawn[pixel] = away;
          pixels.set(isEstimated([mix(0), mix(1), mix(2)]) ? ESTIMATED : PUBLISHED, pixel * 3);
        }
      }
    }
  }
}
await sharp(pixels, { raw: { width: SIZE, height: SIZE, channels: 3 } })
  .png({ palette: true, colours: 4, compressionLevel: 9 })
  .toFile(`${FOLDER}/provenance.png`);
