import sharp from 'sharp';
import { publishMade, sourceHash } from './published-files.ts';
import { rendered } from './rendered.ts';

/** What chat programs and social sites show of a link: pixels, and JPEG because they know no AVIF. */
export const LINK_PREVIEW = { width: 1200, height: 630 };
const JPEG = { quality: 78, mozjpeg: true };
/** Pictures at least this wide for their height are cropped; of others too much would be lost. */
const CROPPED_FROM = 1.5;
/** Blur of the grown sides in pixels: hides the streaks of their grain. */
const SIDES_BLUR = 14;
/** Under pictures with transparent parts. */
const GROUND = '#1b1815';

/**
 * Publishes the link preview of a picture. A wide picture is cropped to it; a square or tall one, mostly of a single
 * object, stands whole in the middle, and its own edges grow to both sides.
 * @param file path of the source on disk.
 * @param stem begins the name of the file: `ok-om-bok-cover`.
 * @returns path below the site's base.
 * @throws Error when the file is damaged.
 */
export async function linkPreview(file: string, stem: string): Promise<string> {
  const hash = await sourceHash(
    file,
    JSON.stringify([LINK_PREVIEW, JPEG, CROPPED_FROM, SIDES_BLUR, GROUND]),
  );
  return publishMade(`${stem}-${hash}-preview.jpg`, () => make(file));
}

async function make(file: string): Promise<Buffer> {
  const { width, height } = await sharp(file, { failOn: 'error' }).metadata();
  if (width / height >= CROPPED_FROM) {
    const wide = Math.ceil(Math.max(LINK_PREVIEW.width, (LINK_PREVIEW.height * width) / height));
    const whole = await rendered(file, width, wide).png({ compressionLevel: 1 }).toBuffer();
    return sharp(whole)
      .resize({ ...LINK_PREVIEW, fit: 'cover' })
      .flatten({ background: GROUND })
      .jpeg(JPEG)
      .toBuffer();
  }

  const shownWidth = Math.round((LINK_PREVIEW.height * width) / height);
  const shown = await sharp(
    await rendered(file, width, shownWidth).png({ compressionLevel: 1 }).toBuffer(),
  )
    .resize({ width: shownWidth, height: LINK_PREVIEW.height, fit: 'fill' })
    .flatten({ background: GROUND })
    .png({ compressionLevel: 1 })
    .toBuffer();
  const left = Math.floor((LINK_PREVIEW.width - shownWidth) / 2);
  const right = LINK_PREVIEW.width - shownWidth - left;
  const grown = await sharp(shown)
    .extend({ left, right, extendWith: 'copy' })
    .png({ compressionLevel: 1 })
    .toBuffer();
  return sharp(grown)
    .blur(SIDES_BLUR)
    .composite([{ input: shown, left, top: 0 }])
    .jpeg(JPEG)
    .toBuffer();
}
