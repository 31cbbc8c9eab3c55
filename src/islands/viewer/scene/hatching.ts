import {
  DataTexture,
  LinearFilter,
  LinearMipmapLinearFilter,
  RepeatWrapping,
  SRGBColorSpace,
} from 'three';

/** Pixels of a side of one tile of the hatching. */
const TILE = 32;
/** Lines of the hatching in one radius of the object. */
const LINES = 22;
/** sRGB: fired clay, and the ink of the lines. */
const GROUND = [201, 128, 82] as const;
const INK = [112, 52, 32] as const;
/** Part of a tile that a line takes. */
const WIDTH = 0.22;

/** What the face of a cut is filled with, as in measured drawings: slanting lines, `side` metres wide and high. */
export function hatching(side: number, radius: number): DataTexture {
  const pixels = new Uint8Array(TILE * TILE * 4);
  for (let pixel = 0; pixel < TILE * TILE; pixel += 1) {
    const along = (((pixel % TILE) + Math.floor(pixel / TILE)) % TILE) / TILE;
    // A pixel's worth of softness on both edges of the line.
    const away = Math.abs(along - 0.5) - WIDTH / 2;
    const ink = Math.min(1, Math.max(0, 0.5 - away * TILE));
    for (const channel of [0, 1, 2] as const) {
      pixels[pixel * 4 + channel] = GROUND[channel] * (1 - ink) + INK[channel] * ink;
    }
    pixels[pixel * 4 + 3] = 255;
  }
  const texture = new DataTexture(pixels, TILE, TILE);
  texture.colorSpace = SRGBColorSpace;
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.repeat.setScalar((side / radius) * LINES);
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.anisotropy = 8;
  texture.needsUpdate = true;
  return texture;
}
