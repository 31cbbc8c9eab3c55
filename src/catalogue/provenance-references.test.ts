import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeIO } from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import { MeshoptDecoder } from 'meshoptimizer';
import { expect, it } from 'vitest';
import { contentRoot } from './content-root.ts';
import { readCatalogue } from './read-catalogue.ts';
import { LEAST_MODEL } from '../../tests/fixtures/least-model.ts';

/** The parts of a model's level, with what the modelling script says of their sizes. */
async function partsOf(file: string): Promise<{ name: string; basis: unknown }[]> {
  await MeshoptDecoder.ready;
  const io = new NodeIO()
    .registerExtensions(ALL_EXTENSIONS)
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder });
  const document = await io.read(file);
  return document
    .getRoot()
    .listNodes()
    .filter((node) => node.getMesh() !== null)
    .map((node) => ({ name: node.getName(), basis: node.getExtras()['basis'] }));
}

it('every part of our own models is in one area, and what was estimated is called conjecture', async () => {
  const root = contentRoot();
  const ours = readCatalogue(root).objects.filter(({ model }) => model?.status === 'illustrative');
  expect(ours.length).toBeGreaterThan(0);
  for (const { id, model, provenance } of ours) {
    expect(provenance, id).toBeDefined();
    if (provenance?.mask !== undefined) continue;
    for (const { file } of model?.lods ?? []) {
      for (const { name, basis } of await partsOf(join(root, 'objects', id, 'model', file))) {
        const areas = provenance?.areas.filter(({ parts }) => parts?.includes(name)) ?? [];
        expect(areas.length, `${id} ${file} ${name}`).toBe(1);
        if (basis === 'estimate') expect(areas[0]?.kind, `${id} ${name}`).toBe('conjecture');
      }
    }
  }
});

it('no model has a part that is told to be of record where the object has estimated sizes only', () => {
  const estimated = readCatalogue(contentRoot()).objects.filter(
    ({ dimensions, provenance }) => provenance && dimensions?.basis === 'estimate',
  );
  for (const { id, provenance } of estimated) {
    expect(new Set(provenance?.areas.map(({ kind }) => kind)), id).toEqual(new Set(['conjecture']));
  }
});

it('a part that the model does not have, a mask that is not there and an area of nothing are told', () => {
  const root = mkdtempSync(join(tmpdir(), 'sala-provenance-'));
  try {
    cpSync('tests/fixtures/tiny-museum', root, { recursive: true });
    const folder = join(root, 'objects/ship-anchor');
    mkdirSync(join(folder, 'model'));
    const json = Buffer.from('{"nodes":[{"name":"shank"},{"name":"arms"}]}');
    const head = Buffer.alloc(20);
    head.writeUInt32LE(json.length, 12);
    writeFileSync(join(folder, 'model/lod0.glb'), Buffer.concat([head, json]));
    writeFileSync(join(folder, 'model/model.json'), JSON.stringify(LEAST_MODEL));
    const facts = join(folder, 'object.yaml');
    writeFileSync(facts, `${readFileSync(facts, 'utf8')}\nmodelAlt: { en: An anchor. }\n`);
    const write = (text: string) => writeFileSync(join(folder, 'provenance.yaml'), text);
    const area = 'label: { en: Shank }, note: { en: Measured. }, kind: original';

    write(`areas: [{ ${area}, parts: [shanck] }]`);
    expect(() => readCatalogue(root)).toThrow('areas.0.parts');
    expect(() => readCatalogue(root)).toThrow('did you mean "shank"?');
    write(`mask: mask.png\nareas: [{ ${area}, maskColour: '#ff0000' }]`);
    expect(() => readCatalogue(root)).toThrow('put the mask at objects/ship-anchor/mask.png');
    write(`areas: [{ ${area} }]`);
    expect(() => readCatalogue(root)).toThrow('each area names its parts');
    write(`areas: [{ ${area}, parts: [shank] }]`);
    expect(readCatalogue(root).object('ship-anchor')?.provenance?.areas).toHaveLength(1);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
