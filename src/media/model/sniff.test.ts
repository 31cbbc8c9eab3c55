import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ModelRefused } from './refusal.ts';
import { sniff } from './sniff.ts';

const fixture = (name: string) =>
  readFile(new URL(`../../../tests/fixtures/3d/${name}`, import.meta.url));
const text = (words: string) => new TextEncoder().encode(words);

const refusal = (name: string, bytes: Uint8Array): ModelRefused => {
  try {
    sniff(name, bytes);
  } catch (error) {
    if (error instanceof ModelRefused) return error;
    throw error;
  }
  throw new Error(`${name} was not refused`);
};

describe('what a model file is', () => {
  it('knows GLB and glTF 2.0 by their content', async () => {
    expect(sniff('Box.glb', await fixture('Box.glb'))).toBe('glb');
    expect(sniff('whatever.bin', await fixture('Box.glb'))).toBe('glb');
    expect(sniff('box.gltf', await fixture('box-webp-embedded.gltf'))).toBe('gltf');
  });

  it.each([
    ['gltf1-box.glb', 'glTF 1.0'],
    ['cube.stl', 'STL'],
    ['icosahedron.obj', 'OBJ'],
  ])('refuses %s and says that it is %s, in Vietnamese and English', async (name, word) => {
    const { sentence } = refusal(name, await fixture(name));
    expect(sentence.vi).toContain(word);
    expect(sentence.vi).toContain('Blender');
    expect(sentence.en).toContain(word);
  });

  it('knows STL and OBJ also under a false name', async () => {
    expect(refusal('scan.glb', await fixture('cube.stl')).sentence.vi).toContain('STL');
    expect(refusal('scan.glb', await fixture('icosahedron.obj')).sentence.vi).toContain('OBJ');
  });

  it('tells a file that was cut short from one that is wrong', async () => {
    const whole = await fixture('Box.glb');
    const { sentence } = refusal('Box.glb', whole.subarray(0, 900));
    expect(sentence.vi).toContain('bị cắt ngang');
    expect(sentence.vi).toContain('900');
    expect(sentence.vi).toContain(String(whole.byteLength));
    expect(refusal('Box.glb', whole.subarray(0, 6)).sentence.en).toContain('cut short');
    expect(refusal('empty.glb', new Uint8Array()).sentence.en).toContain('cut short');
    expect(refusal('a.gltf', text('{"asset": {"version": "2.0"')).sentence.en).toContain(
      'cut short',
    );
  });

  it('refuses text that is named .glb', () => {
    expect(refusal('scan.glb', text('Kính gửi bảo tàng')).sentence.vi).toContain('đuôi .glb');
    expect(refusal('scan.glb', text('{"asset":{"version":"2.0"}}')).sentence.vi).toContain(
      'đuôi .glb',
    );
  });

  it('refuses glTF 1.0 and JSON of another kind', () => {
    expect(refusal('a.gltf', text('{"asset":{"version":"1.0"}}')).sentence.en).toContain(
      'glTF 1.0',
    );
    expect(refusal('a.gltf', text('{"name":"not a model"}')).sentence.en).toContain(
      'no glTF model',
    );
  });
});
