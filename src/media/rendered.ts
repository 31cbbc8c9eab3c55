import { extname } from 'node:path';
import sharp, { type Sharp } from 'sharp';

/**
 * A picture file at a width in pixels; a drawing is rendered at that size, not enlarged.
 * @param sourceWidth width of the file as `metadata` tells it.
 */
export function rendered(file: string, sourceWidth: number, width: number): Sharp {
  const density = extname(file) === '.svg' ? Math.min(2400, (72 * width) / sourceWidth) : 72;
  return sharp(file, { failOn: 'error', density }).resize({ width });
}
