import { readFile } from 'node:fs/promises';
import type { Document } from '@gltf-transform/core';
import { dequantize } from '@gltf-transform/functions';
import { modelIo, readModel } from '../../../src/media/model/read-model.ts';
import { place } from '../../../src/media/model/place.ts';

const COMPRESSIONS = ['EXT_meshopt_compression', 'KHR_draco_mesh_compression'];

/** A model that every viewer reads by itself. */
export interface PlainModel {
  readonly bytes: Uint8Array;
  readonly triangles: number;
  readonly textureSize: number;
  /** What its pictures hold. Our first look shows the colour only; model-viewer shows them all. */
  readonly maps: readonly string[];
}

/**
 * The model of a file with nothing reduced: uncompressed geometry, the pictures it came with, standing where our own
 * levels of detail stand, so that one camera fits both.
 */
export async function plainGlb(file: string, heightCm?: number): Promise<PlainModel> {
  const { document, triangles, textureSize } = await readModel(file);
  place(document, heightCm);
  await document.transform(dequantize());
  for (const extension of document.getRoot().listExtensionsUsed()) {
    if (COMPRESSIONS.includes(extension.extensionName)) extension.dispose();
  }
  const io = await modelIo();
  return { bytes: await io.writeBinary(document), triangles, textureSize, maps: mapsOf(document) };
}

function mapsOf(document: Document): string[] {
  const maps = document
    .getRoot()
    .listMaterials()
    .map((material) => ({
      colour: material.getBaseColorTexture(),
      'metal and roughness': material.getMetallicRoughnessTexture(),
      normal: material.getNormalTexture(),
      occlusion: material.getOcclusionTexture(),
      emission: material.getEmissiveTexture(),
    }));
  return [...new Set(maps.flatMap(Object.entries).flatMap(([name, map]) => (map ? [name] : [])))];
}

/** Bytes of a file, or nothing where there is none. */
export const readIfThere = (file: string): Promise<Buffer | undefined> =>
  readFile(file).catch(() => undefined);
