import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { anchors, type Anchor, type CameraView, type ModelManifest } from '../../schema/model.ts';
import { checkGltf } from './check.ts';
import { deviationMm } from './deviation.ts';
import { makeLevel } from './level-of-detail.ts';
import type { ModelOrder } from './make-model.ts';
import type { Pictures } from './make-pictures.ts';
import { originalHash } from './originals.ts';
import { sha256 } from './pictures.ts';
import { place, placed, type Placement } from './place.ts';
import { modelIo, readModel, type SourceModel } from './read-model.ts';
import { ModelRefused } from './refusal.ts';
import { defaultView, readSheet } from './sheet.ts';
import { tiersFor } from './tiers.ts';

/** How much of the whole work the levels of detail are, for the progress bar. */
export const SHAPE_PART = 0.25;

/** Raise when the same source must give other files. */
const RECIPE = 1;

/** Shape of a model: everything of its manifest that does not come from pictures. */
export interface Shape {
  manifest: Omit<ModelManifest, keyof Pictures>;
  levels: Uint8Array[];
  anchors: Record<string, Anchor>;
}

/** A shape, and where it comes from. */
export interface MadeShape {
  shape: Shape;
  /** The manifest that stands there, when nothing about the shape has changed. */
  kept?: ModelManifest;
  /** The file that was read, if one was. */
  model?: SourceModel;
  /** How it was put in its place, when the levels were made anew. */
  placement?: Placement;
}

/** Makes the levels of detail, or takes those that stand there when they come from the same file and settings. */
export async function makeShape(
  order: ModelOrder,
  target: string,
  stands: ModelManifest | undefined,
): Promise<MadeShape> {
  const standing = async (manifest: ModelManifest): Promise<MadeShape> => ({
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
    sha256: originalHash(model),
    file: basename(order.source),
    triangles: model.triangles,
    ...(sheet ? { script: sheet.script } : {}),
    settings: await settingsOf(order),
  };
  if (stands && sameSource(stands.source, source)) return { ...(await standing(stands)), model };

  const placement = place(model.document, order.heightCm, order.front);
  const io = await modelIo();
  const lods: ModelManifest['lods'] = [];
  const levels: Uint8Array[] = [];
  const tiers = tiersFor(model);
  for (const [index, tier] of tiers.entries()) {
    order.progress((index / tiers.length) * SHAPE_PART);
    order.tell(`Đang tạo LOD${tier.level}…`, `Making LOD${tier.level}…`);
    const { bytes, triangles, textureSize, shape } = await makeLevel(io, model.document, tier);
    const file = `lod${tier.level}.glb`;
    await checkGltf(file, bytes);
    levels.push(bytes);
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
  const manifest: Shape['manifest'] = {
    source,
    status: sheet ? 'illustrative' : 'scan',
    ...(sheet ? { accuracyMm: sheet.accuracyMm } : {}),
    bounds: placement.bounds,
    view: sheet ? placedView(sheet.view, placement) : defaultView(placement.bounds),
    lods,
  };
  const known = sheet ? placedAnchors(sheet.anchors, placement) : await readAnchors(target);
  return { shape: { manifest, levels, anchors: known }, model, placement };
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
async function settingsOf({
  heightCm,
  front,
  sheet,
}: ModelOrder): Promise<Record<string, unknown>> {
  return {
    recipe: RECIPE,
    ...(heightCm === undefined ? {} : { heightCm }),
    ...(front === undefined ? {} : { front }),
    ...(sheet === undefined ? {} : { sheet: sha256(await readFile(sheet)) }),
  };
}

const sameSource = (a: ModelManifest['source'], b: ModelManifest['source']) =>
  JSON.stringify(a) === JSON.stringify(b);

const noModel = (folder: string) =>
  new ModelRefused({
    vi: `Hiện vật ${basename(folder)} chưa có mô hình nguyên vẹn. Hãy ghi thêm tệp mô hình: npm run object:model -- ${basename(folder)} <tệp.glb>`,
    en: `The object ${basename(folder)} has no whole model yet. Name the model file: npm run object:model -- ${basename(folder)} <file.glb>`,
  });
