import type { vec3 } from '@gltf-transform/core';
import sharp from 'sharp';
import type { ModelManifest } from '../../schema/model.ts';
import type { MadeFile } from './pictures.ts';
import { ModelRefused } from './refusal.ts';
import type { FullView, Points, Studio } from './studio/shot.ts';

export const TURNTABLE_FRAMES = 24;
const SIDE = 640;
const EXPOSURES = 10;

/** All frames together, bytes: what a phone without 3D fetches instead of a model. */
const BUDGET = 350_000;
const QUALITIES = [84, 78, 72, 66, 60, 52, 44, 36] as const;

/**
 * The cameras of the turntable: the poster's, 15° further each, and further away where the object would not fit.
 *
 * @param corners the object's vertices, metres
 */
export function turntableViews(
  view: FullView,
  bounds: ModelManifest['bounds'],
  corners: readonly vec3[],
): FullView[] {
  const round = (from: FullView) =>
    Array.from({ length: TURNTABLE_FRAMES }, (_, k) => ({
      ...from,
      azimuth: wrapped(from.azimuth + (k * 360) / TURNTABLE_FRAMES),
    }));
  const fits = (from: FullView) => round(from).every((each) => holds(each, corners));
  if (fits(view)) return round(view);
  const target = bounds.max.map((high, axis) => rounded((high + (bounds.min[axis] ?? 0)) / 2));
  let whole: FullView = { ...view, target: [target[0] ?? 0, target[1] ?? 0, target[2] ?? 0] };
  while (!fits(whole)) whole = { ...whole, distance: rounded(whole.distance * 1.03) };
  return round(whole);
}

/** Photographs the object from all around and keeps it within the budget. */
export async function makeTurntable(
  studio: Studio,
  views: FullView[],
  points: Points,
  frameTaken: () => void,
): Promise<{ turntable: NonNullable<ModelManifest['turntable']>; files: MadeFile[] }> {
  const taken: { view: FullView; png: Buffer; hidden: string[] }[] = [];
  for (const view of views) {
    taken.push({
      view,
      png: await studio.photograph({ view, width: SIDE, height: SIDE, exposures: EXPOSURES }),
      hidden: await studio.hidden(view, points),
    });
    frameTaken();
  }
  let smallest = Number.POSITIVE_INFINITY;
  for (const quality of QUALITIES) {
    const pictures = await Promise.all(
      taken.map(({ png }) => sharp(png).webp({ quality, effort: 6 }).toBuffer()),
    );
    const bytes = pictures.reduce((sum, { byteLength }) => sum + byteLength, 0);
    smallest = Math.min(smallest, bytes);
    if (bytes > BUDGET) continue;
    const files = pictures.map((picture, k) => ({
      file: `turntable-${String(k).padStart(2, '0')}.webp`,
      bytes: picture,
    }));
    const frames = taken.map(({ view, hidden }, k) => ({
      file: files[k]?.file ?? '',
      width: SIDE,
      height: SIDE,
      bytes: pictures[k]?.byteLength ?? 0,
      type: 'image/webp' as const,
      view,
      hidden,
    }));
    return { turntable: { frames }, files };
  }
  throw new ModelRefused({
    vi: `24 ảnh xoay quanh hiện vật nặng ${kb(smallest)} KB, quá ${kb(BUDGET)} KB. Hãy làm bề mặt mô hình bớt nhiễu hạt rồi thử lại.`,
    en: `The 24 pictures round the object weigh ${kb(smallest)} KB, over ${kb(BUDGET)} KB. Take noise off the model's texture and try again.`,
  });
}

/** Whether all corners are in the square picture of a view. */
function holds(view: FullView, corners: readonly vec3[]): boolean {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [a, e] = [radians(view.azimuth), radians(view.elevation)];
  const half = Math.tan(radians(view.fov / 2));
  return corners.every(([x, y, z]) => {
    const [px, py, pz] = [x - view.target[0], y - view.target[1], z - view.target[2]];
    const right = px * Math.cos(a) - pz * Math.sin(a);
    const towards = px * Math.sin(a) + pz * Math.cos(a);
    const up = py * Math.cos(e) - towards * Math.sin(e);
    const depth = view.distance - py * Math.sin(e) - towards * Math.cos(e);
    return depth > 0 && Math.max(Math.abs(right), Math.abs(up)) <= depth * half;
  });
}

const wrapped = (azimuth: number) => rounded(((((azimuth + 180) % 360) + 360) % 360) - 180);
const rounded = (value: number) => Math.round(value * 1e5) / 1e5;
const kb = (bytes: number) => Math.round(bytes / 1000);
