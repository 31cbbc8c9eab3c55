import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { anchor, modelManifest, type Anchor, type ModelManifest } from '../../schema/model.ts';
import { makePictures, pictureSettings, type PictureOrder } from './make-pictures.ts';
import { makeShape, SHAPE_PART, type MadeShape } from './model-shape.ts';
import { sha256, type MadeFile } from './pictures.ts';
import { ModelRefused } from './refusal.ts';
import type { OpenStudio } from './studio/shot.ts';

/** What the command is asked to do. */
export interface ModelOrder {
  /** The object's folder, content/objects/<id>. */
  folder: string;
  /** GLB or glTF file; without one the pictures of the model that stands there are brought up to date. */
  source?: string;
  /** Real height in centimetres; without it the file's metres are believed. */
  heightCm?: number;
  /** Where a scan's front is in its file: degrees from +Z towards +X. Our own models face +Z by their sheet. */
  front?: number;
  /** Sheet of our own modelling script; without one the model is a scan. */
  sheet?: string;
  /** Places that the object's record gives its annotations; others come from the sheet or `anchors.json`. */
  places: Record<string, Partial<Anchor>>;
  /** Pictures handed in instead of taken: `poster` (square, at least 1200 px), `hero` (wide) or an annotation's id. */
  given: Record<string, string>;
  openStudio: OpenStudio;
  /** Hears what is being done, one line at a time. */
  tell: (vi: string, en: string) => void;
  /** Hears how far the work is, 0 to 1. */
  progress: (part: number) => void;
}

/** What was made; `fresh` is false when everything was there already. */
export interface MadeModel {
  manifest: ModelManifest;
  fresh: boolean;
  /** What was read, and how it was put in its place when the levels were made anew. */
  from: Omit<MadeShape, 'kept'>;
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
  const { kept, ...from } = await makeShape(order, target, stands);
  const { shape } = from;

  const pictureOrder: PictureOrder = {
    bounds: shape.manifest.bounds,
    view: shape.manifest.view,
    levels: shape.levels,
    anchors: withPlaces(shape.anchors, order.places),
    given: order.given,
    openStudio: order.openStudio,
    progress: (part) => order.progress(SHAPE_PART + (1 - SHAPE_PART) * part),
    ...(kept ? { before: { folder: target, manifest: kept } } : {}),
  };
  const settings = await pictureSettings(pictureOrder);
  if (kept && JSON.stringify(kept.pictures) === JSON.stringify(settings)) {
    return { manifest: kept, fresh: false, from };
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
  return { manifest, fresh: true, from };
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

const noObject = (folder: string) =>
  new ModelRefused({
    vi: `Chưa có hiện vật ${basename(folder)}. Hãy tạo trước: npm run new -- object ${basename(folder)}`,
    en: `There is no object ${basename(folder)} yet. Make it first: npm run new -- object ${basename(folder)}`,
  });
