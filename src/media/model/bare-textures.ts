import type { Document, Texture } from '@gltf-transform/core';
import sharp from 'sharp';
import { pngOfKtx2 } from './decoders.ts';
import { ModelRefused } from './refusal.ts';

/** Largest side of a texture, and all pixels of a model's textures together: four of 16384². */
const MOST = { side: 16_384, pixels: 4 * 16_384 ** 2 };

/**
 * Looks at the textures' headers before any of them is unpacked: a few kilobytes of picture can grow to many
 * gigabytes.
 *
 * @returns longest side of the largest, pixels; 0 without textures
 * @throws ModelRefused for textures that are missing, no picture, or too large
 */
export function measureTextures(name: string, document: Document): number {
  let [largest, pixels] = [0, 0];
  for (const texture of document.getRoot().listTextures()) {
    const size = texture.getImage() ? sizeOf(texture) : undefined;
    if (size === undefined) throw unreadable(name, texture);
    const [width, height] = size;
    largest = Math.max(largest, width, height);
    pixels += width * height;
    if (largest > MOST.side || pixels > MOST.pixels) throw tooLarge(name, texture, width, height);
  }
  return largest;
}

/**
 * Leaves nothing in the textures but their pixels: KTX2 becomes PNG, and what a camera wrote beside the picture
 * (place, time, owner) goes.
 *
 * @throws ModelRefused for a damaged picture
 */
export async function bareTextures(name: string, document: Document): Promise<void> {
  for (const texture of document.getRoot().listTextures()) {
    const image = texture.getImage();
    if (!image) continue;
    try {
      if (texture.getMimeType() === 'image/ktx2') {
        texture.setImage(new Uint8Array(await pngOfKtx2(image))).setMimeType('image/png');
        continue;
      }
      const { exif, xmp, iptc } = await sharp(image).metadata();
      if (!exif && !xmp && !iptc) continue;
      const bare = await sharp(image).png({ compressionLevel: 3 }).toBuffer();
      texture.setImage(new Uint8Array(bare)).setMimeType('image/png');
    } catch (cause) {
      throw unreadable(name, texture, cause);
    }
  }
  for (const extension of document.getRoot().listExtensionsUsed()) {
    if (['KHR_texture_basisu', 'KHR_xmp_json_ld'].includes(extension.extensionName)) {
      extension.dispose();
    }
  }
}

function sizeOf(texture: Texture): readonly [number, number] | undefined {
  try {
    const size = texture.getSize();
    return size && size[0] > 0 && size[1] > 0 ? [size[0], size[1]] : undefined;
  } catch {
    return undefined;
  }
}

const called = (texture: Texture) => texture.getURI() || texture.getName() || texture.getMimeType();

const unreadable = (name: string, texture: Texture, cause?: unknown) =>
  new ModelRefused(
    {
      vi: `Ảnh phủ (texture) “${called(texture)}” của mô hình ${name} bị thiếu hoặc hỏng. Hãy mở mô hình trong phần mềm đã tạo ra nó và xuất lại .glb có kèm ảnh phủ.`,
      en: `The texture “${called(texture)}” of the model ${name} is missing or damaged. Open the model in the program that made it and export .glb again with its textures inside.`,
    },
    cause,
  );

const tooLarge = (name: string, texture: Texture, width: number, height: number) =>
  new ModelRefused({
    vi: `Ảnh phủ (texture) “${called(texture)}” của mô hình ${name} ghi kích thước ${width} × ${height} điểm ảnh: quá lớn (mỗi cạnh nhiều nhất ${MOST.side}). Hãy thu nhỏ ảnh phủ rồi xuất lại.`,
    en: `The texture “${called(texture)}” of the model ${name} says it is ${width} × ${height} pixels: too large (a side may have ${MOST.side}). Make the textures smaller and export again.`,
  });
