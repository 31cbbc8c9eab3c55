import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  anchor,
  anchors,
  modelManifest,
  type Anchor,
  type CameraView,
  type ModelManifest,
} from '../../schema/model.ts';
import { deviationMm } from './deviation.ts';
import { makeLevel } from './level-of-detail.ts';
import {
  makePictures,
  pictureSettings,
  type PictureOrder,
  type Pictures,
} from './make-pictures.ts';
import { sha256, type MadeFile } from './pictures.ts';
import { place, placed, type Placement } from './place.ts';
import { modelIo, readModel } from './read-model.ts';
import { ModelRefused } from './refusal.ts';
import { defaultView, readSheet } from './sheet.ts';
import type { OpenStudio } from './studio/shot.ts';
import { tiersFor } from './tiers.ts';

/** Raise when the same source must give other files. */
const RECIPE = 1;

/** What the command is asked to do. */
export interface ModelOrder {
  /** The object's folder, content/objects/<id>. */
  folder: string;
  /** GLB or glTF file; without one the pictures of the model that stands there are brought up to date. */
  source?: string;
  /** Real height in centimetres; without it the file's metres are believed. */
  heightCm?: number;
  /** Sheet of our own modelling script; without one the model is a scan. */
  sheet?: string;
  /** Places that the object's record gives its annotations; others come from the sheet or `anchors.json`. */
  places: Record<string, Partial<Anchor>>;
  /** Pictures handed in instead of taken: `poster` (square, at least 1200 px), `hero` (wide) or an annotation's id. */
  given: Record<string, string>;
  openStudio: OpenStudio;
  /** Hears what is being done, one line at a time. */
  tell: (vi: string, en: string) => void;
  /** Hears how far the pictures are, 0 to 1. */
  progress: (part: number) => void;
}

/** What was made; `fresh` is false when everything was there already. */
export interface MadeModel {
  manifest: ModelManifest;
  fresh: boolean;
}

/** Shape of a model: everything of its manifest that does not come from pictures. */
interface Shape {
  manifest: Omit<ModelManifest, keyof Pictures>;
  levels: Uint8Array[];
  anchors: Record<string, Anchor>;
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
  const before = await readManifest(target);
  const stands = before && (await complete(target, before)) ? before : undefined;
  const { shape, kept } = await makeShape(order, target, stands);

  const pictureOrder: PictureOrder = {
    bounds: shape.manifest.bounds,
    view: shape.manifest.view,
    levels: shape.levels,
    anchors: withPlaces(shape.anchors, order.places),
    given: order.given,
    openStudio: order.openStudio,
    progress: order.progress,
    ...(kept ? { before: { folder: target, manifest: kept } } : {}),
  };
  const settings = await pictureSettings(pictureOrder);
  if (kept && JSON.stringify(kept.pictures) === JSON.stringify(settings)) {
    return { manifest: kept, fresh: false };
  }
  order.tell('Đang chụp ảnh mô hình…', 'Taking pictures of the model…');
  const { pictures, files } = await makePictures(pictureOrder);

  const manifest = modelManifest.parse({
    ...shape.manifest,
    ...pictures,
  } satisfies ModelManifest);
  shape.manifest.lods.forEach(({ file }, index) => {
    files.push({ file, bytes: shape.levels[index] ?? new Uint8Array() });
  });
  files.push(json('model.json', manifest));
  if (Object.keys(shape.anchors).length > 0) files.push(json('anchors.json', shape.anchors));
  await replace(target, files);
  return { manifest, fresh: true };
}

/** Makes the levels of detail, or takes those that stand there when they come from the same file and settings. */
async function makeShape(
  order: ModelOrder,
  target: string,
  stands: ModelManifest | undefined,
): Promise<{ shape: Shape; kept: ModelManifest | undefined }> {
  const standing = async (manifest: ModelManifest) => ({
    shape: {
      manifest,
      levels: await Promise.all(manifest.lods.map(({ file }) => readFile(join(target, file)))),
      anchors: await readAnchors(target),
    },
    kept: manifest,
  });
  if (order.source === undefined) {
    if (stands === undefined) throw noModel(order.folder);
    return standing(stands);
  }
  const model = await readModel(order.source);
  const sheet = order.sheet === undefined ? undefined : await readSheet(order.sheet);
  const source = {
    sha256: sha256(model.bytes),
    file: basename(order.source),
    triangles: model.triangles,
    ...(sheet ? { script: sheet.script } : {}),
    settings: await settingsOf(order),
  };
  if (stands && sameSource(stands.source, source)) return standing(stands);

  const placement = place(model.document, order.heightCm);
  const io = await modelIo();
  const lods: ModelManifest['lods'] = [];
  const levels: Uint8Array[] = [];
  for (const tier of tiersFor(model)) {
    order.tell(`Đang tạo LOD${tier.level}…`, `Making LOD${tier.level}…`);
    const { bytes, triangles, textureSize, shape } = await makeLevel(io, model.document, tier);
    levels.push(bytes);
    lods.push({
      level: tier.level,
      file: `lod${tier.level}.glb`,
      bytes: bytes.byteLength,
      triangles,
      textureSize,
      deviationMm: triangles === model.triangles ? 0 : deviationMm(model.document, shape),
      sha256: sha256(bytes),
    });
  }
  const manifest: Shape['manifest'] = {
    source,
    status: sheet ? 'illustrative' : 'scan',
    ...(sheet ? { accuracyMm: sheet.accuracyMm } : {}),
    bounds: placement.bounds,
    view: sheet ? placedView(sheet.view, placement) : defaultView(placement.bounds),
    lods,
  };
  const anchors = sheet ? placedAnchors(sheet.anchors, placement) : await readAnchors(target);
  return { shape: { manifest, levels, anchors }, kept: undefined };
}

/** The anchors that are known, with what the object's record says about them on top. */
function withPlaces(
  known: Record<string, Anchor>,
  places: Record<string, Partial<Anchor>>,
): Record<string, Anchor> {
  return Object.fromEntries(
    Object.entries(places).flatMap(([id, placed]) => {
      const both = anchor.safeParse({ ...known[id], ...placed });
      return both.success ? [[id, both.data]] : [];
    }),
  );
}

async function readAnchors(folder: string): Promise<Record<string, Anchor>> {
  const text = await readFile(join(folder, 'anchors.json'), 'utf8').catch(() => '{}');
  return anchors.parse(JSON.parse(text));
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

/** Everything besides the model itself that decides its shape, by content. */
async function settingsOf({ heightCm, sheet }: ModelOrder): Promise<Record<string, unknown>> {
  return {
    recipe: RECIPE,
    ...(heightCm === undefined ? {} : { heightCm }),
    ...(sheet === undefined ? {} : { sheet: sha256(await readFile(sheet)) }),
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
  const pictures = [...manifest.posters, ...manifest.stills, ...(manifest.turntable?.frames ?? [])];
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

const noModel = (folder: string) =>
  new ModelRefused({
    vi: `Hiện vật ${basename(folder)} chưa có mô hình nguyên vẹn. Hãy ghi thêm tệp mô hình: npm run object:model -- ${basename(folder)} <tệp.glb>`,
    en: `The object ${basename(folder)} has no whole model yet. Name the model file: npm run object:model -- ${basename(folder)} <file.glb>`,
  });

const noObject = (folder: string) =>
  new ModelRefused({
    vi: `Chưa có hiện vật ${basename(folder)}. Hãy tạo trước: npm run new -- object ${basename(folder)}`,
    en: `There is no object ${basename(folder)} yet. Make it first: npm run new -- object ${basename(folder)}`,
  });
