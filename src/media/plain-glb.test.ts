import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, getBounds } from '@gltf-transform/core';
import { validateBytes } from 'gltf-validator';
import { describe, expect, it } from 'vitest';
import { contentRoot } from '../catalogue/content-root.ts';
import { readContent } from '../catalogue/content.ts';
import { modelIo } from './model/read-model.ts';
import { makePlain } from './plain-glb.ts';

const root = contentRoot();
const object = readContent(root).objects.find(({ model }) => model);
const model = object?.model;
if (!object || !model) throw new Error('no object with a model');
const source = readFileSync(join(root, 'objects', object.id, 'model', model.lods[0]?.file ?? ''));
const COPYRIGHT = 'CC BY 4.0, Bảo tàng';

describe('a model made plain', () => {
  it('is valid glTF that needs no extension, with pictures that all programs read', async () => {
    const made = await makePlain(source, COPYRIGHT);
    const report = await validateBytes(new Uint8Array(made));
    expect(report.issues.messages.filter(({ severity }) => severity === 0)).toEqual([]);
    expect(report.issues.numErrors).toBe(0);
    const document = await (await modelIo()).readBinary(new Uint8Array(made));
    const used = document.getRoot().listExtensionsUsed();
    expect(used.map(({ extensionName }) => extensionName)).toEqual([]);
    const types = document
      .getRoot()
      .listTextures()
      .map((texture) => texture.getMimeType());
    expect(types.length).toBeGreaterThan(0);
    expect(types.filter((type) => type !== 'image/jpeg' && type !== 'image/png')).toEqual([]);
    expect(document.getRoot().getAsset().copyright).toBe(COPYRIGHT);
  });

  it('has the size of the object, in metres', async () => {
    const document = await (
      await modelIo()
    ).readBinary(new Uint8Array(await makePlain(source, COPYRIGHT)));
    const { min, max } = boundsOf(document);
    for (const axis of [0, 1, 2]) {
      expect(min[axis]).toBeCloseTo(model.bounds.min[axis] ?? Number.NaN, 2);
      expect(max[axis]).toBeCloseTo(model.bounds.max[axis] ?? Number.NaN, 2);
    }
  });
});

function boundsOf(document: Document) {
  const scene = document.getRoot().getDefaultScene() ?? document.getRoot().listScenes()[0];
  if (!scene) throw new Error('no scene');
  return getBounds(scene);
}
