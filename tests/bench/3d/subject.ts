import { cp, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import sharp from 'sharp';
import { stringify } from 'yaml';
import type { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { makeModel } from '../../../src/media/model/make-model.ts';
import { sha256 } from '../../../src/media/model/pictures.ts';
import type { ModelManifest } from '../../../src/schema/model.ts';
import type { OpenStudio } from '../../../src/media/model/studio/shot.ts';
import { plainGlb, readIfThere, type PlainModel } from './plain-glb.ts';

/** An object that both viewers show. */
export interface Subject {
  /** Its id in the museum that the bench builds. */
  readonly id: string;
  /** What the plain model was made from, for the table. */
  readonly source: string;
  readonly plain: PlainModel;
  readonly manifest: ModelManifest;
}

/** Real scans of the test data, and what stands in for them without it. */
const SCANS = ['3d/valid/venus.glb', '3d/valid/whale_cranium.glb'];
const FIXTURES = ['OrientationTest.glb', 'box-webp-embedded.gltf'];

const grey = ({ width, height }: { width: number; height: number }): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#6b6661' } })
    .png()
    .toBuffer();

/** Takes grey pictures at once: taking real ones is slow, and a poster is painted over before it is measured. */
const emptyStudio: OpenStudio = () => ({
  photograph: grey,
  draw: grey,
  hidden: () => Promise.resolve([]),
  close: () => Promise.resolve(),
});

/** Files of scans to measure with; says so where only the fixtures are there. */
export function scanFiles(): string[] {
  const data = process.env['SALA_TESTDATA'];
  if (data !== undefined) return SCANS.map((file) => join(data, file));
  console.log('SALA_TESTDATA is not set: small fixtures stand in for the real scans.');
  return FIXTURES.map((file) => join('tests/fixtures/3d', file));
}

/** Id of a scan's object in the museum that the bench builds. */
export const scanId = (file: string): string =>
  `scan-${basename(file, extname(file))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')}`;

/**
 * An object of the museum. Its source is the file that its model was made from where that is still at hand
 * (src/modelling/README.md), and otherwise its finest level of detail.
 */
export async function museumSubject({ content }: Catalogue, id: string): Promise<Subject> {
  const manifest = content.objects.find((object) => object.id === id)?.model;
  if (manifest === undefined) throw new Error(`${id}: no object with a model of that name`);
  const { source, lods } = manifest;
  const original = join('.cache/models', id, source.file);
  const bytes = await readIfThere(original);
  if (bytes !== undefined && sha256(bytes) === source.sha256) {
    const heightCm = source.settings?.['heightCm'];
    const plain = await plainGlb(original, typeof heightCm === 'number' ? heightCm : undefined);
    return { id, source: `its source ${source.file}`, plain, manifest };
  }
  const finest = lods.reduce((a, b) => (b.level > a.level ? b : a));
  const plain = await plainGlb(join(content.root, 'objects', id, 'model', finest.file));
  return { id, source: `its finest level, LOD${String(finest.level)}`, plain, manifest };
}

/**
 * A scan as an object of the museum, made by the same steps as `npm run object:model`, in a content folder of the
 * bench's own.
 *
 * @param kept folder where made models are kept between runs
 */
export async function scanSubject(
  { content, languages }: Catalogue,
  file: string,
  contentFolder: string,
  kept: string,
): Promise<Subject> {
  const [like] = content.objects;
  if (like === undefined) throw new Error('the museum has no object');
  const name = basename(file, extname(file));
  const id = scanId(file);
  const folder = join(kept, id);
  await mkdir(folder, { recursive: true });
  const { manifest } = await makeModel({
    folder,
    source: file,
    places: {},
    given: {},
    openStudio: emptyStudio,
    tell: (_vi, en) => console.log(`${id}: ${en}`),
    progress: () => undefined,
  });

  const said = Object.fromEntries(languages.map((language) => [language, name]));
  const facts = {
    id,
    kind: 'piece',
    name: said,
    type: like.type,
    period: { text: said },
    modelAlt: said,
    confidence: 'high',
    sources: [{ title: basename(file) }],
  };
  const target = join(contentFolder, 'objects', id);
  await mkdir(dirname(target), { recursive: true });
  await cp(folder, target, { recursive: true });
  await writeFile(join(target, 'object.yaml'), stringify(facts));
  return { id, source: basename(file), plain: await plainGlb(file), manifest };
}
