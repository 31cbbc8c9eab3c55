/**
 * node src/modelling/rasterise.ts <drawing.svg> <picture.png>
 *
 * Turns a drawing into pixels for a modelling script: Blender reads no SVG, and Sharp is here anyway.
 */
import sharp from 'sharp';

const [drawing, picture] = process.argv.slice(2);
if (drawing === undefined || picture === undefined) {
  throw new Error('usage: node src/modelling/rasterise.ts <drawing.svg> <picture.png>');
}
await sharp(drawing, { unlimited: true }).png().toFile(picture);
