import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { vec3 } from '@gltf-transform/core';
import type { Anchor, ModelManifest } from '../../schema/model.ts';
import { makePosters, makeStill, sha256, type MadeFile } from './pictures.ts';
import { modelIo } from './read-model.ts';
import { STUDIO_RECIPE, type FullView, type OpenStudio } from './studio/shot.ts';
import { makeTurntable, turntableViews } from './turntable.ts';
import { worldTriangles } from './world-triangles.ts';

/** Raise when the same model and views must give other pictures. */
const RECIPE = 1;

const POSTER = { side: 1200, exposures: 32 };
const STILL = { side: 640, exposures: 20 };

/** What the pictures of a model are made from. */
export interface PictureOrder {
  bounds: ModelManifest['bounds'];
  view: FullView;
  /** Levels of detail, coarsest first. */
  levels: readonly Uint8Array[];
  /** Where annotations sit, by id. */
  anchors: Record<string, Anchor>;
  /** Pictures handed in instead of taken: `poster`, `hero` or an annotation's id → path. */
  given: Record<string, string>;
  /** The model as it stands, when it has the same shape: pictures once handed in are kept. */
  before?: { folder: string; manifest: ModelManifest };
  openStudio: OpenStudio;
  /** Hears how far it is, 0 to 1. */
  progress: (part: number) => void;
}

/** The part of the manifest that is about pictures. */
export interface Pictures extends Pick<ModelManifest, 'posters' | 'stills'> {
  turntable: NonNullable<ModelManifest['turntable']>;
  pictures: NonNullable<ModelManifest['pictures']>;
}

/**
 * What pictures will be made from, by content.
 * Pictures handed in earlier cannot be made again, so they stay until others are handed in.
 */
export async function pictureSettings(order: PictureOrder): Promise<Pictures['pictures']> {
  const hashes = Object.entries(order.given).map(
    async ([name, path]) => [name, sha256(await readFile(path))] as const,
  );
  return {
    recipe: RECIPE * 1000 + STUDIO_RECIPE,
    model: sha256(photographed(order)),
    views: sha256(Buffer.from(JSON.stringify([order.view, order.anchors]))),
    given: {
      ...order.before?.manifest.pictures?.given,
      ...Object.fromEntries(await Promise.all(hashes)),
    },
  };
}

/**
 * All pictures of a model: poster, one per annotation, turntable. Taken in the studio where none is handed in.
 *
 * @throws ModelRefused without a Chromium, and for handed-in pictures that are too small
 */
export async function makePictures(
  order: PictureOrder,
): Promise<{ pictures: Pictures; files: MadeFile[] }> {
  const { bounds, view, anchors } = order;
  const stage = { bounds, view };
  const pictures = await pictureSettings(order);
  const kept = await keptPictures(order, pictures.given);
  const files: MadeFile[] = [...kept.files];
  const [posters, stills] = [[...kept.posters], [...kept.stills]];
  const studio = order.openStudio(photographed(order), stage);
  const finest = order.openStudio(
    order.levels[order.levels.length - 1] ?? photographed(order),
    stage,
  );
  try {
    for (const name of ['poster', 'hero'] as const) {
      const path = order.given[name];
      if (name in pictures.given && path === undefined) continue; // kept
      if (name === 'hero' && path === undefined) continue;
      const { side, exposures } = POSTER;
      const picture = path
        ? await readFile(path)
        : await finest.photograph({ view, width: side, height: side, exposures });
      const made = await makePosters(picture, path ?? name, name);
      posters.push(...made.posters);
      files.push(...made.files);
    }
    for (const [id, anchor] of Object.entries(anchors)) {
      const path = order.given[id];
      if (id in pictures.given && path === undefined) continue; // kept
      const { side, exposures } = STILL;
      const shot = { view: anchorView(anchor, view), width: side, height: side, exposures };
      const picture = path ? await readFile(path) : await studio.photograph(shot);
      const { still, made } = await makeStill(picture, id);
      stills.push(still);
      files.push(made);
    }
    const points = Object.fromEntries(Object.entries(anchors).map(([id, { at }]) => [id, at]));
    const views = turntableViews(view, bounds, await cornersOf(order));
    const { turntable, files: frames } = await makeTurntable(studio, views, points, order.progress);
    files.push(...frames);
    return { pictures: { posters, stills, turntable, pictures }, files };
  } finally {
    await studio.close();
    await finest.close();
  }
}

/** The level for small pictures: what they show of the finer ones is less than a pixel. */
const photographed = ({ levels }: PictureOrder): Uint8Array =>
  levels[Math.min(1, levels.length - 1)] ?? new Uint8Array();

/** The camera of an annotation: its own, or one straight before its surface at half the poster's distance. */
function anchorView({ at, normal, view }: Anchor, poster: FullView): FullView {
  if (view) return { ...view, fov: view.fov ?? poster.fov, target: view.target ?? at };
  const facing =
    normal === undefined
      ? {}
      : {
          azimuth: (Math.atan2(normal[0], normal[2]) * 180) / Math.PI,
          elevation: Math.max(5, (Math.asin(normal[1] / Math.hypot(...normal)) * 180) / Math.PI),
        };
  return { ...poster, ...facing, distance: poster.distance / 2, target: at };
}

async function cornersOf({ levels }: PictureOrder): Promise<vec3[]> {
  const coarse = levels[0] ?? new Uint8Array();
  return worldTriangles(await (await modelIo()).readBinary(coarse)).flat();
}

/** Files of pictures that were handed in earlier and are not handed in anew. */
async function keptPictures(
  { before, given }: PictureOrder,
  known: Record<string, string>,
): Promise<{ files: MadeFile[] } & Pick<Pictures, 'posters' | 'stills'>> {
  if (before === undefined) return { files: [], posters: [], stills: [] };
  const isKept = (name: string) => name in known && !(name in given);
  const posters = before.manifest.posters.filter(({ file }) => isKept(file.split('-')[0] ?? ''));
  const stills = before.manifest.stills.filter(({ annotation }) => isKept(annotation));
  const files = await Promise.all(
    [...posters, ...stills].map(async ({ file }) => ({
      file,
      bytes: await readFile(join(before.folder, file)),
    })),
  );
  return { files, posters, stills };
}
