import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { Document, NodeIO, type Primitive } from '@gltf-transform/core';
import { EXTTextureWebP, KHRLightsPunctual, KHRXMP } from '@gltf-transform/extensions';
import { getBounds } from '@gltf-transform/functions';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeLevel } from './level-of-detail.ts';
import { place } from './place.ts';
import { modelIo, readModel } from './read-model.ts';
import { ModelRefused } from './refusal.ts';
import { tiersFor } from './tiers.ts';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../../tests/fixtures/3d/${name}`, import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-model-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** One triangle a metre wide and high, and the document around it. */
function triangle(): { document: Document; primitive: Primitive } {
  const document = new Document();
  const buffer = document.createBuffer();
  const primitive = document
    .createPrimitive()
    .setAttribute(
      'POSITION',
      document
        .createAccessor()
        .setType('VEC3')
        .setArray(new Float32Array([0, 0, 0, 1, 0, 0, 0, 1, 0]))
        .setBuffer(buffer),
    )
    .setAttribute(
      'TEXCOORD_0',
      document
        .createAccessor()
        .setType('VEC2')
        .setArray(new Float32Array([0, 0, 1, 0, 0, 1]))
        .setBuffer(buffer),
    );
  document
    .createScene()
    .addChild(document.createNode('part').setMesh(document.createMesh().addPrimitive(primitive)));
  return { document, primitive };
}

/** Writes a document as GLB with everything that belongs to it. */
async function write(document: Document, name = 'scan.glb'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, await (await modelIo()).writeBinary(document));
  return path;
}

async function withTexture(image: Uint8Array, type = 'image/png'): Promise<string> {
  const { document, primitive } = triangle();
  const texture = document.createTexture('skin').setImage(image).setMimeType(type);
  primitive.setMaterial(document.createMaterial().setBaseColorTexture(texture));
  return write(document);
}

/** A glTF file of JSON alone, after a change. */
async function writeJson(change: (json: Record<string, unknown>) => void): Promise<string> {
  const { json, resources } = await new NodeIO().writeJSON(triangle().document);
  const [buffer] = Object.values(resources);
  const uri = `data:application/octet-stream;base64,${Buffer.from(buffer ?? []).toString('base64')}`;
  const whole: Record<string, unknown> = {
    ...json,
    buffers: [{ byteLength: buffer?.byteLength, uri }],
  };
  change(whole);
  const path = join(folder, 'scan.gltf');
  await writeFile(path, JSON.stringify(whole));
  return path;
}

async function refusalOf(path: string): Promise<{ vi: string; en: string }> {
  try {
    await readModel(path);
  } catch (error) {
    if (error instanceof ModelRefused) return error.sentence;
    throw error;
  }
  throw new Error('the model was taken');
}

/** A PNG whose header claims more than its few bytes hold. */
function bomb(side: number): Buffer {
  const part = (type: string, body: Buffer) => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(body.byteLength);
    return Buffer.concat([size, Buffer.from(type), body, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    part('IHDR', header),
    part('IDAT', deflateSync(Buffer.alloc(100_000))),
    part('IEND', Buffer.alloc(0)),
  ]);
}

describe('reading a model', () => {
  it.each([
    ['Draco', 'BoxDraco.gltf', 12],
    ['meshopt', 'BoxMeshopt.glb', 12],
    ['KTX2', 'square-ktx2.glb', 2],
    ['WebP', 'box-webp-embedded.gltf', 12],
  ])('reads %s and writes meshopt and WebP', async (_, name, triangles) => {
    const model = await readModel(fixture(name));
    expect(model.triangles).toBe(triangles);
    const [tier] = tiersFor(model);
    if (tier === undefined) throw new Error('no tier');
    const io = await modelIo();
    const { json } = await io.binaryToJSON((await makeLevel(io, model.document, tier)).bytes);
    const types = (json.images ?? []).map((image) => image.mimeType);
    expect(types).toEqual(types.map(() => 'image/webp'));
    expect(json.extensionsRequired).toContain('EXT_meshopt_compression');
    expect(json.extensionsUsed).not.toContain('KHR_draco_mesh_compression');
    expect(json.extensionsUsed).not.toContain('KHR_texture_basisu');
  });

  it('tells the pixels of a KTX2 texture', async () => {
    const { document } = await readModel(fixture('square-ktx2.glb'));
    const [texture] = document.getRoot().listTextures();
    const { width, height, format } = await sharp(texture?.getImage() ?? undefined).metadata();
    expect([format, width, height]).toEqual(['png', 64, 64]);
  });

  it('leaves neither place nor owner in a texture, and no packet about the file', async () => {
    const webp = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .withExif({ IFD0: { Copyright: 'Someone' }, IFD3: { GPSLatitude: '9/1 56/1 0/1' } })
      .webp()
      .toBuffer();
    const { document, primitive } = triangle();
    const texture = document.createTexture('skin').setImage(webp).setMimeType('image/webp');
    document.createExtension(EXTTextureWebP).setRequired(true);
    primitive.setMaterial(document.createMaterial().setBaseColorTexture(texture));
    const packet = document.createExtension(KHRXMP).createPacket();
    packet.setContext({ dc: 'http://purl.org/dc/elements/1.1/' }).setProperty('dc:creator', 'Him');
    document.getRoot().setExtension('KHR_xmp_json_ld', packet);
    const model = await readModel(await write(document));
    const [tier] = tiersFor(model);
    if (tier === undefined) throw new Error('no tier');
    const { bytes } = await makeLevel(await modelIo(), model.document, tier);
    for (const word of ['Someone', 'Exif', 'GPS', 'Him', 'xmp']) {
      expect(Buffer.from(bytes).includes(word), word).toBe(false);
    }
  });

  it('takes cameras and lights away', async () => {
    const { document } = triangle();
    const lamp = document.createExtension(KHRLightsPunctual).createLight().setType('point');
    const camera = document.createCamera('eye').setType('perspective').setYFov(1).setZNear(0.1);
    const [scene] = document.getRoot().listScenes();
    scene?.addChild(document.createNode('lamp').setExtension('KHR_lights_punctual', lamp));
    scene?.addChild(document.createNode('eye').setCamera(camera));
    const model = await readModel(await write(document));
    place(model.document);
    const { json } = await (await modelIo()).writeJSON(model.document);
    expect(json.cameras ?? []).toEqual([]);
    expect(json.extensionsUsed ?? []).not.toContain('KHR_lights_punctual');
  });

  it('lets an animated model stand still, where its skeleton holds it', async () => {
    const { document, primitive } = triangle();
    const buffer = document.getRoot().listBuffers()[0] ?? null;
    const accessor = (
      type: 'SCALAR' | 'VEC3' | 'VEC4',
      array: Uint8Array<ArrayBuffer> | Float32Array<ArrayBuffer>,
    ) => document.createAccessor().setType(type).setArray(array).setBuffer(buffer);
    const joint = document.createNode('bone').setTranslation([0, 5, 0]);
    primitive
      .setAttribute('JOINTS_0', accessor('VEC4', new Uint8Array(12)))
      .setAttribute(
        'WEIGHTS_0',
        accessor('VEC4', new Float32Array([1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0])),
      );
    document.getRoot().listNodes()[0]?.setSkin(document.createSkin().addJoint(joint));
    document.getRoot().listScenes()[0]?.addChild(joint);
    const sampler = document
      .createAnimationSampler()
      .setInput(accessor('SCALAR', new Float32Array([0, 1])))
      .setOutput(accessor('VEC3', new Float32Array([0, 5, 0, 0, 9, 0])));
    const channel = document
      .createAnimationChannel()
      .setTargetNode(joint)
      .setTargetPath('translation')
      .setSampler(sampler);
    document.createAnimation('wave').addSampler(sampler).addChannel(channel);

    const model = await readModel(await write(document));
    const root = model.document.getRoot();
    expect(model.moved).toBe(true);
    expect([root.listAnimations().length, root.listSkins().length]).toEqual([0, 0]);
    const [scene] = root.listScenes();
    expect(scene && getBounds(scene)).toEqual({ min: [0, 5, 0], max: [1, 6, 0] });
  });
});

describe('refusing a model', () => {
  it('without triangles: points only', async () => {
    const { document, primitive } = triangle();
    primitive.setMode(0);
    expect((await refusalOf(await write(document))).vi).toContain('không có bề mặt tam giác');
  });

  it('with coordinates that are no numbers', async () => {
    const { document, primitive } = triangle();
    primitive
      .getAttribute('POSITION')
      ?.setArray(new Float32Array([0, 0, 0, 1, 0, 0, Number.NaN, 1, 0]));
    expect((await refusalOf(await write(document))).vi).toMatch(
      /không phải là số|không đúng chuẩn/,
    );
  });

  it('without any size', async () => {
    const { document, primitive } = triangle();
    primitive.getAttribute('POSITION')?.setArray(new Float32Array(9));
    expect((await refusalOf(await write(document))).vi).toContain('không có kích thước');
  });

  it('that claims more than 20 million triangles, before anything is unpacked', async () => {
    const path = await writeJson((json) => {
      json['accessors'] = [
        {
          type: 'VEC3',
          componentType: 5126,
          count: 60_000_003,
          min: [0, 0, 0],
          max: [0, 0, 0],
        },
      ];
    });
    expect((await refusalOf(path)).vi).toContain('20000001 tam giác, nhiều hơn 20000000');
  });

  it('whose texture would unpack to gigabytes, by its header', async () => {
    expect((await refusalOf(await withTexture(bomb(60_000)))).vi).toContain('60000 × 60000');
  });

  it('whose texture is no picture', async () => {
    const path = await withTexture(Buffer.from('no picture at all'));
    expect((await refusalOf(path)).vi).toMatch(/bị thiếu hoặc hỏng|không đúng chuẩn/);
  });

  it('whose texture or data is not beside it, by name', async () => {
    const lost = await writeJson((json) => {
      json['images'] = [{ uri: 'skin.jpg' }];
    });
    expect((await refusalOf(lost)).vi).toContain('cần tệp skin.jpg');
    const far = await writeJson((json) => {
      json['images'] = [{ uri: 'https://example.org/skin.jpg' }];
    });
    expect((await refusalOf(far)).vi).toContain('https://example.org/skin.jpg');
  });

  it.each(['../secret.jpg', '..%2Fsecret.jpg', '/etc/hostname', 'file:///etc/hostname'])(
    'that reaches for %s',
    async (uri) => {
      await writeFile(join(folder, '..', 'secret.jpg'), '');
      const path = await writeJson((json) => {
        json['images'] = [{ uri }];
      });
      expect((await refusalOf(path)).vi).toContain('nằm ngoài thư mục');
      await rm(join(folder, '..', 'secret.jpg'), { force: true });
    },
  );

  it('that reaches out of its folder over a link', async () => {
    await mkdir(join(folder, 'in'));
    await writeFile(join(folder, 'secret.jpg'), 'secret');
    await symlink(join(folder, 'secret.jpg'), join(folder, 'in', 'skin.jpg'));
    const path = await writeJson((json) => {
      json['images'] = [{ uri: 'skin.jpg' }];
    });
    const inside = join(folder, 'in', 'scan.gltf');
    await writeFile(inside, await readFile(path));
    expect((await refusalOf(inside)).vi).toContain('nằm ngoài thư mục');
  });

  it('that needs an extension nobody knows', async () => {
    const path = await writeJson((json) => {
      json['extensionsUsed'] = json['extensionsRequired'] = ['XX_dream'];
    });
    expect((await refusalOf(path)).vi).toContain('XX_dream');
  });
});
