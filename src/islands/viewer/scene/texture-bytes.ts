import type { Object3D } from 'three';
import { texturesOf } from './model-file.ts';

/** RGBA, and a third more for the mipmaps. */
const BYTES_PER_PIXEL = (4 * 4) / 3;

/** What the textures of a scene take on the graphics card, in bytes. */
export function textureBytes(scene: Object3D): number {
  return texturesOf(scene).reduce((bytes, { image }) => {
    const { width, height } = sizeOf(image);
    return bytes + Math.round(width * height * BYTES_PER_PIXEL);
  }, 0);
}

function sizeOf(image: unknown): { width: number; height: number } {
  if (typeof image !== 'object' || image === null) return { width: 0, height: 0 };
  const width = 'width' in image && typeof image.width === 'number' ? image.width : 0;
  const height = 'height' in image && typeof image.height === 'number' ? image.height : 0;
  return { width, height };
}
