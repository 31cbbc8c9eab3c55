import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { modelManifest } from '../../schema/model.ts';
import { checkGltf } from './check.ts';
import { makeModel, type ModelOrder } from './make-model.ts';
import { modelIo } from './read-model.ts';
import { ModelRefused } from './refusal.ts';
import type { OpenStudio } from './studio/shot.ts';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../../tests/fixtures/3d/${name}`, import.meta.url));

/** Pictures are compressed as for the site, slowly where a machine has other work. */
vi.setConfig({ testTimeout: 240_000 });

/** Pictures of one colour, for what does not depend on what they show. */
const flatStudio: OpenStudio = () => ({
  photograph: ({ width, height }) =>
    sharp({ create: { width, height, channels: 3, background: '#4a443b' } })
      .png()
      .toBuffer(),
  draw: ({ width, height }) =>
    sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
      .png()
      .toBuffer(),
  hidden: () => Promise.resolve([]),
  close: () => Promise.resolve(),
});

let work: string;
let order: ModelOrder;

beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'model-'));
  await mkdir(join(work, 'box'));
  const poster = join(work, 'poster.png');
  await sharp({ create: { width: 1200, height: 1200, channels: 3, background: '#4a443b' } })
    .png()
    .toFile(poster);
  order = {
    folder: join(work, 'box'),
    source: fixture('box-webp-embedded.gltf'),
    places: {},
    given: { poster },
    openStudio: flatStudio,
    tell: () => undefined,
    progress: () => undefined,
  };
});

afterEach(() => rm(work, { recursive: true, force: true }));

const made = async (name: string) => readFile(join(work, 'box', 'model', name));

describe('making the files of a model', () => {
  it('gives a scan without a colour the shadows of its hollows in the first look', async () => {
    const io = await modelIo();
    const document = await io.read(fixture('box-webp-embedded.gltf'));
    for (const material of document.getRoot().listMaterials()) {
      material.setOcclusionTexture(material.getBaseColorTexture()).setBaseColorTexture(null);
    }
    const scan = join(work, 'scan.glb');
    await writeFile(scan, await io.writeBinary(document));
    await makeModel({ ...order, source: scan });
    const first = await io.readBinary(new Uint8Array(await made('lod0.glb')));
    const [material] = first.getRoot().listMaterials();
    expect(material?.getOcclusionTexture()).toBeNull();
    const picture = material?.getBaseColorTexture()?.getImage() ?? new Uint8Array();
    const { channels } = await sharp(picture).stats();
    const [red, green, blue] = channels.map(({ mean }) => mean);
    expect(Math.abs((red ?? 0) - (green ?? 0))).toBeLessThan(2);
    expect(Math.abs((red ?? 0) - (blue ?? 0))).toBeLessThan(2);
    expect(red).toBeGreaterThan(20);
  });

  it('writes valid levels, posters in two formats, and a manifest that names them all', async () => {
    const { manifest, fresh } = await makeModel({ ...order, heightCm: 59 });
    expect(fresh).toBe(true);
    expect(modelManifest.parse(JSON.parse((await made('model.json')).toString()))).toEqual(
      manifest,
    );
    expect(manifest.status).toBe('scan');
    expect(manifest.bounds.max[1]).toBeCloseTo(0.59, 5);
    for (const lod of manifest.lods) {
      const bytes = await made(lod.file);
      expect(bytes.byteLength).toBe(lod.bytes);
      await checkGltf(lod.file, bytes);
      const textures = (await (await modelIo()).readBinary(bytes)).getRoot().listTextures();
      expect(textures.map((texture) => texture.getMimeType())).toEqual(
        textures.map(() => 'image/webp'),
      );
    }
    for (const poster of manifest.posters) {
      expect((await sharp(await made(poster.file)).metadata()).width).toBe(poster.width);
    }
    const names = [
      'model.json',
      ...manifest.lods.map((l) => l.file),
      ...manifest.posters.map((p) => p.file),
      ...(manifest.turntable?.frames ?? []).map((frame) => frame.file),
      ...(manifest.drawings ?? []).map((drawing) => drawing.file),
    ];
    expect((await readdir(join(work, 'box', 'model'))).sort()).toEqual(names.sort());
  });

  it('does nothing twice, and something again when the source, a setting or a file has changed', async () => {
    await makeModel(order);
    expect((await makeModel(order)).fresh).toBe(false);
    expect((await makeModel({ ...order, heightCm: 20 })).fresh).toBe(true);
    await writeFile(join(work, 'box', 'model', 'lod0.glb'), 'broken');
    expect((await makeModel({ ...order, heightCm: 20 })).fresh).toBe(true);
    expect((await makeModel({ ...order, source: fixture('Box.glb') })).fresh).toBe(true);
  });

  it('brings the pictures up to date without the file, and keeps those that were handed in', async () => {
    const first = await makeModel(order);
    const { source, ...without } = order;
    expect(source).toBeDefined();
    expect((await makeModel({ ...without, given: {} })).fresh).toBe(false);
    const places = { lid: { at: [0, 0.5, 0] as [number, number, number] } };
    const { manifest, fresh } = await makeModel({ ...without, given: {}, places });
    expect(fresh).toBe(true);
    expect(manifest.posters).toEqual(first.manifest.posters);
    expect(manifest.lods).toEqual(first.manifest.lods);
    expect(manifest.stills.map(({ annotation }) => annotation)).toEqual(['lid']);
    await expect(makeModel({ ...without, folder: work })).rejects.toThrow('chưa có mô hình');
  });

  it('takes 24 frames from the poster on, 15° further each, in at most 350 KB', async () => {
    const { manifest } = await makeModel({ ...order, given: {} });
    const frames = manifest.turntable?.frames ?? [];
    expect(frames.map(({ view }) => view.azimuth)).toEqual(
      Array.from({ length: 24 }, (_, k) => ((30 + 15 * k + 180) % 360) - 180),
    );
    expect(frames.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(350_000);
    expect(manifest.posters[0]?.width).toBe(480);
  });

  it('gives the same bytes for the same order', async () => {
    const first = await makeModel(order);
    await rm(join(work, 'box', 'model'), { recursive: true });
    expect((await makeModel(order)).manifest).toEqual(first.manifest);
  });

  it('reads meshopt and keeps named parts', async () => {
    await makeModel({ ...order, source: fixture('BoxMeshopt.glb') });
    await makeModel({ ...order, source: fixture('OrientationTest.glb') });
    const document = await (await modelIo()).readBinary(await made('lod0.glb'));
    const names = document
      .getRoot()
      .listNodes()
      .map((node) => node.getName());
    expect(names).toContain('BaseCube');
  });

  it('carries the sheet: script, accuracy, view and anchors, moved with the model', async () => {
    const sheet = join(work, 'box.sheet.json');
    const view = { azimuth: 10, elevation: 5, distance: 3, target: [0, 0, 0], fov: 30 };
    const anchors = {
      top: { at: [0, 0.5, 0], normal: [0, 1, 0], view: { azimuth: 0, elevation: 40, distance: 1 } },
    };
    await writeFile(
      sheet,
      JSON.stringify({ script: 'src/modelling/box.py', accuracyMm: 2, view, anchors }),
    );
    const { manifest } = await makeModel({ ...order, source: fixture('Box.glb'), sheet });
    expect(manifest.status).toBe('illustrative');
    expect(manifest.accuracyMm).toBe(2);
    expect(manifest.view.target).toEqual([0, 0.5, 0]);
    const written = JSON.parse((await made('anchors.json')).toString());
    expect(written.top.at).toEqual([0, 1, 0]);
  });

  it.each(['gltf1-box.glb', 'cube.stl', 'icosahedron.obj'])(
    'refuses %s and leaves everything as it was',
    async (name) => {
      await makeModel(order);
      const before = await readdir(work, { recursive: true });
      const manifest = await made('model.json');
      await expect(makeModel({ ...order, source: fixture(name) })).rejects.toBeInstanceOf(
        ModelRefused,
      );
      expect(await readdir(work, { recursive: true })).toEqual(before);
      expect(await made('model.json')).toEqual(manifest);
    },
  );

  it('refuses a model without triangles, a broken one, a missing one and an unknown object', async () => {
    const points = join(work, 'points.gltf');
    await writeFile(
      points,
      JSON.stringify({
        asset: { version: '2.0' },
        scenes: [{ nodes: [0] }],
        scene: 0,
        nodes: [{ name: 'empty' }],
      }),
    );
    await expect(makeModel({ ...order, source: points })).rejects.toThrow(
      'không có bề mặt tam giác',
    );
    const broken = join(work, 'broken.gltf');
    await writeFile(broken, JSON.stringify({ asset: { version: '2.0' }, nodes: [{ mesh: 7 }] }));
    await expect(makeModel({ ...order, source: broken })).rejects.toThrow('UNRESOLVED_REFERENCE');
    await expect(makeModel({ ...order, source: join(work, 'no.glb') })).rejects.toThrow(
      'Không đọc được tệp',
    );
    await expect(makeModel({ ...order, folder: join(work, 'no') })).rejects.toThrow(
      'Chưa có hiện vật',
    );
    const small = join(work, 'small.png');
    await sharp({ create: { width: 900, height: 900, channels: 3, background: '#000' } })
      .png()
      .toFile(small);
    await expect(makeModel({ ...order, given: { poster: small } })).rejects.toThrow('900');
    expect(await readdir(join(work, 'box'))).toEqual([]);
  });
});
