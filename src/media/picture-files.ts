import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { publishFile, publishMade, sourceHash } from './published-files.ts';

/** The files of one picture, ready for `<picture>`. Paths are below the site's base. */
export interface PictureFiles {
  /** Size of the largest file, for the space the page keeps free. */
  width: number;
  height: number;
  /** Best format first. */
  sources: { type: string; files: { path: string; width: number }[] }[];
  /** For browsers that know none of the formats. */
  fallback: string;
}

/** Pixels across. A phone takes 480 or 800, a desktop's full-bleed picture 1800. */
const WIDTHS = [480, 800, 1200, 1800];
/** A drawing up to this size is sharper and smaller as it is; above it, pixels are smaller. */
const LARGEST_SVG = 24 * 1024;

/** AVIF at effort 2 takes an eighth of the default's time for 9 % more bytes. */
const FORMATS = [
  {
    extension: 'avif',
    type: 'image/avif',
    encode: (image: Sharp) => image.avif({ quality: 52, effort: 2 }),
  },
  {
    extension: 'webp',
    type: 'image/webp',
    encode: (image: Sharp) => image.webp({ quality: 74, effort: 4 }),
  },
] as const;
const SETTINGS = 'avif 52/2, webp 74/4';

const made = new Map<string, Promise<PictureFiles>>();

/**
 * Makes a picture's files in several widths, as AVIF and WebP; a small SVG is published as it is.
 * @param file path of the source on disk.
 * @param stem begins the names of the files, for whoever saves one: `ok-om-bok-cover`.
 * @throws Error when the file is damaged.
 */
export function pictureFiles(file: string, stem: string): Promise<PictureFiles> {
  const known = made.get(file);
  if (known) return known;
  const making = make(file, stem);
  made.set(file, making);
  return making;
}

async function make(file: string, stem: string): Promise<PictureFiles> {
  const source = await sharp(file, { failOn: 'error' }).metadata();
  const isDrawing = extname(file) === '.svg';
  if (isDrawing && (await stat(file)).size <= LARGEST_SVG) {
    const path = await publishFile(file, stem, 'svg');
    return { width: source.width, height: source.height, sources: [], fallback: path };
  }

  const largest = isDrawing ? Math.max(...WIDTHS) : source.width;
  const widths = WIDTHS.filter((width) => width < largest);
  if (widths.length < WIDTHS.length) widths.push(Math.min(largest, Math.max(...WIDTHS)));
  const hash = await sourceHash(file, SETTINGS);
  const sources = [];
  for (const { extension, type, encode } of FORMATS) {
    const files = [];
    for (const width of widths) {
      const path = await publishMade(`${stem}-${hash}-${String(width)}.${extension}`, () =>
        encode(rendered(file, source.width, width)).toBuffer(),
      );
      files.push({ path, width });
    }
    sources.push({ type, files });
  }
  const width = widths.at(-1) ?? source.width;
  const fallback = sources.at(-1)?.files.at(-1)?.path ?? '';
  return { width, height: Math.round((width * source.height) / source.width), sources, fallback };
}

/** The picture at a width; a drawing is rendered at that size, not enlarged. */
function rendered(file: string, sourceWidth: number, width: number): Sharp {
  const density = extname(file) === '.svg' ? Math.min(2400, (72 * width) / sourceWidth) : 72;
  return sharp(file, { failOn: 'error', density }).resize({ width });
}

/** Link preview of a picture: 1200 × 630 around its middle, JPEG because chat programs know no AVIF. */
export async function linkPreview(file: string): Promise<string> {
  const stem = basename(file, extname(file));
  const hash = await sourceHash(file, 'preview 1200x630 jpeg 78');
  const { width } = await sharp(file).metadata();
  return publishMade(`${stem}-${hash}-preview.jpg`, () =>
    rendered(file, width, 1200)
      .resize({ width: 1200, height: 630, fit: 'cover' })
      .flatten({ background: '#1b1815' })
      .jpeg({ quality: 78, mozjpeg: true })
      .toBuffer(),
  );
}
