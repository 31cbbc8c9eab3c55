import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  modelManifest,
  type Anchor,
  type CameraView,
  type ModelManifest,
} from '../../schema/model.ts';
import { deviationMm } from './deviation.ts';
import { makeLevel } from './level-of-detail.ts';
import { makePosters, makeStill, sha256, type MadeFile } from './pictures.ts';
import { place, placed, type Placement } from './place.ts';
import { modelIo, readModel } from './read-model.ts';
import { ModelRefused } from './refusal.ts';
import { defaultView, readSheet } from './sheet.ts';
import { tiersFor } from './tiers.ts';

/** Raise when the same source must give other files. */
const RECIPE = 1;

/** What the command is asked to do. */
export interface ModelOrder {
  /** The object's folder, content/objects/<id>. */
  folder: string;
  /** GLB or glTF file. */
  source: string;
  /** Real height in centimetres; without it the file's metres are believed. */
  heightCm?: number;
  /** Sheet of our own modelling script; without one the model is a scan. */
  sheet?: string;
  /** Square still from the sheet's view, at least 1200 px. */
  poster: string;
  /** Wide still for headers. */
  hero?: string;
  /** Still per annotation id. */
  stills: Record<string, string>;
  /** Hears what is being done, one line at a time. */
  tell: (vi: string, en: string) => void;
}

/** What was made; `fresh` is false when everything was there already. */
export interface MadeModel {
  manifest: ModelManifest;
  fresh: boolean;
}

/**
 * From a model file to everything the site shows of it, in `<folder>/model/`. All of it is written beside and
 * then moved into place at once: a refusal or a crash leaves the old model as it was.
 *
 * @throws ModelRefused with a sentence for staff
 */
export async function makeModel(order: ModelOrder): Promise<MadeModel> {
  if (!existsSync(order.folder)) throw noObject(order.folder);
  const target = join(order.folder, 'model');
  const model = await readModel(order.source);
  const sheet = order.sheet === undefined ? undefined : await readSheet(order.sheet);
  const settings = await settingsOf(order);
  const source = {
    sha256: sha256(model.bytes),
    file: basename(order.source),
    ...(sheet ? { script: sheet.script } : {}),
    settings,
  };
  const before = await readManifest(target);
  if (before && sameSource(before.source, source) && (await complete(target, before))) {
    return { manifest: before, fresh: false };
  }

  order.tell('Đang nén ảnh…', 'Compressing pictures…');
  const files: MadeFile[] = [];
  const posters: ModelManifest['posters'] = [];
  for (const [name, path] of [
    ['poster', order.poster],
    ['hero', order.hero],
  ] as const) {
    if (path === undefined) continue;
    const made = await makePosters(path, name);
    posters.push(...made.posters);
    files.push(...made.files);
  }
  const stills: ModelManifest['stills'] = [];
  for (const [annotation, path] of Object.entries(order.stills)) {
    const { still, made } = await makeStill(path, annotation);
    stills.push(still);
    files.push(made);
  }

  const placement = place(model.document, order.heightCm);
  const io = await modelIo();
  const lods: ModelManifest['lods'] = [];
  for (const tier of tiersFor(model)) {
    order.tell(`Đang tạo LOD${tier.level}…`, `Making LOD${tier.level}…`);
    const { bytes, triangles, textureSize, shape } = await makeLevel(io, model.document, tier);
    const file = `lod${tier.level}.glb`;
    files.push({ file, bytes });
    lods.push({
      level: tier.level,
      file,
      bytes: bytes.byteLength,
      triangles,
      textureSize,
      deviationMm: triangles === model.triangles ? 0 : deviationMm(model.document, shape),
      sha256: sha256(bytes),
    });
  }

  const manifest = modelManifest.parse({
    source,
    status: sheet ? 'illustrative' : 'scan',
    ...(sheet ? { accuracyMm: sheet.accuracyMm } : {}),
    bounds: placement.bounds,
    view: sheet ? placedView(sheet.view, placement) : defaultView(placement.bounds),
    lods,
    posters,
    stills,
  } satisfies ModelManifest);
  files.push(json('model.json', manifest));
  if (sheet) files.push(json('anchors.json', placedAnchors(sheet.anchors, placement)));
  await replace(target, files);
  return { manifest, fresh: true };
}

function placedView<V extends CameraView>(view: V, placement: Placement): V {
  return {
    ...view,
    distance: view.distance * placement.scale,
    ...(view.target ? { target: placed(view.target, placement) } : {}),
  };
}

function placedAnchors(anchors: Record<string, Anchor>, placement: Placement) {
  return Object.fromEntries(
    Object.entries(anchors).map(([id, anchor]) => [
      id,
      {
        ...anchor,
        at: placed(anchor.at, placement),
        ...(anchor.view ? { view: placedView(anchor.view, placement) } : {}),
      },
    ]),
  );
}

/** Everything besides the model itself that decides what comes out, by content. */
async function settingsOf(order: ModelOrder): Promise<Record<string, unknown>> {
  const hashOf = async (path: string) => sha256(await readFile(path));
  const stills = await Promise.all(
    Object.entries(order.stills).map(async ([id, path]) => [id, await hashOf(path)] as const),
  );
  return {
    recipe: RECIPE,
    ...(order.heightCm === undefined ? {} : { heightCm: order.heightCm }),
    ...(order.sheet === undefined ? {} : { sheet: await hashOf(order.sheet) }),
    poster: await hashOf(order.poster),
    ...(order.hero === undefined ? {} : { hero: await hashOf(order.hero) }),
    ...(stills.length === 0 ? {} : { stills: Object.fromEntries(stills) }),
  };
}

const sameSource = (a: ModelManifest['source'], b: ModelManifest['source']) =>
  JSON.stringify(a) === JSON.stringify(b);

async function readManifest(folder: string): Promise<ModelManifest | undefined> {
  const text = await readFile(join(folder, 'model.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  return modelManifest.safeParse(JSON.parse(text)).data;
}

async function complete(folder: string, manifest: ModelManifest): Promise<boolean> {
  const pictures = [...manifest.posters, ...manifest.stills];
  if (!pictures.every((picture) => existsSync(join(folder, picture.file)))) return false;
  for (const lod of manifest.lods) {
    const bytes = await readFile(join(folder, lod.file)).catch(() => undefined);
    if (bytes === undefined || sha256(bytes) !== lod.sha256) return false;
  }
  return true;
}

const json = (file: string, value: unknown): MadeFile => ({
  file,
  bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`),
});

async function replace(target: string, files: MadeFile[]): Promise<void> {
  const [making, old] = [`${target}.making`, `${target}.old`];
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true });
  for (const { file, bytes } of files) await writeFile(join(making, file), bytes);
  await rm(old, { recursive: true, force: true });
  if (existsSync(target)) await rename(target, old);
  await rename(making, target);
  await rm(old, { recursive: true, force: true });
}

const noObject = (folder: string) =>
  new ModelRefused({
    vi: `Chưa có hiện vật ${basename(folder)}. Hãy tạo trước: npm run new -- object ${basename(folder)}`,
    en: `There is no object ${basename(folder)} yet. Make it first: npm run new -- object ${basename(folder)}`,
  });
