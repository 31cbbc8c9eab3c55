/**
 * `node tests/make-three-bars.ts` writes the model of the tiny museum's instrument, three bars and a drum, with the least
 * that a manifest holds.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { circle, type Prism, prismModel, rectangle } from './prisms.ts';

const FOLDER = 'tests/fixtures/tiny-museum/objects/three-bars/model';

const bar = (name: string, x: number, long: number): Prism => ({
  name,
  corners: rectangle(x, 0, 0.07, long),
  bottom: 0.06,
  top: 0.08,
  colour: [0.45, 0.2, 0.07],
});
const parts: readonly Prism[] = [
  {
    name: 'Stand',
    corners: rectangle(-0.1, 0, 0.3, 0.16),
    bottom: 0,
    top: 0.06,
    colour: [0.08, 0.07, 0.06],
  },
  bar('Bar low', -0.2, 0.3),
  bar('Bar middle', -0.1, 0.26),
  bar('Bar high', 0, 0.22),
  { name: 'Drum', corners: circle(0.2, 0, 0.09), bottom: 0, top: 0.18, colour: [0.5, 0.07, 0.05] },
];
const model = await prismModel(parts);
const sha256 = createHash('sha256').update(model).digest('hex');
const poster = await sharp(
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-0.32 -0.36 0.72 0.72" width="480" height="480">
    <rect x="-0.32" y="-0.36" width="0.72" height="0.72" fill="#4a443b"/>
    <rect x="-0.25" y="-0.08" width="0.3" height="0.16" fill="#2b2824"/>
    <rect x="-0.235" y="-0.15" width="0.07" height="0.3" fill="#b07a45"/>
    <rect x="-0.135" y="-0.13" width="0.07" height="0.26" fill="#b07a45"/>
    <rect x="-0.035" y="-0.11" width="0.07" height="0.22" fill="#b07a45"/>
    <circle cx="0.2" cy="0" r="0.09" fill="#a3433a"/>
  </svg>`),
)
  .webp()
  .toBuffer();

mkdirSync(FOLDER, { recursive: true });
writeFileSync(join(FOLDER, 'lod0.glb'), model);
writeFileSync(join(FOLDER, 'poster-480.webp'), poster);
writeFileSync(
  join(FOLDER, 'model.json'),
  `${JSON.stringify(
    {
      source: { sha256, file: 'three-bars.glb', script: 'tests/make-three-bars.ts' },
      status: 'illustrative',
      bounds: { min: [-0.25, 0, -0.15], max: [0.29, 0.18, 0.15] },
      view: { azimuth: 0, elevation: 35, distance: 1.2, target: [0.02, 0.06, 0], fov: 30 },
      lods: [
        {
          level: 0,
          file: 'lod0.glb',
          bytes: model.length,
          triangles: 4 * 12 + 32 * 4 - 4,
          textureSize: 0,
          sha256,
        },
      ],
      posters: [{ file: 'poster-480.webp', width: 480, height: 480, type: 'image/webp' }],
    },
    null,
    2,
  )}\n`,
);
