import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { publishFile, publishMade, sourceHash } from './published-files.ts';
import { rendered } from './rendered.ts';

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
const AVIF = { quality: 52, effort: 2 };
/** For the few browsers without AVIF, one size is enough. */
const WEBP = { quality: 74, effort: 4 };
const WEBP_WIDTH = 1200;

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

  const largest = isDrawing ? Math.max(...WIDTHS) : Math.min(source.width, Math.max(...WIDTHS));
  const widths = [...WIDTHS.filter((width) => width < largest), largest];
  const hash = await sourceHash(file, JSON.stringify([AVIF, WEBP]));
  let master: Promise<Buffer> | undefined;
  /** A drawing is rendered once, at its largest; the smaller sizes are taken from that. */
  const at = async (width: number): Promise<Sharp> => {
    master ??= rendered(file, source.width, largest).png({ compressionLevel: 1 }).toBuffer();
    return sharp(await master).resize({ width });
  };
  const files = [];
  for (const width of widths) {
    const name = `${stem}-${hash}-${String(width)}.avif`;
    const path = await publishMade(name, async () => (await at(width)).avif(AVIF).toBuffer());
    files.push({ path, width });
  }
  const fallbackWidth = Math.min(WEBP_WIDTH, largest);
  const fallback = await publishMade(`${stem}-${hash}-${String(fallbackWidth)}.webp`, async () =>
    (await at(fallbackWidth)).webp(WEBP).toBuffer(),
  );
  return {
    width: largest,
    height: Math.round((largest * source.height) / source.width),
    sources: [{ type: 'image/avif', files }],
    fallback,
  };
}
