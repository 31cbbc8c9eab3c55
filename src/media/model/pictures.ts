import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import type { ModelManifest } from '../../schema/model.ts';
import { ModelRefused } from './refusal.ts';

type Poster = ModelManifest['posters'][number];
type Still = ModelManifest['stills'][number];

/** A file to be written beside model.json. */
export interface MadeFile {
  file: string;
  bytes: Uint8Array;
}

const WIDTHS = [480, 800, 1200] as const;
const STILL_WIDTH = 640;

/** A poster up to 800 px is part of the page's first 40 KB of pictures. */
const SMALL_POSTER_BUDGET = 40_000;
const AVIF_QUALITIES = [80, 72, 64, 56, 48] as const;

/**
 * Poster pictures in AVIF and WebP from one large still.
 *
 * @param origin where the still comes from, for the sentence when it is too small
 * @param name start of the file names: `poster` (square) or `hero` (wide)
 * @throws ModelRefused when the still is smaller than the largest width
 */
export async function makePosters(
  source: Buffer,
  origin: string,
  name: string,
): Promise<{ posters: Poster[]; files: MadeFile[] }> {
  const { width = 0, height = 0 } = await sharp(source).metadata();
  const largest = WIDTHS[WIDTHS.length - 1] ?? 0;
  if (width < largest) throw tooSmall(origin, width, largest);
  const posters: Poster[] = [];
  const files: MadeFile[] = [];
  for (const wide of WIDTHS) {
    const high = Math.round((height * wide) / width);
    const scaled = sharp(source).resize(wide, high);
    const avif = await encodeAvif(
      scaled,
      wide <= 800 ? SMALL_POSTER_BUDGET : Number.POSITIVE_INFINITY,
    );
    const webp = await scaled.clone().webp({ quality: 86, effort: 5 }).toBuffer();
    for (const [bytes, type] of [
      [avif, 'image/avif'],
      [webp, 'image/webp'],
    ] as const) {
      const file = `${name}-${wide}.${type.slice('image/'.length)}`;
      posters.push({ file, width: wide, height: high, bytes: bytes.byteLength, type });
      files.push({ file, bytes });
    }
  }
  return { posters, files };
}

/** The picture of one annotation, from its own camera. */
export async function makeStill(
  source: Buffer,
  annotation: string,
): Promise<{ still: Still; made: MadeFile }> {
  const { data, info } = await sharp(source)
    .resize(STILL_WIDTH)
    .webp({ quality: 86, effort: 5 })
    .toBuffer({ resolveWithObject: true });
  const file = `still-${annotation}.webp`;
  const still: Still = {
    annotation,
    file,
    width: info.width,
    height: info.height,
    bytes: data.byteLength,
    type: 'image/webp',
  };
  return { still, made: { file, bytes: data } };
}

async function encodeAvif(picture: Sharp, budget: number): Promise<Buffer> {
  let smallest = Number.POSITIVE_INFINITY;
  for (const quality of AVIF_QUALITIES) {
    const bytes = await picture.clone().avif({ quality, effort: 3 }).toBuffer();
    if (bytes.byteLength <= budget) return bytes;
    smallest = Math.min(smallest, bytes.byteLength);
  }
  throw new ModelRefused({
    vi: `Ảnh bìa nặng ${smallest} byte, quá ${budget} byte. Hãy dùng ảnh ít hạt (nhiễu) hơn.`,
    en: `The poster weighs ${smallest} bytes, over ${budget}. Use a picture with less grain.`,
  });
}

const tooSmall = (path: string, width: number, largest: number) =>
  new ModelRefused({
    vi: `Ảnh ${path} chỉ rộng ${width} điểm ảnh; cần ít nhất ${largest}.`,
    en: `The picture ${path} is only ${width} pixels wide; at least ${largest} are needed.`,
  });

/** SHA-256 as lower-case hex. */
export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
