import { fileURLToPath } from 'node:url';
import { getBounds } from '@gltf-transform/functions';
import { describe, expect, it } from 'vitest';
import { place, placed } from './place.ts';
import { readModel } from './read-model.ts';

const open = async (name: string) =>
  (await readModel(fileURLToPath(new URL(`../../../tests/fixtures/3d/${name}`, import.meta.url))))
    .document;

describe('putting a model in its place', () => {
  it('stands the middle of its base on the origin', async () => {
    const document = await open('OrientationTest.glb');
    const { bounds } = place(document);
    expect(bounds.min[1]).toBe(0);
    expect(bounds.min[0]).toBeCloseTo(-bounds.max[0], 4);
    expect(bounds.min[2]).toBeCloseTo(-bounds.max[2], 4);
  });

  it('scales to a height in centimetres', async () => {
    const document = await open('Box.glb');
    const { bounds } = place(document, 59);
    expect(bounds.max[1]).toBeCloseTo(0.59, 5);
    const scene = document.getRoot().getDefaultScene();
    expect(scene && getBounds(scene).max[1]).toBeCloseTo(0.59, 5);
  });

  it('moves points of the source along', async () => {
    const document = await open('Box.glb');
    const before = getBounds(document.getRoot().listScenes()[0] ?? document.createScene());
    const placement = place(document, 200);
    const [x, y, z] = placed([before.max[0], before.max[1], before.max[2]], placement);
    expect(x).toBeCloseTo(placement.bounds.max[0], 4);
    expect(y).toBeCloseTo(2, 4);
    expect(z).toBeCloseTo(placement.bounds.max[2], 4);
  });

  it('leaves a model alone that stands right already', async () => {
    const document = await open('Box.glb');
    place(document);
    const nodes = document.getRoot().listNodes().length;
    place(document);
    expect(document.getRoot().listNodes()).toHaveLength(nodes);
  });

  it('turns a front that is on the right (+X) to the visitor (+Z)', async () => {
    const document = await open('Box.glb');
    const [box] = document.getRoot().listNodes();
    box?.setScale([4, 1, 1]).setTranslation([3, 0, 0]); // long towards +X, and to the right of a small one
    const scene = document.getRoot().getDefaultScene() ?? document.createScene();
    const mesh = document.getRoot().listMeshes()[0] ?? null;
    scene.addChild(document.createNode('mark').setMesh(mesh).setTranslation([9, 0, 0]));
    const { bounds, turn } = place(document, undefined, 90);
    expect(turn).toBe(-90);
    expect(bounds.max[2] - bounds.min[2]).toBeGreaterThan(3 * (bounds.max[0] - bounds.min[0]));
    const mark = document
      .getRoot()
      .listNodes()
      .find((node) => node.getName() === 'mark');
    const [x = NaN, , z = NaN] = mark?.getWorldTranslation() ?? [];
    expect(x).toBeCloseTo(0, 5);
    expect(z).toBeCloseTo(bounds.max[2] - 0.5, 5);
  });
});
