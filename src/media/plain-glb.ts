import { readFile } from 'node:fs/promises';
import { type Document, NodeIO, type Texture, TextureChannel } from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import { dequantize, getTextureChannelMask } from '@gltf-transform/functions';
import { MeshoptDecoder } from 'meshoptimizer';
import sharp from 'sharp';
import { publishMade, sourceHash } from './published-files.ts';

/** Raise when the same source must give another file. */
const RECIPE = 1;
/** What makes our models small; programs outside the browser read none of it. */
const COMPRESSION = ['EXT_meshopt_compression', 'EXT_texture_webp', 'KHR_mesh_quantization'];
const JPEG = { quality: 88, chromaSubsampling: '4:4:4' };

/**
 * Publishes a model as a glTF that everything reads: Android's Scene Viewer, Windows, Blender. No compression of the mesh,
 * pictures as JPEG, or as PNG where they are seen through. It says inside whose it is.
 *
 * @param file path of a GLB on disk.
 * @param stem begins the name of the file.
 * @param copyright licence and credit, for `asset.copyright`.
 * @returns path below the site's base.
 */
export async function plainGlb(file: string, stem: string, copyright: string): Promise<string> {
  const hash = await sourceHash(file, JSON.stringify([RECIPE, JPEG, copyright]));
  return publishMade(`${stem}-${hash}.glb`, async () => makePlain(await readFile(file), copyright));
}

/** The bytes of a GLB as `object:model` writes it, made plain. */
export async function makePlain(bytes: Uint8Array, copyright: string): Promise<Buffer> {
  await MeshoptDecoder.ready;
  const io = new NodeIO()
    .registerExtensions(ALL_EXTENSIONS)
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder });
  const document = await io.readBinary(bytes);
  document.getRoot().getAsset().copyright = copyright;
  await document.transform(dequantize());
  await Promise.all(document.getRoot().listTextures().map(makePlainPicture));
  dropCompression(document);
  return Buffer.from(await io.writeBinary(document));
}

async function makePlainPicture(texture: Texture): Promise<void> {
  const image = texture.getImage();
  if (image === null || ['image/jpeg', 'image/png'].includes(texture.getMimeType())) return;
  const picture = sharp(image, { failOn: 'error' });
  const seenThrough =
    (getTextureChannelMask(texture) & TextureChannel.A) !== 0 && !(await picture.stats()).isOpaque;
  const made = seenThrough ? picture.png() : picture.removeAlpha().jpeg(JPEG);
  texture
    .setImage(new Uint8Array(await made.toBuffer()))
    .setMimeType(seenThrough ? 'image/png' : 'image/jpeg')
    .setURI('');
}

function dropCompression(document: Document): void {
  for (const extension of document.getRoot().listExtensionsUsed()) {
    if (COMPRESSION.includes(extension.extensionName)) extension.dispose();
  }
}
