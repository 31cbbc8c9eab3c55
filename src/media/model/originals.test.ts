import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepOriginal, originalHash } from './originals.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'originals-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = Buffer.from('abc');
const alone = { name: 'scan.glb', bytes, files: {} };
const together = { name: 'scan.gltf', bytes, files: { 'skin%201.jpg': Buffer.from('skin') } };

describe('keeping what was handed in', () => {
  it('under the SHA-256 of a file that stands alone, once', async () => {
    const hash = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await keepOriginal(folder, alone)).toBe(join(folder, hash));
    expect(await keepOriginal(folder, alone)).toBe(join(folder, hash));
    expect(await readdir(folder)).toEqual([hash]);
    expect(await readFile(join(folder, hash, 'scan.glb'), 'utf8')).toBe('abc');
  });

  it('with the files that it names, which are part of its hash', async () => {
    const kept = await keepOriginal(folder, together);
    expect((await readdir(kept)).sort()).toEqual(['scan.gltf', 'skin 1.jpg']);
    const other = { ...together, files: { 'skin%201.jpg': Buffer.from('other') } };
    expect(originalHash(other)).not.toBe(originalHash(together));
    expect(originalHash(together)).not.toBe(originalHash(alone));
  });

  it('never inside the repository', async () => {
    await expect(keepOriginal('content', alone)).rejects.toThrow('SALA_ORIGINALS');
  });
});
