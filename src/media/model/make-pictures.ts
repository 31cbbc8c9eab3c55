import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { vec3 } from '@gltf-transform/core';
import type { Anchor, ModelManifest } from '../../schema/model.ts';
import { makeDrawings } from './drawings.ts';
import { makePosters, makeStill, sha256, type MadeFile } from './pictures.ts';
import { modelIo } from './read-model.ts';
import {
  STUDIO_RECIPE,
  type FullView,
  type OpenStudio,
  type Shot,
  type Studio,
} from './studio/shot.ts';
import { makeTurntable, TURNTABLE_FRAMES, turntableViews } from './turntable.ts';
import { worldTriangles } from './world-triangles.ts';

/** Raise when the same model and views must give other pictures. */
const RECIPE = 2;

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
  drawings: NonNullable<ModelManifest['drawings']>;
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
    model: sha256(photographed(order.levels)),
    views: sha256(Buffer.from(JSON.stringify([order.view, order.anchors]))),
    given: {
      ...order.before?.manifest.pictures?.given,
      ...Object.fromEntries(await Promise.all(hashes)),
    },
  };
}

/**
 * All pictures of a model: poster, one per annotation, turntable, drawings. Taken in the studio where none is handed in.
 *
 * @throws ModelRefused without a Chromium, and for handed-in pictures that are too small
 */
export async function makePictures(
  order: PictureOrder,
): Promise<{ pictures: Pictures; files: MadeFile[] }> {
  const { bounds, view, anchors, given, levels } = order;
  const whole = 3 + Object.keys(anchors).length + TURNTABLE_FRAMES;
  let done = 0;
  const oneMore = (count = 1) => order.progress((done += count) / whole);
  const pictures = await pictureSettings(order);
  const { posters, stills, files } = await keptPictures(order, pictures.given);
  const isKept = (name: string) => name in pictures.given && given[name] === undefined;
  const open: Studio[] = [];
  const studioOf = (glb: Uint8Array, from: FullView) => {
    const studio = order.openStudio(glb, { bounds, view: from });
    open.push(studio);
    return studio;
  };
  const [small, finest] = [photographed(levels), levels[levels.length - 1] ?? new Uint8Array()];
  try {
    for (const name of ['poster', 'hero'].filter((each) => !isKept(each))) {
      const path = given[name];
      if (name === 'hero' && path === undefined) continue; // wide pictures are only ever handed in
      const picture = path
        ? await readFile(path)
        : await studioOf(finest, view).photograph(squareShot(view, POSTER));
      const made = await makePosters(picture, path ?? name, name);
      posters.push(...made.posters);
      files.push(...made.files);
    }

    oneMore();
    const studio = studioOf(small, view);
    for (const [id, anchor] of Object.entries(anchors).filter(([each]) => !isKept(each))) {
      const path = given[id];
      const picture = path
        ? await readFile(path)
        : await studio.photograph(squareShot(anchorView(anchor, view), STILL));
      const { still, made } = await makeStill(picture, id);
      stills.push(still);
      files.push(made);
      oneMore();
    }

    const drawn = await makeDrawings(studioOf(finest, view), bounds);
    oneMore(2);
    const views = turntableViews(view, bounds, await cornersOf(levels));
    const points = Object.fromEntries(Object.entries(anchors).map(([id, { at }]) => [id, at]));
    const round = studioOf(small, views[0] ?? view);
    const { turntable, files: frames } = await makeTurntable(round, views, points, () => oneMore());
    return {
      pictures: { posters, stills, turntable, drawings: drawn.drawings, pictures },
      files: [...files, ...drawn.files, ...frames],
    };
  } finally {
    for (const studio of open) await studio.close();
  }
}

const squareShot = (view: FullView, { side, exposures }: typeof POSTER): Shot => ({
  view,
  width: side,
  height: side,
  exposures,
});

/** The level for small pictures: what they show of the finer ones is less than a pixel. */
const photographed = (levels: PictureOrder['levels']): Uint8Array =>
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

async function cornersOf(levels: PictureOrder['levels']): Promise<vec3[]> {
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
