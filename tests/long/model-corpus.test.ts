import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkGltf } from '../../src/media/model/check.ts';
import { Neighbours } from '../../src/media/model/neighbours.ts';
import { jsonOf, readModel } from '../../src/media/model/read-model.ts';
import { ModelRefused } from '../../src/media/model/refusal.ts';

const DATA = process.env['SALA_TESTDATA'];
const CORPUS = join(DATA ?? '', '3d', 'validator-corpus');
const VALID = join(DATA ?? '', '3d', 'valid');
const isThere = DATA !== undefined && existsSync(CORPUS);
if (!isThere) console.log('SALA_TESTDATA is not set: the corpora of 3D files are left out.');

/** These name files on the web: for the validator a warning, for us a file outside the model's folder. */
const REACHING_OUT = ['core/buffer/non_relative_uri.gltf'];

/** Triangles that are drawn, where that is not what the index counts: a mesh that stands there twice. */
const DRAWN: Record<string, number> = { 'ShapeCollection.glb': 2390 + 1152 };

/** The rows of an INDEX.csv under its head; no cell of these holds a comma. */
function rows(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

const corpus = isThere ? rows(join(CORPUS, 'INDEX.csv')) : [];
const valid = isThere ? rows(join(VALID, 'INDEX.csv')) : [];

const refusalOf = (work: Promise<unknown>): Promise<ModelRefused | undefined> =>
  work.then(
    () => undefined,
    (problem: unknown) => {
      if (problem instanceof ModelRefused) return problem;
      throw problem;
    },
  );

describe.runIf(isThere)('the validator corpus', () => {
  it.each(corpus.map(({ file = '', expect: verdict = '' }) => [file, verdict] as const))(
    '%s is %s for us too, and never a surprise',
    async (file, verdict) => {
      const path = join(CORPUS, file);
      const name = basename(file);
      const bytes = await readFile(path);
      const neighbours = new Neighbours(path, name);
      const format = /\.glb$/.test(file) ? 'glb' : 'gltf';
      const checked = await refusalOf(checkGltf(name, bytes, jsonOf(format, bytes), neighbours));
      if (neighbours.refusal === undefined) {
        expect(checked === undefined).toBe(verdict !== 'invalid');
      } else {
        expect(verdict === 'invalid' || REACHING_OUT.includes(file)).toBe(true);
      }
      // None of these files can be looked at: valid ones are refused because there is no triangle, or no data.
      const refused = await refusalOf(readModel(path));
      expect(refused?.sentence.vi).toMatch(/\p{L}/u);
      if (verdict !== 'invalid' && neighbours.refusal === undefined)
        expect(refused?.sentence.vi).toMatch(/không có bề mặt tam giác|Không mở được/);
    },
  );
});

describe.runIf(isThere)('the models of the test data', () => {
  it.each(
    valid.map(({ file = '', triangles = '', validator_errors: errors = '' }) => [
      file,
      Number(triangles),
      Number(errors),
    ]),
  )(
    '%s is read with its %i triangles, or refused for its %i errors',
    async (file, triangles, errors) => {
      const path = join(VALID, String(file));
      if (Number(errors) > 0) {
        expect(await refusalOf(readModel(path))).toBeInstanceOf(ModelRefused);
        return;
      }
      expect((await readModel(path)).triangles).toBe(DRAWN[String(file)] ?? triangles);
    },
  );

  it('refuses CesiumBalloonKTX2.glb for its empty list: a verdict without exceptions is one that can be told', async () => {
    const path = join(VALID, 'CesiumBalloonKTX2.glb');
    const refused = await refusalOf(readModel(path));
    expect(refused?.sentence.vi).toContain('EMPTY_ENTITY (/samplers)');
  });
});
