import sharp from 'sharp';

/** An SVG picture as PNG, twice as many pixels as it is wide, for print. */
export async function svgToPng(svg: string): Promise<Uint8Array> {
  return new Uint8Array(await sharp(Buffer.from(svg), { density: 144 }).png().toBuffer());
}
